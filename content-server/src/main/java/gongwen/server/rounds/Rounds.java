package gongwen.server.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that do work again and again with a pause between. What fails is logged, by its kind alone, and done again. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int PATIENCE_SECONDS = 10;

    private final String name;
    private final ScheduledExecutorService threads;

    public Rounds(String name, int threads) {
        this.name = name;
        this.threads = Executors.newScheduledThreadPool(threads, work -> new Thread(work, name));
    }

    public void every(Duration pause, Runnable work) {
        threads.scheduleWithFixedDelay(
                () -> tolerantly(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does work once, in the caller's thread. */
    public void tolerantly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("work", name)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("Work cannot be done now; trying again");
        }
    }

    /** Lets what is being done be finished, within ten seconds, and begins nothing more. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
