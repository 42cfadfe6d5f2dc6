package gongwen.server.job;

import gongwen.server.rounds.Rounds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Threads that do work again and again, from when the office is set up until the server stops. */
public final class Workers implements SmartLifecycle {

    private final String name;
    private final Runnable beginning;
    private final List<Runnable> work;
    private final Duration pause;
    private @Nullable Rounds rounds;

    /**
     * @param name what the threads are called in logs and dumps
     * @param beginning done once before the others
     * @param work each for a thread of its own
     * @param pause how long a thread rests after its work
     */
    public Workers(String name, Runnable beginning, List<Runnable> work, Duration pause) {
        this.name = name;
        this.beginning = beginning;
        this.work = work;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        beginning.run();
        Rounds started = new Rounds(name, work.size());
        work.forEach(each -> started.every(pause, each));
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
