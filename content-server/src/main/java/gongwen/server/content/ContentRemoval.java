package gongwen.server.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Removes condemned bytes at once, without the grace that orphans have: overwritten, synced, deleted. Doing it twice, or
 * from two servers, comes to the same.
 */
public final class ContentRemoval {

    private static final int PIECE = 64 * 1024;

    private final ContentFiles files;
    private final Supplier<Stream<DerivedCopies>> derived;

    ContentRemoval(ContentFiles files, Supplier<Stream<DerivedCopies>> derived) {
        this.files = files;
        this.derived = derived;
    }

    /**
     * Removes every file that is condemned, after what was made of it.
     *
     * @return how many values are done with
     * @throws gongwen.server.failure.Failure if a file cannot be removed; call it again
     */
    public int run(CondemnedContents contents) {
        int done = 0;
        List<String> condemned = contents.condemned();
        if (!condemned.isEmpty()) {
            derived.get().forEach(each -> each.forget(condemned));
        }
        for (String hash : condemned) {
            try {
                remove(files.path(hash));
            } catch (IOException e) {
                throw StorageFailures.of(e);
            }
            contents.removed(hash);
            done++;
        }
        return done;
    }

    private static void remove(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size();
            for (long at = 0; at < size; at += PIECE) {
                channel.write(ByteBuffer.allocate((int) Math.min(PIECE, size - at)), at);
            }
            channel.force(true);
        } catch (NoSuchFileException gone) {
            return;
        }
        Files.deleteIfExists(file);
    }
}
