package gongwen.alfresco.content;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Ends an attempt at a transaction: a document is to be laid out first, which no transaction may wait for. Alfresco tries
 * again by itself what failed so.
 */
public final class LayoutWanted extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    LayoutWanted() {
        super("A document is to be laid out first");
    }
}
