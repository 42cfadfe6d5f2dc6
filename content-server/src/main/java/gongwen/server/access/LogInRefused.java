package gongwen.server.access;

/** Credentials that do not open the door. What exactly is wrong is in the audit trail, not in the answer. */
final class LogInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The error's stable name for programs, where an account waits for its rights. */
    static final String NOT_AUTHORISED_KEY = "gongwen.account.NotAuthorised";

    /** Why, as far as the caller may know. */
    enum Reason {
        WRONG,
        /** The password is right, but the security administrator has given the account no right yet (domain.md 4.7). */
        NOT_AUTHORISED,
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
