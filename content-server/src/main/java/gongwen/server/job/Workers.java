package gongwen.server.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The threads that look for jobs and read the outbox, from when the office is set up until the server stops. */
final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int JOB_THREADS = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final JobRunner runner;
    private final Outbox outbox;
    private final Duration pause;
    private @Nullable ScheduledExecutorService threads;

    Workers(JobRunner runner, Outbox outbox, Duration pause) {
        this.runner = runner;
        this.outbox = outbox;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        runner.begin();
        ScheduledExecutorService started =
                Executors.newScheduledThreadPool(JOB_THREADS + 1, work -> new Thread(work, "jobs"));
        for (int i = 0; i < JOB_THREADS; i++) {
            every(started, runner::runDue);
        }
        every(started, outbox::consume);
        threads = started;
    }

    private void every(ScheduledExecutorService started, Runnable work) {
        started.scheduleWithFixedDelay(
                () -> tolerantly(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void tolerantly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("Jobs cannot be looked for now; trying again");
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = threads;
        threads = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
