package gongwen.server.rendition;

import gongwen.process.rendering.RenderingLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What making one rendition may cost.
 *
 * @param classPath Folder with the classes and libraries of the rendering process; found beside the server if not set.
 * @param workers How many renditions are made at once, each by a process with a LibreOffice of its own.
 * @param memory Heap of one process.
 * @param addressSpace Address space of one process and of its LibreOffice, each.
 * @param largest How large a rendition may be.
 * @param time How long one rendition may take.
 * @param patience How long one waits for its turn.
 * @param rest How long a process is kept that nothing is asked of.
 */
@ConfigurationProperties("gongwen.renditions")
record RenditionProperties(
        @Nullable Path classPath,
        @DefaultValue("2") int workers,
        @DefaultValue("384MB") DataSize memory,
        @DefaultValue("4GB") DataSize addressSpace,
        @DefaultValue("256MB") DataSize largest,
        @DefaultValue("45s") Duration time,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("2m") Duration rest) {

    RenditionProperties {
        require(workers > 0, "workers");
        require(memory.toMegabytes() >= 128, "memory");
        require(addressSpace.toMegabytes() >= 2048, "address-space");
        require(largest.toBytes() > 0, "largest");
        require(time.toMillis() > 0, "time");
        require(!patience.isNegative(), "patience");
        require(rest.toMillis() > 0, "rest");
    }

    RenderingLimits limits() {
        return new RenderingLimits(workers, memory, addressSpace, largest, time, patience, rest);
    }

    private static void require(boolean valid, String component) {
        if (!valid) {
            throw new IllegalArgumentException("gongwen.renditions." + component + " is too small");
        }
    }
}
