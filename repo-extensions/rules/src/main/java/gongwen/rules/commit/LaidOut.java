package gongwen.rules.commit;

import gongwen.rules.node.ContentInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link LayoutOrder}.
 *
 * @param files one for each format; none if there is an obstacle, or the order was a trial
 * @param obstacle why nothing was laid out, null if everything was
 */
public record LaidOut(
        Map<Format, ContentInfo> files, @Nullable Obstacle obstacle) {

    public LaidOut {
        files = Map.copyOf(files);
    }

    /** The formats a document is laid out in. */
    public enum Format {
        PDF,
        OFD,
        DOCX
    }

    /**
     * Why nothing was laid out.
     *
     * @param detail a word on it, never content
     */
    public record Obstacle(Cause cause, String detail) {}

    /** Where an obstacle lies. */
    public enum Cause {
        /** The text says an element itself, which the detail names. */
        REPEATED,
        /** The text cannot be laid out without loss. */
        TEXT,
        /** The typesetting itself does not work. */
        MACHINE
    }

    public static LaidOut prevented(Cause cause, String detail) {
        return new LaidOut(Map.of(), new Obstacle(cause, detail));
    }
}
