package gongwen.server.content;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The mark beside a kept file that nothing stands on. A sweep sets it; after the grace period a later sweep claims it by
 * a rename, which only one can win, and removes the file. A commit that adopts the file deletes the mark first: either
 * that succeeds and no claim can, or the file is as good as gone. So it holds between several servers too.
 */
final class Condemned {

    private static final String MARK = ".condemned";
    private static final String CLAIM = ".removing";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Path file;
    private final Path mark;
    private final Path claim;

    Condemned(Path file) {
        this.file = file;
        this.mark = file.resolveSibling(file.getFileName() + MARK);
        this.claim = file.resolveSibling(file.getFileName() + CLAIM);
    }

    /** Whether a name is that of a claimed mark. */
    static boolean isClaim(String name) {
        return name.endsWith(CLAIM);
    }

    /** The name of the file that a claimed mark is beside. */
    static String fileOf(String claimName) {
        return claimName.substring(0, claimName.length() - CLAIM.length());
    }

    /** Sets the mark; one that is there keeps its time. */
    void set(Instant now) throws IOException {
        try {
            Files.createFile(mark);
            Files.setLastModifiedTime(mark, FileTime.from(now));
        } catch (FileAlreadyExistsException earlier) {
            // the file was an orphan at the last sweep already
        }
    }

    void pardon() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** Whether the mark was set before a moment. */
    boolean isOlderThan(Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(mark).toInstant().isBefore(moment);
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    /** Removes the file, unless a commit or another server was faster. */
    boolean execute(Instant now) throws IOException {
        try {
            Files.move(mark, claim, StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(claim, FileTime.from(now));
        } catch (NoSuchFileException pardoned) {
            return false;
        }
        finish();
        return true;
    }

    /** Ends what a server that died in the middle of it began. */
    void finish() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(claim);
    }

    /**
     * Takes the mark away for a commit that adopts the file. Where a sweep is removing it, waits until it is gone.
     *
     * @throws IOException if the removal does not end; the server that began it died, and a sweep will end it
     */
    void rescue() throws IOException {
        if (Files.deleteIfExists(mark)) {
            return;
        }
        Instant start = Instant.now();
        while (Files.exists(claim)) {
            if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException("Content is being removed by a sweep that does not end");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while content was being removed", e);
        }
    }
}
