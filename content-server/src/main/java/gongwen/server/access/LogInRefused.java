package gongwen.server.access;

/** Credentials that do not open the door. What exactly is wrong is in the audit trail, not in the answer. */
final class LogInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as far as the caller may know. */
    enum Reason {
        WRONG("Login failed", "login.failed"),
        /** The password is right, but the security administrator has given the account no right yet (domain.md 4.7). */
        NOT_AUTHORISED("gongwen.account.NotAuthorised", "login.not-authorised"),
        /** The password is right, but somebody else set it and the security administrator has not released it. */
        NOT_RELEASED("gongwen.account.NotReleased", "login.not-released"),
        /** The password is right, but somebody else set it and its holder has not changed it. */
        CHANGE_DUE("gongwen.account.PasswordChangeDue", "login.change-due"),
        TOO_MANY_FAILURES("Login failed", "login.too-many");

        private final String errorKey;
        private final String message;

        Reason(String errorKey, String message) {
            this.errorKey = errorKey;
            this.message = message;
        }

        /** The error's stable name for programs. */
        String errorKey() {
            return errorKey;
        }

        /** The key of what people are told. */
        String message() {
            return message;
        }

        /** Whether the password is right, so that the caller may know what is waited for. */
        boolean isPasswordRight() {
            return this != WRONG && this != TOO_MANY_FAILURES;
        }
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
