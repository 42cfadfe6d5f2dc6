package gongwen.process.reading;

import gongwen.process.ChildDied;
import gongwen.process.ChildPool;
import gongwen.process.TooCostly;
import gongwen.process.reading.TextExtraction.Source;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reading processes and the protocol with them ({@code gongwen.extraction.ExtractionProcess}). Nothing a process
 * sends is trusted beyond a word of a list, a bounded length and characters.
 */
final class WorkerPool implements AutoCloseable {

    private static final Duration REST = Duration.ofHours(1);
    private static final int MAX_NAME = 255;
    private static final int MAX_BYTES_PER_CHARACTER = 3;
    private static final String READABLE = "READABLE";

    private final ChildPool children;
    private final ReadingLimits limits;

    WorkerPool(WorkerCommand command, ReadingLimits limits, Path temporary) throws IOException {
        this.limits = limits;
        this.children = new ChildPool("reading", limits.workers(), limits.patience(), REST, temporary, command::start);
    }

    ExtractedText read(Source source) {
        try {
            return children.ask(limits.time(), (folder, requests, answers) -> {
                ask(requests, source);
                return answer(answers);
            });
        } catch (TooCostly e) {
            return ExtractedText.unreadable(Unreadable.TOO_COSTLY);
        } catch (ChildDied e) {
            return ExtractedText.unreadable(Unreadable.BROKEN);
        }
    }

    private static void ask(DataOutputStream requests, Source source) throws IOException {
        requests.writeUTF(source.file().toString());
        requests.writeUTF(end(source.fileName()));
        requests.writeUTF(end(source.declaredType()));
        requests.flush();
    }

    /** The end of a name holds its extension. */
    private static String end(@Nullable String name) {
        String text = Objects.requireNonNullElse(name, "");
        return text.substring(Math.max(0, text.length() - MAX_NAME));
    }

    private ExtractedText answer(DataInputStream in) throws IOException {
        String outcome = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > (long) MAX_BYTES_PER_CHARACTER * limits.characters()) {
            throw new IOException("A reading process answered with " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        if (outcome.equals(READABLE)) {
            return ExtractedText.readable(new String(text, StandardCharsets.UTF_8));
        }
        try {
            return new ExtractedText(new String(text, StandardCharsets.UTF_8), Unreadable.valueOf(outcome));
        } catch (IllegalArgumentException e) {
            throw new IOException("A reading process answered with an unknown word", e);
        }
    }

    @Override
    public void close() {
        children.close();
    }
}
