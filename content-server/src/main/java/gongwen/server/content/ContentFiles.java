package gongwen.server.content;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import gongwen.process.reading.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The kept files: {@code content/ab/cd/abcd…}, named by SHA-256. A name once durable always holds exactly its bytes.
 *
 * <p>The age of a file is the time since a commit last adopted it; the sweep relies on it.
 */
final class ContentFiles {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Clock clock;

    /** Folders known to be durable, by the number their two names give; the rest are synced when first used. */
    private final BitSet durableFolders = new BitSet(1 << 16);

    ContentFiles(Path root, Clock clock) throws IOException {
        this.root = Files.createDirectories(root);
        this.clock = clock;
        force(root.resolve(".."));
    }

    Path root() {
        return root;
    }

    Path path(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return outerFolder(sha256).resolve(sha256.substring(2, 4));
    }

    private Path outerFolder(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2));
    }

    static boolean isHash(String name) {
        return SHA256.matcher(name).matches();
    }

    /**
     * Moves a file written aside under its name, durably; where the name is taken by the same bytes, the file is
     * dropped. Either way the bytes under the name have been read back and hashed, and are on the disk.
     */
    void adopt(Path staged, String sha256) throws IOException {
        Path target = path(sha256);
        if (!renew(target, sha256)) {
            move(staged, target, sha256);
        }
        makeDurable(sha256);
        Files.deleteIfExists(staged);
    }

    /** Whether the name holds its bytes; if so its age starts anew, so that no sweep takes it from the commit. */
    private boolean renew(Path target, String sha256) throws IOException {
        try {
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            new Condemned(target).rescue();
            return holds(target, sha256);
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    private void move(Path staged, Path target, String sha256) throws IOException {
        try (FileChannel channel = FileChannel.open(staged, WRITE)) {
            channel.force(false);
        }
        if (!holds(staged, sha256)) {
            throw new IOException("What was written for " + sha256 + " reads back differently");
        }
        Files.setLastModifiedTime(staged, FileTime.from(clock.instant()));
        if (!isDurable(numberOf(sha256))) {
            Files.createDirectories(folder(sha256));
        }
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean holds(Path file, String sha256) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Digests.sha256(in).equals(sha256);
        }
    }

    /** Deepest folder first: on a journalling file system its sync carries the others along. */
    private void makeDurable(String sha256) throws IOException {
        force(folder(sha256));
        if (!isDurable(numberOf(sha256))) {
            force(outerFolder(sha256));
            force(root);
            markDurable(numberOf(sha256));
        }
    }

    private static int numberOf(String sha256) {
        return Integer.parseInt(sha256.substring(0, 4), 16);
    }

    private synchronized boolean isDurable(int folder) {
        return durableFolders.get(folder);
    }

    private synchronized void markDurable(int folder) {
        durableFolders.set(folder);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
