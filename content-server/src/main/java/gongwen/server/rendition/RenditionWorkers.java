package gongwen.server.rendition;

import gongwen.server.job.JobRunner;
import gongwen.server.rounds.Rounds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Threads of their own for renditions, so that a document that takes long holds nothing else up. */
final class RenditionWorkers implements SmartLifecycle {

    private final JobRunner runner;
    private final int threads;
    private final Duration pause;
    private @Nullable Rounds rounds;

    RenditionWorkers(JobRunner runner, int threads, Duration pause) {
        this.runner = runner;
        this.threads = threads;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        Rounds started = new Rounds("renditions", threads);
        for (int i = 0; i < threads; i++) {
            started.every(pause, runner::runDue);
        }
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
