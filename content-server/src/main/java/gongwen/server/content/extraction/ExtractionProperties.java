package gongwen.server.content.extraction;

import gongwen.process.reading.ReadingLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What reading one file may cost. A file that needs more is refused as too costly.
 *
 * @param classPath Folder with the classes and libraries of the reading process; found beside the server if not set.
 * @param workers How many processes read at once.
 * @param memory Heap of one process.
 * @param time How long one file may take.
 * @param patience How long a file waits for a free process before the request fails.
 * @param characters How many characters of text one file may give.
 * @param files How many files may be inside one file, at any depth.
 * @param depth How deep files may lie in files.
 * @param unpacked How large the files inside one file may be together, unpacked.
 * @param pictures How many large pictures inside one file are read by OCR; further ones are not.
 */
@ConfigurationProperties("gongwen.extraction")
record ExtractionProperties(
        @Nullable Path classPath,
        @DefaultValue("2") int workers,
        @DefaultValue("384MB") DataSize memory,
        @DefaultValue("60s") Duration time,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("5000000") int characters,
        @DefaultValue("500") int files,
        @DefaultValue("10") int depth,
        @DefaultValue("1GB") DataSize unpacked,
        @DefaultValue("3") int pictures) {

    ExtractionProperties {
        require(workers > 0, "workers");
        require(memory.toMegabytes() >= 128, "memory");
        require(time.toMillis() > 0, "time");
        require(!patience.isNegative(), "patience");
        require(characters > 0, "characters");
        require(files > 0, "files");
        require(depth > 0, "depth");
        require(unpacked.toBytes() > 0, "unpacked");
        require(pictures >= 0, "pictures");
    }

    ReadingLimits limits() {
        return new ReadingLimits(workers, memory, time, patience, characters, files, depth, unpacked, pictures);
    }

    private static void require(boolean valid, String component) {
        if (!valid) {
            throw new IllegalArgumentException("gongwen.extraction." + component + " is too small");
        }
    }
}
