package gongwen.server.node;

import gongwen.rules.commit.LayoutOrder;

/** Ends an attempt at a change: the rules need a document laid out first, which no transaction may wait for. */
final class LayoutWanted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LayoutOrder order;

    LayoutWanted(LayoutOrder order) {
        super("A document is to be laid out as " + order, null, false, false);
        this.order = order;
    }

    LayoutOrder order() {
        return order;
    }
}
