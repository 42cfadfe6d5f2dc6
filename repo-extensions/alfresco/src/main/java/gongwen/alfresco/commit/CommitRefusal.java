package gongwen.alfresco.commit;

import gongwen.rules.commit.Violation;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleMessages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.webdav.WebDAVServerException;

/**
 * The rules refuse a transaction, and nothing of it is kept. Alfresco takes it for a violation of its own integrity: REST
 * answers 422, CMIS a constraint, WebDAV a conflict, each with the codes and what to do.
 */
public final class CommitRefusal extends IntegrityException {

    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;

    private final String message;

    CommitRefusal(Violations violations, Locale language) {
        super(List.of());
        this.message = violations.list().stream()
                .map(violation -> line(violation, language))
                .distinct()
                .collect(Collectors.joining("\n"));
        initCause(new WebDAVServerException(CONFLICT));
    }

    private static String line(Violation violation, Locale language) {
        return violation.code() + ": " + RuleMessages.explain(violation, language);
    }

    /** The rules' own words, without the number Alfresco puts before its errors. */
    @Override
    public String getMessage() {
        return message;
    }
}
