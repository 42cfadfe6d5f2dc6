package gongwen.process;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process that is asked over its standard input and answers over its standard output, one request at a time. It is
 * started when it is first needed and again after it had to be killed, and ends by itself when nothing was asked of it
 * for a while.
 */
final class Child implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Child.class);

    /** What a JVM told to exit on an OutOfMemoryError exits with. */
    private static final int OUT_OF_MEMORY = 3;

    private final ChildPool.Start start;
    private final Duration rest;
    private final ScheduledExecutorService alarms;
    private final ScratchFolder scratch;
    private volatile @Nullable Process process;
    private @Nullable DataInputStream answers;
    private @Nullable ScheduledFuture<?> retirement;
    private volatile boolean late;
    private volatile boolean closed;

    Child(ChildPool.Start start, Duration rest, ScheduledExecutorService alarms, Path folder) {
        this.start = start;
        this.rest = rest;
        this.alarms = alarms;
        this.scratch = new ScratchFolder(folder);
    }

    <A> A ask(Duration time, ChildPool.Exchange<A> exchange) throws ChildDied, TooCostly {
        Process running = running();
        late = false;
        ScheduledFuture<?> alarm = alarms.schedule(() -> ring(running), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            DataOutputStream requests = new DataOutputStream(running.getOutputStream());
            return exchange.with(scratch.path(), requests, Objects.requireNonNull(answers));
        } catch (IOException e) {
            throw ended(running, e);
        } finally {
            alarm.cancel(false);
            scratch.clear();
            if (!alarms.isShutdown()) {
                retirement = alarms.schedule(() -> kill(running), rest.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private Process running() {
        ScheduledFuture<?> planned = retirement;
        if (planned != null) {
            planned.cancel(false);
        }
        Process current = process;
        if (current != null && current.isAlive()) {
            return current;
        }
        if (closed) {
            throw new Unavailable("The server stops", new IllegalStateException("closed"));
        }
        try {
            scratch.clear();
            Process started = start.in(scratch.path());
            process = started;
            answers = new DataInputStream(new BufferedInputStream(started.getInputStream()));
            return started;
        } catch (IOException e) {
            log.error("No child process can be started", e);
            throw new Unavailable("No child process can be started", e);
        }
    }

    private void ring(Process running) {
        late = true;
        kill(running);
    }

    private ChildDied ended(Process running, IOException cause) throws TooCostly {
        kill(running);
        int exitCode = await(running);
        if (late || exitCode == OUT_OF_MEMORY) {
            log.warn("A file was too costly: {}", late ? "time" : "memory");
            throw new TooCostly(cause);
        }
        log.warn("A child process ended with {}", exitCode);
        return new ChildDied(exitCode, cause);
    }

    private static int await(Process running) {
        try {
            return running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while a child process ended", e);
        }
    }

    /** The processes it started, such as Tesseract, go with it. */
    private static void kill(Process running) {
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
    }

    @Override
    public void close() {
        closed = true;
        Process current = process;
        if (current != null) {
            kill(current);
        }
    }
}
