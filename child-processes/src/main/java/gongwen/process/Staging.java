package gongwen.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where streams lie until the rules have agreed. Each server has a folder of its own in it, held by a lock that ends
 * with the process; what dead servers left is wiped at start.
 */
public final class Staging implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    /** Opens a folder for this server in the one that servers share. */
    public Staging(Path root) throws IOException {
        Files.createDirectories(root);
        wipeAbandoned(root);
        folder = Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
        lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
        lock.lock();
    }

    /** A path nothing lies at yet, on the same file system as the kept files. */
    public Path newFile() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** A new folder for the temporary files of a program that reads staged files. */
    public Path newFolder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        lock.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void wipeAbandoned(Path root) throws IOException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(root)) {
            found = entries.toList();
        }
        for (Path entry : found) {
            if (!isInUse(entry)) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    private static boolean isInUse(Path entry) throws IOException {
        if (!Files.isRegularFile(entry.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(entry.resolve(LOCK), WRITE);
                @Nullable FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }
}
