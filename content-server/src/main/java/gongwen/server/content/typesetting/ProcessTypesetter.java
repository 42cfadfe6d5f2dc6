package gongwen.server.content.typesetting;

import gongwen.rules.commit.LaidOut.Cause;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LayoutOrder;
import gongwen.server.content.ContentStore;
import gongwen.server.content.ReceivedContent;
import gongwen.server.content.Staging;
import gongwen.server.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Has each document laid out by a process of its own, in a folder of its own that is wiped behind it. Nothing the process
 * says is trusted beyond a word of a list and a short word on it; the files it made are taken in like a stranger's.
 */
final class ProcessTypesetter implements Typesetter {

    private static final Logger log = LoggerFactory.getLogger(ProcessTypesetter.class);

    private static final String MADE = "MADE";
    private static final int LONGEST_ANSWER = 200;

    private final TypesettingCommand command;
    private final TypesettingProperties limits;
    private final Staging staging;
    private final ContentStore contents;
    private final Semaphore free;

    ProcessTypesetter(
            TypesettingCommand command, TypesettingProperties limits, Staging staging, ContentStore contents) {
        this.command = command;
        this.limits = limits;
        this.staging = staging;
        this.contents = contents;
        this.free = new Semaphore(limits.workers());
    }

    @Override
    public LaidOutFiles layOut(LayoutOrder order) {
        take();
        try {
            OrderFolder folder = new OrderFolder(staging.newFolder("typesetting-" + UUID.randomUUID()));
            try {
                folder.write(order, contents);
                return takenIn(order, folder, answer(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder.path());
            }
        } catch (IOException e) {
            log.error("No document can be laid out", e);
            return LaidOutFiles.prevented(Cause.MACHINE, "FAILED");
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failure.Unavailable(
                        "Every typesetting process is busy", new TimeoutException("after " + limits.patience()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("Interrupted while waiting for a typesetting process", e);
        }
    }

    /** What the process says; that it took too long, if it says nothing in time. */
    private String answer(OrderFolder folder) throws IOException {
        Process process = command.start(folder.path());
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return "TOO_COSTLY time";
            }
            try (InputStream out = process.getInputStream()) {
                return new String(out.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).strip();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("Interrupted while a document was laid out", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private LaidOutFiles takenIn(LayoutOrder order, OrderFolder folder, String answer) throws IOException {
        String[] words = answer.split("\\s+", 2);
        String detail = words.length > 1 ? words[1].replaceAll("[^A-Za-z0-9_,./-]", "") : "-";
        if (!words[0].equals(MADE)) {
            return prevented(words[0], detail);
        }
        if (order.trial()) {
            return new LaidOutFiles(Map.of(), null);
        }
        Map<Format, ReceivedContent> files = new EnumMap<>(Format.class);
        boolean whole = false;
        try {
            for (Format format : Format.values()) {
                try (InputStream file = Files.newInputStream(folder.file(format))) {
                    files.put(
                            format,
                            contents.receive(
                                    file, OrderFolder.mimeType(format), "document." + OrderFolder.extension(format)));
                }
            }
            whole = true;
            return new LaidOutFiles(files, null);
        } finally {
            if (!whole) {
                files.values().forEach(ReceivedContent::close);
            }
        }
    }

    private static LaidOutFiles prevented(String reason, String detail) {
        return switch (reason) {
            case "REPEATED" -> LaidOutFiles.prevented(Cause.REPEATED, detail);
            case "UNSUPPORTED" -> LaidOutFiles.prevented(Cause.TEXT, detail);
            case "UNKNOWN_FORMAT", "BROKEN", "EMPTY" -> LaidOutFiles.prevented(Cause.TEXT, reason);
            case "NOT_INSTALLED", "INCOMPLETE", "TOO_COSTLY" -> failed(reason, detail);
            default -> failed("FAILED", detail);
        };
    }

    private static LaidOutFiles failed(String reason, String detail) {
        log.error("A document could not be laid out: {} {}", reason, detail);
        return LaidOutFiles.prevented(Cause.MACHINE, reason);
    }
}
