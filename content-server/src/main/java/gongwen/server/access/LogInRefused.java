package gongwen.server.access;

/** Credentials that do not open the door. What exactly is wrong is in the audit trail, not in the answer. */
final class LogInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as far as the caller may know. */
    enum Reason {
        WRONG,
        TOO_MANY_FAILURES
    }

    private final Reason reason;

    LogInRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
