package gongwen.process.rendering;

/** Why nothing could be made of a file. */
public enum Unmakeable {
    /** The program that knows this kind is not installed, or does not start. */
    NOT_INSTALLED,
    /** It opens with a password only. */
    ENCRYPTED,
    /** It cannot be read. */
    BROKEN,
    /** It would take more time or memory than allowed, or what is made is too large. */
    TOO_COSTLY,
    /** It has no such page. */
    NO_PAGE
}
