package gongwen.typesetting;

/** Why nothing was laid out. */
final class Unmade extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    enum Reason {
        /** The text is neither a Word file (.docx) nor plain text. */
        UNKNOWN_FORMAT,
        /** The text cannot be read. */
        BROKEN,
        /** The text is empty. */
        EMPTY,
        /** The text holds something that would be lost, which the detail names. */
        UNSUPPORTED,
        /** The text says an element that is printed from the metadata, which the detail names. */
        REPEATED,
        /** A typeface is not installed, or LibreOffice is not. */
        NOT_INSTALLED,
        /** LibreOffice failed. */
        FAILED,
        /** What was laid out does not hold all it should. */
        INCOMPLETE,
        /** It would take more time or memory than allowed. */
        TOO_COSTLY
    }

    private final Reason reason;
    private final String detail;

    /** @param detail a word, never content */
    Unmade(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
