package gongwen.process.reading;

import gongwen.process.Unavailable;
import gongwen.process.reading.TextExtraction.Source;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fixed number of reading processes, each started when it is first needed and again after it had to be killed. */
final class WorkerPool implements AutoCloseable {

    private final List<Worker> all;
    private final BlockingQueue<Worker> free;
    private final Duration patience;

    WorkerPool(List<Worker> workers, Duration patience) {
        this.all = List.copyOf(workers);
        this.free = new ArrayBlockingQueue<>(all.size(), false, all);
        this.patience = patience;
    }

    ExtractedText read(Source source) {
        Worker worker = take();
        try {
            return readTwice(worker, source);
        } finally {
            free.add(worker);
        }
    }

    /** A process may have died of something else than this file; a second death is the file's doing. */
    private static ExtractedText readTwice(Worker worker, Source source) {
        try {
            return worker.read(source);
        } catch (Worker.Died first) {
            try {
                return worker.read(source);
            } catch (Worker.Died second) {
                return ExtractedText.unreadable(Unreadable.BROKEN);
            }
        }
    }

    private Worker take() {
        try {
            Worker worker = free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (worker == null) {
                throw new Unavailable("Every reading process is busy", new TimeoutException("after " + patience));
            }
            return worker;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for a reading process", e);
        }
    }

    @Override
    public void close() {
        all.forEach(Worker::close);
    }
}
