package gongwen.process.reading;

import gongwen.process.Unavailable;
import gongwen.process.reading.TextExtraction.Source;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading process and the protocol with it ({@code gongwen.extraction.ExtractionProcess}). Nothing the process
 * sends is trusted beyond a word of a list, a bounded length and characters. One request at a time.
 */
final class Worker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** What a JVM told to exit on an OutOfMemoryError exits with. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int MAX_NAME = 255;
    private static final int MAX_BYTES_PER_CHARACTER = 3;
    private static final String READABLE = "READABLE";

    /** The process ended without an answer, for a reason other than the limits. */
    static final class Died extends Exception {
        private static final long serialVersionUID = 1L;

        Died(int exitCode, Throwable cause) {
            super("A reading process ended with " + exitCode, cause);
        }
    }

    private final WorkerCommand command;
    private final ReadingLimits limits;
    private final ScheduledExecutorService alarms;
    private final WorkerFolder folder;
    private @Nullable Process process;
    private @Nullable DataInputStream answers;
    private volatile boolean late;

    Worker(WorkerCommand command, ReadingLimits limits, ScheduledExecutorService alarms, WorkerFolder folder) {
        this.command = command;
        this.limits = limits;
        this.alarms = alarms;
        this.folder = folder;
    }

    ExtractedText read(Source source) throws Died {
        Process running = running();
        late = false;
        ScheduledFuture<?> alarm =
                alarms.schedule(() -> ring(running), limits.time().toMillis(), TimeUnit.MILLISECONDS);
        try {
            ask(running, source);
            return answer();
        } catch (IOException e) {
            return ended(running, e);
        } finally {
            alarm.cancel(false);
            folder.clear();
        }
    }

    private Process running() {
        Process current = process;
        if (current != null && current.isAlive()) {
            return current;
        }
        try {
            folder.clear();
            Process started = command.start(folder.path());
            process = started;
            answers = new DataInputStream(new BufferedInputStream(started.getInputStream()));
            return started;
        } catch (IOException e) {
            log.error("No reading process can be started", e);
            throw new Unavailable("No reading process can be started", e);
        }
    }

    private static void ask(Process running, Source source) throws IOException {
        DataOutputStream requests = new DataOutputStream(running.getOutputStream());
        requests.writeUTF(source.file().toString());
        requests.writeUTF(end(source.fileName()));
        requests.writeUTF(end(source.declaredType()));
        requests.flush();
    }

    /** The end of a name holds its extension. */
    private static String end(@Nullable String name) {
        String text = Objects.requireNonNullElse(name, "");
        return text.substring(Math.max(0, text.length() - MAX_NAME));
    }

    private ExtractedText answer() throws IOException {
        DataInputStream in = Objects.requireNonNull(answers);
        String outcome = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > (long) MAX_BYTES_PER_CHARACTER * limits.characters()) {
            throw new IOException("A reading process answered with " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        if (outcome.equals(READABLE)) {
            return ExtractedText.readable(new String(text, StandardCharsets.UTF_8));
        }
        try {
            return new ExtractedText(new String(text, StandardCharsets.UTF_8), Unreadable.valueOf(outcome));
        } catch (IllegalArgumentException e) {
            throw new IOException("A reading process answered with an unknown word", e);
        }
    }

    private void ring(Process running) {
        late = true;
        kill(running);
    }

    private ExtractedText ended(Process running, IOException cause) throws Died {
        kill(running);
        int exitCode = await(running);
        if (late || exitCode == OUT_OF_MEMORY) {
            log.warn("A file was too costly to read: {}", late ? "time" : "memory");
            return ExtractedText.unreadable(Unreadable.TOO_COSTLY);
        }
        log.warn("A reading process ended with {}", exitCode);
        throw new Died(exitCode, cause);
    }

    private static int await(Process running) {
        try {
            return running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while a reading process ended", e);
        }
    }

    /** The processes it started, such as Tesseract, go with it. */
    private static void kill(Process running) {
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
    }

    @Override
    public void close() {
        Process current = process;
        if (current != null) {
            kill(current);
        }
    }
}
