package gongwen.rules.commit;

import java.util.stream.Collectors;

/** The rules refuse a commit; nothing of it is kept. Protocols render the violations in the caller's language. */
public final class CommitRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    public CommitRefused(Violations violations) {
        super(violations.list().stream().map(Violation::code).distinct().collect(Collectors.joining(", ")));
        this.violations = violations;
    }

    public Violations violations() {
        return violations;
    }
}
