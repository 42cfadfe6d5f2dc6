package gongwen.extraction;

/** How the reading of a file ended; the names are the words of the protocol with the server. */
public enum Outcome {
    /** All of it was read. */
    READABLE,
    /** It, or a file in it, is protected by a password. */
    ENCRYPTED,
    /** It, or a file in it, is broken, cut off, or not what it says it is. */
    BROKEN,
    /** It needs more output, nesting or memory than the limits allow. */
    TOO_COSTLY,
    /** It, or a file in it, is of a kind nobody reads. */
    UNKNOWN_FORMAT
}
