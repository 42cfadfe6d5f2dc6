package gongwen.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one server's index. Servers side by side share a data directory, but each has an index of its own, the
 * first that no other has locked.
 */
final class IndexFolder implements AutoCloseable {

    private static final int MOST_SERVERS = 16;

    private final Path path;
    private final FileChannel lock;

    private IndexFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a folder below {@code data/index}; an index made with another configuration, or of another database, is
     * removed.
     *
     * @param identity tells one database from another
     */
    static IndexFolder take(Path data, String identity) throws IOException {
        for (int i = 0; i < MOST_SERVERS; i++) {
            Path path = Files.createDirectories(data.resolve("index").resolve(String.valueOf(i)));
            FileChannel lock = lock(path);
            if (lock != null) {
                IndexFolder folder = new IndexFolder(path, lock);
                folder.prepare(new ConfigurationFiles(data), identity);
                return folder;
            }
        }
        throw new IOException("More than " + MOST_SERVERS + " servers share the data directory");
    }

    private static @Nullable FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another server in this JVM has it
        }
        channel.close();
        return null;
    }

    private void prepare(ConfigurationFiles files, String identity) throws IOException {
        files.copyTo(Files.createDirectories(core().resolve("conf")));
        Files.writeString(core().resolve("core.properties"), "name=" + OwnIndex.CORE + "\n");
        String mark = identity + " " + files.mark();
        Path known = path.resolve("made-of");
        if (!Files.exists(known) || !Files.readString(known).equals(mark)) {
            empty();
            Files.writeString(known, mark);
        }
    }

    /** Removes what was indexed. */
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(core().resolve("data"));
    }

    /** Where Solr finds its core. */
    Path home() {
        return path;
    }

    private Path core() {
        return path.resolve(OwnIndex.CORE);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
