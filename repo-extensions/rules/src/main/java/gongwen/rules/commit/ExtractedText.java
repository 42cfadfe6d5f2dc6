package gongwen.rules.commit;

import org.jspecify.annotations.Nullable;

/**
 * What could be read of a file, its metadata and embedded files included.
 *
 * @param text everything readable, in reading order; may be empty
 * @param unreadable why part or all of the file could not be read, null if all of it could
 */
public record ExtractedText(String text, @Nullable Unreadable unreadable) {

    /** Why a file cannot be cleared: what nobody can read nobody can clear. */
    public enum Unreadable {
        /** Protected by a password. */
        ENCRYPTED,
        /** Broken, or not what it says it is. */
        BROKEN,
        /** Needs more time, memory or output than the limits allow. */
        TOO_COSTLY,
        /** No reader is known for this kind of file. */
        UNKNOWN_FORMAT
    }

    public static ExtractedText readable(String text) {
        return new ExtractedText(text, null);
    }

    public static ExtractedText unreadable(Unreadable why) {
        return new ExtractedText("", why);
    }
}
