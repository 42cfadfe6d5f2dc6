package gongwen.alfresco.content;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.process.ClassPathFolder;
import gongwen.process.Isolation;
import gongwen.process.Staging;
import gongwen.process.reading.FileFixture;
import gongwen.process.reading.ReadingLimits;
import gongwen.process.reading.ReadingProcesses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadingTest {

    private static final String MARK = "机密★1年";

    @TempDir
    private Path folder;

    private Staging staging;
    private ReadingProcesses processes;
    private FileReading reading;

    @BeforeEach
    void open() throws IOException {
        staging = new Staging(folder.resolve("staging"));
        Path classPath = ClassPathFolder.find(Path.of(""), "text-extraction", "gongwen.processes", null);
        processes = new ReadingProcesses(
                classPath, ReadingLimits.USUAL, Isolation.ofThisSystem(), staging.newFolder("reading"));
        reading = new FileReading(processes.extraction(), staging);
    }

    @AfterEach
    void close() throws IOException {
        processes.close();
        staging.close();
    }

    @Test
    void markShouldBeFoundInAWordFileAsOnTheContentServer() throws IOException {
        assertThat(read(FileFixture.docxSaying(MARK), "application/octet-stream", "请示.docx")
                        .text()
                        .text())
                .contains(MARK);
    }

    @Test
    void plainTextShouldBeReadInAChineseEncoding() {
        Read read = read(MARK.getBytes(Charset.forName("GB18030")), "text/plain", "请示.txt");

        assertThat(read.text().text()).isEqualTo(MARK);
        assertThat(read.sha256()).hasSize(64).isNotEqualTo(read.sm3());
    }

    @Test
    void unknownDataShouldCountAsUnreadableSoThatTheRulesRefuseIt() {
        byte[] data = new byte[4096];
        new Random(7).nextBytes(data);

        assertThat(read(data, "application/octet-stream", "a.dat").text().unreadable())
                .isNotNull();
    }

    @Test
    void nothingShouldBeStagedWhenAFileWasRead() {
        read("x".repeat(200_000).getBytes(StandardCharsets.UTF_8), "text/plain", "a.txt");

        assertThat(staging.newFile().getParent()).isDirectoryNotContaining("regex:.*/[0-9a-f-]{36}");
    }

    private Read read(byte[] bytes, String mimeType, String name) {
        return reading.read(new ByteArrayInputStream(bytes), mimeType, name);
    }
}
