package gongwen.alfresco.content;

import gongwen.process.Staging;
import gongwen.process.reading.Digests;
import gongwen.process.reading.MediaTypes;
import gongwen.process.reading.TextExtraction;
import gongwen.rules.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out what files are and say, as the content server does: read by processes that may be killed. */
public final class FileReading {

    private static final int HEAD = 64 * 1024;

    private final MediaTypes types = new MediaTypes();
    private final TextExtraction extraction;
    private final Staging staging;

    public FileReading(TextExtraction extraction, Staging staging) {
        this.extraction = extraction;
        this.staging = staging;
    }

    /**
     * Reads a stream to its end.
     *
     * @param mimeType what it is said to be
     * @param name the file's name, whose ending tells something too
     * @throws UncheckedIOException if the stream breaks off
     * @throws gongwen.process.Unavailable if no process is free in time or none can be started
     */
    Read read(InputStream stream, @Nullable String mimeType, @Nullable String name) {
        Path staged = staging.newFile();
        try {
            Digests digests = new Digests();
            byte[] head = copy(stream, staged, digests);
            String type =
                    types.of(head, PlainText.charsetOf(head), mimeType, name).detected();
            TextExtraction.Source source =
                    new TextExtraction.Source(staged, digests.size(), head, type, mimeType, name);
            return new Read(digests.sha256(), digests.sm3(), extraction.read(source));
        } catch (IOException e) {
            throw new UncheckedIOException("Content cannot be read back", e);
        } finally {
            remove(staged);
        }
    }

    private static byte[] copy(InputStream stream, Path staged, Digests digests) throws IOException {
        byte[] head = stream.readNBytes(HEAD);
        try (OutputStream out = Files.newOutputStream(staged)) {
            for (byte[] chunk = head; chunk.length > 0; chunk = stream.readNBytes(HEAD)) {
                digests.update(chunk, chunk.length);
                out.write(chunk);
            }
        }
        return head;
    }

    private static void remove(Path staged) {
        try {
            Files.deleteIfExists(staged);
        } catch (IOException e) {
            throw new UncheckedIOException("A staged file cannot be removed", e);
        }
    }
}
