package gongwen.server.content.typesetting;

import gongwen.process.typesetting.TypesettingLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What laying one document out may cost.
 *
 * @param classPath Folder with the classes and libraries of the typesetting process; found beside the server if not set.
 * @param workers How many documents are laid out at once.
 * @param memory Heap of one process.
 * @param officeMemory Address space of LibreOffice.
 * @param time How long one document may take.
 * @param patience How long a document waits for its turn before the request fails.
 */
@ConfigurationProperties("gongwen.typesetting")
record TypesettingProperties(
        @Nullable Path classPath,
        @DefaultValue("2") int workers,
        @DefaultValue("384MB") DataSize memory,
        @DefaultValue("4GB") DataSize officeMemory,
        @DefaultValue("60s") Duration time,
        @DefaultValue("60s") Duration patience) {

    TypesettingProperties {
        require(workers > 0, "workers");
        require(memory.toMegabytes() >= 128, "memory");
        require(officeMemory.toBytes() > 0, "office-memory");
        require(time.toMillis() > 0, "time");
        require(!patience.isNegative(), "patience");
    }

    TypesettingLimits limits() {
        return new TypesettingLimits(workers, memory, officeMemory, time, patience);
    }

    private static void require(boolean valid, String component) {
        if (!valid) {
            throw new IllegalArgumentException("gongwen.typesetting." + component + " is too small");
        }
    }
}
