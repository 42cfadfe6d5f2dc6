package gongwen.process.typesetting;

import gongwen.process.Isolation;
import gongwen.process.Unavailable;
import gongwen.rules.commit.LaidOut.Cause;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LayoutOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each document laid out by a process of its own, which takes seconds: no transaction may wait for it. Nothing the
 * process says is trusted beyond a word of a list and a short word on it.
 */
public final class TypesettingProcesses {

    private static final Logger log = LoggerFactory.getLogger(TypesettingProcesses.class);

    private static final String MADE = "MADE";
    private static final int LONGEST_ANSWER = 200;

    private final TypesettingCommand command;
    private final TypesettingLimits limits;
    private final Semaphore free;

    /** @param classPath the folder with their {@code classes/} and {@code lib/} */
    public TypesettingProcesses(Path classPath, TypesettingLimits limits, Isolation isolation) {
        warnIfOfficeIsMissing();
        this.command = new TypesettingCommand(classPath, limits, isolation);
        this.limits = limits;
        this.free = new Semaphore(limits.workers());
    }

    private static void warnIfOfficeIsMissing() {
        boolean found = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin")
                        .split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if (!found) {
            log.warn("LibreOffice is not installed: no document can be laid out. "
                    + "Install it: apt-get install libreoffice-writer-nogui");
        }
    }

    /**
     * Lays a document out in every format; of a trial only says what stands in the way.
     *
     * @param body the text that was signed
     * @param folder new and empty; the caller wipes it behind the files
     * @throws IOException if the folder cannot be written, or no process be started
     * @throws Unavailable if all processes stay busy
     */
    public Layout layOut(LayoutOrder order, InputStream body, Path folder) throws IOException {
        OrderFolder handedOver = new OrderFolder(folder);
        handedOver.write(order, body);
        take();
        try {
            return judged(order, handedOver, answer(folder));
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(
                        "Every typesetting process is busy", new TimeoutException("after " + limits.patience()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for a typesetting process", e);
        }
    }

    /** What the process says; that it took too long, if it says nothing in time. */
    private String answer(Path folder) throws IOException {
        Process process = command.start(folder);
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return "TOO_COSTLY time";
            }
            try (InputStream out = process.getInputStream()) {
                return new String(out.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).strip();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while a document was laid out", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Layout judged(LayoutOrder order, OrderFolder folder, String answer) {
        String[] words = answer.split("\\s+", 2);
        String detail = words.length > 1 ? words[1].replaceAll("[^A-Za-z0-9_,./-]", "") : "-";
        if (!words[0].equals(MADE)) {
            return prevented(words[0], detail);
        }
        Map<Format, Path> files = new EnumMap<>(Format.class);
        if (!order.trial()) {
            for (Format format : Format.values()) {
                files.put(format, folder.file(format));
            }
        }
        return new Layout(files, null);
    }

    private static Layout prevented(String reason, String detail) {
        return switch (reason) {
            case "REPEATED" -> Layout.prevented(Cause.REPEATED, detail);
            case "UNSUPPORTED" -> Layout.prevented(Cause.TEXT, detail);
            case "UNKNOWN_FORMAT", "BROKEN", "EMPTY" -> Layout.prevented(Cause.TEXT, reason);
            case "NOT_INSTALLED", "INCOMPLETE", "TOO_COSTLY" -> failed(reason, detail);
            default -> failed("FAILED", detail);
        };
    }

    private static Layout failed(String reason, String detail) {
        log.error("A document could not be laid out: {} {}", reason, detail);
        return Layout.prevented(Cause.MACHINE, reason);
    }
}
