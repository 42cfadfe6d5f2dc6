package gongwen.process.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import gongwen.process.Unavailable;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextExtractionTest {

    private static final int LIMIT = 100_000;

    /** Nothing in here needs a process, and none is there. */
    private static final WorkerPool NOBODY = nobody();

    private final TextExtraction extraction = new TextExtraction(NOBODY, LIMIT);

    @TempDir
    private Path folder;

    private static WorkerPool nobody() {
        WorkerCommand none =
                new WorkerCommand(Path.of("nowhere"), ExtractionFixture.DEFAULTS, new Isolation(List.of("/nowhere")));
        try {
            return new WorkerPool(none, ExtractionFixture.DEFAULTS, Files.createTempDirectory("gongwen-nobody-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void plainTextShouldBeReadInTheServerWhenItIsLongerThanItsHead() throws IOException {
        String text = "松泾府〔2016〕18号".repeat(5_000);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "text/plain")).isEqualTo(ExtractedText.readable(text));
    }

    @Test
    void plainTextShouldBeTooCostlyWhenItIsLongerThanTheLimit() throws IOException {
        assertThat(read("x".repeat(LIMIT + 1).getBytes(StandardCharsets.UTF_8), "text/plain")
                        .unreadable())
                .isEqualTo(Unreadable.TOO_COSTLY);
        assertThat(read("x".repeat(5 * LIMIT).getBytes(StandardCharsets.UTF_8), "text/plain")
                        .unreadable())
                .isEqualTo(Unreadable.TOO_COSTLY);
    }

    @Test
    void fileShouldBeEmptyWhenItHasNoBytes() throws IOException {
        assertThat(read(new byte[0], "application/pdf")).isEqualTo(ExtractedText.readable(""));
    }

    @Test
    void fileShouldWaitForBetterTimesWhenNoProcessCanBeStarted() {
        assertThatThrownBy(() -> read(new byte[] {0, 1}, "application/pdf")).isInstanceOf(Unavailable.class);
    }

    @Test
    void startShouldFailWhenTheConfiguredClassPathIsNone() {
        assertThatThrownBy(
                        () -> ClassPathFolder.find(folder, "text-extraction", "gongwen.extraction.class-path", folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gongwen.extraction.class-path");
    }

    private ExtractedText read(byte[] bytes, String type) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 64 * 1024));
        return extraction.read(new TextExtraction.Source(file, bytes.length, head, type, null, null));
    }
}
