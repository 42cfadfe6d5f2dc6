package gongwen.server.job;

import gongwen.server.rounds.Rounds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The threads that look for jobs and read the outbox, from when the office is set up until the server stops. */
final class Workers implements SmartLifecycle {

    private static final int JOB_THREADS = 2;

    private final JobRunner runner;
    private final Outbox outbox;
    private final Duration pause;
    private @Nullable Rounds rounds;

    Workers(JobRunner runner, Outbox outbox, Duration pause) {
        this.runner = runner;
        this.outbox = outbox;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        runner.begin();
        Rounds started = new Rounds("jobs", JOB_THREADS + 1);
        for (int i = 0; i < JOB_THREADS; i++) {
            started.every(pause, runner::runDue);
        }
        started.every(pause, outbox::consume);
        rounds = started;
    }

    @Override
    public synchronized void stop() {
        Rounds running = rounds;
        rounds = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
