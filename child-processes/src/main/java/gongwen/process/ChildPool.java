package gongwen.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fixed number of processes of one kind; all end with the server. Safe for many threads. */
public final class ChildPool implements AutoCloseable {

    /** Starts a process whose temporary files go to a folder that is emptied after each request. */
    @FunctionalInterface
    public interface Start {
        Process in(Path folder) throws IOException;
    }

    /** One request and its answer; nothing the process says is to be trusted. An error of a stream costs its life. */
    @FunctionalInterface
    public interface Exchange<A> {
        A with(Path folder, DataOutputStream requests, DataInputStream answers) throws IOException;
    }

    private final List<Child> all = new ArrayList<>();
    private final BlockingQueue<Child> free;
    private final Duration patience;
    private final ScheduledExecutorService alarms;

    /**
     * Prepares processes, and starts none.
     *
     * @param patience how long a request waits for a free one
     * @param rest how long one is kept that nothing is asked of
     * @param temporary where each gets a folder, {@code name-1} and so on
     * @throws IOException if such a folder cannot be made
     */
    public ChildPool(String name, int size, Duration patience, Duration rest, Path temporary, Start start)
            throws IOException {
        this.patience = patience;
        this.alarms = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name + "-alarms");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 1; i <= size; i++) {
            all.add(new Child(start, rest, alarms, Files.createDirectories(temporary.resolve(name + "-" + i))));
        }
        this.free = new ArrayBlockingQueue<>(size, false, all);
    }

    /**
     * Asks a free process; where it dies, once more.
     *
     * @param time how long the answer may take
     * @throws Unavailable if none is free in time or none can be started
     */
    public <A> A ask(Duration time, Exchange<A> exchange) throws ChildDied, TooCostly {
        Child child = take();
        try {
            return askTwice(child, time, exchange);
        } finally {
            free.add(child);
        }
    }

    /** A process may have died of something else than this file; a second death is the file's doing. */
    private static <A> A askTwice(Child child, Duration time, Exchange<A> exchange) throws ChildDied, TooCostly {
        try {
            return child.ask(time, exchange);
        } catch (ChildDied first) {
            return child.ask(time, exchange);
        }
    }

    private Child take() {
        try {
            Child child = free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (child == null) {
                throw new Unavailable("Every child process is busy", new TimeoutException("after " + patience));
            }
            return child;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for a child process", e);
        }
    }

    @Override
    public void close() {
        all.forEach(Child::close);
        alarms.shutdownNow();
    }
}
