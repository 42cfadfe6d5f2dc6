package gongwen.process.reading;

import gongwen.process.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The processes that read files. None is started before a file needs one; all end with the server. */
public final class ReadingProcesses implements AutoCloseable {

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reading-alarms");
        thread.setDaemon(true);
        return thread;
    });
    private final WorkerPool pool;
    private final TextExtraction extraction;

    /**
     * Prepares as many as the limits say.
     *
     * @param classPath the folder with their {@code classes/} and {@code lib/}
     * @param temporary where each gets a folder for its temporary files
     * @throws IOException if such a folder cannot be made
     */
    public ReadingProcesses(Path classPath, ReadingLimits limits, Isolation isolation, Path temporary)
            throws IOException {
        Tesseract.warnIfMissing();
        WorkerCommand command = new WorkerCommand(classPath, limits, isolation);
        List<Worker> workers = new ArrayList<>();
        for (int i = 1; i <= limits.workers(); i++) {
            WorkerFolder folder = new WorkerFolder(Files.createDirectories(temporary.resolve("reading-" + i)));
            workers.add(new Worker(command, limits, alarms, folder));
        }
        pool = new WorkerPool(workers, limits.patience());
        extraction = new TextExtraction(pool, limits.characters());
    }

    /** Reads by them. */
    public TextExtraction extraction() {
        return extraction;
    }

    @Override
    public void close() {
        pool.close();
        alarms.shutdownNow();
    }
}
