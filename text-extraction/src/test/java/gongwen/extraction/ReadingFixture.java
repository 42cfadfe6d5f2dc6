package gongwen.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads bytes as the process would. */
final class ReadingFixture {

    static final String MARK = "机密★1年";
    static final Limits LIMITS = new Limits(2_000_000, 100, 8, 200L * 1024 * 1024, 3);

    private ReadingFixture() {}

    static Reading read(byte[] bytes, String name) throws IOException {
        return read(bytes, name, LIMITS);
    }

    static Reading read(byte[] bytes, String name, Limits limits) throws IOException {
        Path file = Files.createTempFile("reading", ".bin");
        try {
            Files.write(file, bytes);
            return new FileReader(limits).read(file, name, "");
        } finally {
            Files.delete(file);
        }
    }
}
