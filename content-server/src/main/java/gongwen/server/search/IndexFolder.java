package gongwen.server.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one server's index. Servers side by side share a data directory, but each has an index of its own, the
 * first that no other has locked.
 */
final class IndexFolder implements AutoCloseable {

    private static final int MOST_SERVERS = 16;
    private static final String SYNONYMS = "synonyms.txt";
    private static final List<String> CONFIGURATION = List.of("solrconfig.xml", "schema.xml", SYNONYMS);

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
                folder.prepare(data.resolve(SYNONYMS), identity);
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

    private void prepare(Path ownSynonyms, String identity) throws IOException {
        Path configuration = Files.createDirectories(core().resolve("conf"));
        for (String file : CONFIGURATION) {
            try (InputStream in = open(file, ownSynonyms)) {
                Files.copy(in, configuration.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(core().resolve("core.properties"), "name=" + SolrIndex.CORE + "\n");
        String mark = identity + " " + digest(configuration.resolve("schema.xml"));
        Path known = path.resolve("made-of");
        if (!Files.exists(known) || !Files.readString(known).equals(mark)) {
            FileSystemUtils.deleteRecursively(core().resolve("data"));
            Files.writeString(known, mark);
        }
    }

    private static InputStream open(String file, Path ownSynonyms) throws IOException {
        return file.equals(SYNONYMS) && Files.exists(ownSynonyms)
                ? Files.newInputStream(ownSynonyms)
                : Objects.requireNonNull(IndexFolder.class.getResourceAsStream("/gongwen/search/" + file));
    }

    private static String digest(Path file) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where Solr finds its core. */
    Path home() {
        return path;
    }

    private Path core() {
        return path.resolve(SolrIndex.CORE);
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
