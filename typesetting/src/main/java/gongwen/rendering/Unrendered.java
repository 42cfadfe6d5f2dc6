package gongwen.rendering;

/** Why nothing was made of a file. */
final class Unrendered extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    enum Reason {
        /** The program that knows this kind is not installed, or does not start. */
        NOT_INSTALLED,
        /** It opens with a password only. */
        ENCRYPTED,
        /** It cannot be read. */
        BROKEN,
        /** It would take more time or memory than allowed. */
        TOO_COSTLY,
        /** It has no such page. */
        NO_PAGE
    }

    private final Reason reason;

    Unrendered(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Unrendered(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
