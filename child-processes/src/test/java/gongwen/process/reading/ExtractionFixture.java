package gongwen.process.reading;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Text extraction with real processes and chosen limits. */
public final class ExtractionFixture implements AutoCloseable {

    static final ReadingLimits DEFAULTS = limits(Duration.ofMinutes(2), 1);

    private final ReadingProcesses processes;

    ExtractionFixture(Path temporary, ReadingLimits limits) throws IOException {
        processes = new ReadingProcesses(classPath(), limits, Isolation.ofThisSystem(), temporary);
    }

    /** One process with limits wide enough for any honest file. */
    public static ExtractionFixture start(Path temporary) throws IOException {
        return new ExtractionFixture(temporary, DEFAULTS);
    }

    /** What the build of the reading process laid out. */
    static Path classPath() {
        return ClassPathFolder.find(Path.of(""), "text-extraction", "gongwen.extraction.class-path", null);
    }

    static ReadingLimits limits(Duration time, int workers) {
        return new ReadingLimits(
                workers,
                DataSize.ofMegabytes(384),
                time,
                Duration.ofMinutes(2),
                5_000_000,
                500,
                10,
                DataSize.ofGigabytes(1),
                3);
    }

    public TextExtraction extraction() {
        return processes.extraction();
    }

    @Override
    public void close() {
        processes.close();
    }
}
