package gongwen.server.rendition;

import gongwen.process.rendering.Unmakeable;
import gongwen.rules.node.ContentInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rendition of a content stream.
 *
 * @param content its bytes, null as long as it is not made
 * @param obstacle why it cannot be made, null unless that was tried in vain
 * @param at when it was made or given up; null if neither, and of a PDF that is its own
 */
public record Rendition(
        RenditionName name,
        @Nullable ContentInfo content,
        @Nullable Unmakeable obstacle,
        @Nullable Instant at) {

    static Rendition unmade(RenditionName name) {
        return new Rendition(name, null, null, null);
    }
}
