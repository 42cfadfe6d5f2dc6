package gongwen.server.content.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.util.unit.DataSize;

/** Text extraction with real processes and chosen limits. */
public final class ExtractionFixture implements AutoCloseable {

    static final ExtractionProperties DEFAULTS = limits(Duration.ofMinutes(2), 1);

    private final ScheduledExecutorService alarms = newAlarms();
    private final WorkerPool pool;
    private final TextExtraction extraction;

    ExtractionFixture(Path temporary, ExtractionProperties properties) throws IOException {
        WorkerCommand command = new WorkerCommand(
                ClassPathFolder.find("text-extraction", "gongwen.extraction.class-path", null),
                properties,
                Isolation.ofThisSystem());
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < properties.workers(); i++) {
            Path folder = Files.createDirectories(temporary.resolve("reading-" + i));
            workers.add(new Worker(command, properties, alarms, new WorkerFolder(folder)));
        }
        pool = new WorkerPool(workers, properties.patience());
        extraction = new TextExtraction(pool, properties.characters());
    }

    /** One process with limits wide enough for any honest file. */
    public static ExtractionFixture start(Path temporary) throws IOException {
        return new ExtractionFixture(temporary, DEFAULTS);
    }

    static ExtractionProperties limits(Duration time, int workers) {
        return new ExtractionProperties(
                null,
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

    static ScheduledExecutorService newAlarms() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "alarms");
            thread.setDaemon(true);
            return thread;
        });
    }

    public TextExtraction extraction() {
        return extraction;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        alarms.shutdownNow();
    }
}
