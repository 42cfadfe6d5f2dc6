package gongwen.server.content.typesetting;

import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LaidOut.Obstacle;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ReceivedContent;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Laid out files, taken in but not yet kept.
 *
 * @param obstacle why there are none, null if there are
 */
public record LaidOutFiles(
        Map<Format, ReceivedContent> contents, @Nullable Obstacle obstacle) implements AutoCloseable {

    public LaidOutFiles {
        contents = Map.copyOf(contents);
    }

    static LaidOutFiles prevented(LaidOut.Cause cause, String detail) {
        return new LaidOutFiles(Map.of(), new Obstacle(cause, detail));
    }

    /** What the rules are told. */
    public LaidOut described() {
        Map<Format, ContentInfo> files = new EnumMap<>(Format.class);
        contents.forEach((format, content) -> files.put(format, content.info()));
        return new LaidOut(files, obstacle);
    }

    /** Removes what was not kept. */
    @Override
    public void close() {
        contents.values().forEach(ReceivedContent::close);
    }
}
