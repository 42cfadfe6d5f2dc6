package gongwen.process.typesetting;

import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LaidOut.Obstacle;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process made of an order.
 *
 * @param files one for each format, in the folder the order was carried out in; none if there is an obstacle, or the order
 *     was a trial
 * @param obstacle why nothing was laid out, null if everything was
 */
public record Layout(Map<Format, Path> files, @Nullable Obstacle obstacle) {

    public Layout {
        files = Map.copyOf(files);
    }

    static Layout prevented(LaidOut.Cause cause, String detail) {
        return new Layout(Map.of(), new Obstacle(cause, detail));
    }

    /** The media type of a format. */
    public static String mimeType(Format format) {
        return switch (format) {
            case PDF -> "application/pdf";
            case OFD -> "application/ofd";
            case DOCX -> OrderFolder.WORD;
        };
    }
}
