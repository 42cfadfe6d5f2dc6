package gongwen.process.reading;

import gongwen.process.Unavailable;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import gongwen.rules.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a stream that was written aside: plain text at once, anything else in a process that may be killed. */
public final class TextExtraction {

    /** No encoding needs more bytes for a character; a longer file has too many characters for certain. */
    private static final int MAX_BYTES_PER_CHARACTER = 4;

    /**
     * A file to read.
     *
     * @param file where it lies
     * @param size number of bytes
     * @param head the first bytes, all of them if it is no longer
     * @param detectedType what bytes and name tell
     * @param declaredType what the client says
     */
    public record Source(
            Path file,
            long size,
            byte[] head,
            String detectedType,
            @Nullable String declaredType,
            @Nullable String fileName) {}

    private final PlainTextTypes plainTypes = new PlainTextTypes();
    private final WorkerPool workers;
    private final int maxCharacters;

    TextExtraction(WorkerPool workers, int maxCharacters) {
        this.workers = workers;
        this.maxCharacters = maxCharacters;
    }

    /**
     * Reads a file with everything in it.
     *
     * @throws Unavailable if no process is free in time or none can be started
     */
    public ExtractedText read(Source source) {
        if (source.size() == 0) {
            return ExtractedText.readable("");
        }
        return plainText(source).orElseGet(() -> workers.read(source));
    }

    private Optional<ExtractedText> plainText(Source source) {
        boolean isWhole = source.head().length == source.size();
        if (!plainTypes.contains(source.detectedType())
                || !isWhole && PlainText.charsetOf(source.head()).isEmpty()) {
            return Optional.empty();
        }
        if (source.size() > (long) MAX_BYTES_PER_CHARACTER * maxCharacters) {
            return Optional.of(ExtractedText.unreadable(Unreadable.TOO_COSTLY));
        }
        return PlainText.decode(bytesOf(source))
                .map(text -> text.length() <= maxCharacters
                        ? ExtractedText.readable(text)
                        : ExtractedText.unreadable(Unreadable.TOO_COSTLY));
    }

    private static byte[] bytesOf(Source source) {
        if (source.head().length == source.size()) {
            return source.head();
        }
        try {
            return Files.readAllBytes(source.file());
        } catch (IOException e) {
            throw new Unavailable("A staged file cannot be read back", e);
        }
    }
}
