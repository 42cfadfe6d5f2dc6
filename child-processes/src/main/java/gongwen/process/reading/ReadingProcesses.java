package gongwen.process.reading;

import gongwen.process.Isolation;
import java.io.IOException;
import java.nio.file.Path;

/** The processes that read files. None is started before a file needs one; all end with the server. */
public final class ReadingProcesses implements AutoCloseable {

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
        pool = new WorkerPool(new WorkerCommand(classPath, limits, isolation), limits, temporary);
        extraction = new TextExtraction(pool, limits.characters());
    }

    /** Reads by them. */
    public TextExtraction extraction() {
        return extraction;
    }

    @Override
    public void close() {
        pool.close();
    }
}
