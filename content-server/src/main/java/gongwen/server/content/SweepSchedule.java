package gongwen.server.content;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps orphans every hour, once somebody can say what is referenced. */
final class SweepSchedule implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

    private final ContentSweep sweep;
    private final Supplier<? extends @Nullable ContentReferences> references;
    private final ScheduledExecutorService timer;

    SweepSchedule(ContentSweep sweep, Supplier<? extends @Nullable ContentReferences> references) {
        this.sweep = sweep;
        this.references = references;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "content-sweep");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.HOURS);
    }

    private void run() {
        try {
            ContentReferences known = references.get();
            if (known != null) {
                log.info("Orphaned content removed: {}", sweep.sweep(known));
            }
        } catch (RuntimeException e) {
            log.error("The sweep of orphaned content failed; the next one tries again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
