package gongwen.process.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.process.Isolation;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ReadingProcessTest {

    private static final String TEXT = "机密★1年";

    @TempDir
    private Path folder;

    @Test
    void fileShouldBeReadWhenTheProcessWasKilledBefore() throws Exception {
        try (ExtractionFixture fixture = ExtractionFixture.start(folder)) {
            read(fixture, FileFixture.docxSaying(TEXT));
            ProcessHandle first = onlyProcess();
            first.destroyForcibly();
            first.onExit().get(10, TimeUnit.SECONDS);

            ExtractedText again = read(fixture, FileFixture.docxSaying(TEXT));

            assertThat(again.text()).contains(TEXT);
            assertThat(onlyProcess().pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void processShouldServeManyFilesWhenTheyAreHarmless() throws Exception {
        try (ExtractionFixture fixture = ExtractionFixture.start(folder)) {
            read(fixture, FileFixture.docxSaying(TEXT));
            long pid = onlyProcess().pid();

            for (int i = 0; i < 20; i++) {
                assertThat(read(fixture, FileFixture.docxSaying(TEXT + i)).text())
                        .contains(TEXT + i);
            }

            assertThat(onlyProcess().pid()).isEqualTo(pid);
        }
    }

    @Test
    void fileShouldBeTooCostlyWhenItTakesTooLong() throws Exception {
        try (ExtractionFixture fixture =
                new ExtractionFixture(folder, ExtractionFixture.limits(Duration.ofMillis(1), 1))) {
            assertThat(read(fixture, FileFixture.docxSaying(TEXT)).unreadable()).isEqualTo(Unreadable.TOO_COSTLY);
            assertThat(processes()).isEmpty();
        }
    }

    @Test
    void nextFileShouldBeReadWhenOneNeededMoreMemoryThanThereIs() throws Exception {
        ReadingLimits tight = new ReadingLimits(
                1,
                DataSize.ofMegabytes(128),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                Integer.MAX_VALUE / 4,
                500,
                10,
                DataSize.ofGigabytes(1),
                3);
        try (ExtractionFixture fixture = new ExtractionFixture(folder, tight)) {
            byte[] swollen =
                    FileFixture.docx(("<w:p><w:r><w:t>" + "x".repeat(1000) + "</w:t></w:r></w:p>").repeat(270_000));
            assertThat(swollen.length).isLessThan(1_000_000);

            assertThat(read(fixture, swollen).unreadable()).isEqualTo(Unreadable.TOO_COSTLY);
            assertThat(read(fixture, FileFixture.docxSaying(TEXT)).text()).contains(TEXT);
        }
    }

    @Test
    void noTemporaryFileShouldBeLeftWhenAFileWasRead() throws Exception {
        byte[] docx = FileFixture.docxSaying(TEXT);
        try (ExtractionFixture fixture = ExtractionFixture.start(folder)) {
            read(fixture, FileFixture.zip("a.docx", docx));
            read(fixture, FileFixture.zip("a.docx", new byte[] {'P', 'K', 3, 4, 0}));

            assertThat(folder.resolve("reading-1")).isEmptyDirectory();
        }
    }

    @Test
    void processShouldHaveNoNetworkWhereTheSystemCanTakeIt() throws Exception {
        try (ExtractionFixture fixture = ExtractionFixture.start(folder)) {
            read(fixture, FileFixture.docxSaying(TEXT));

            boolean apart = !networkOf(onlyProcess().pid())
                    .equals(networkOf(ProcessHandle.current().pid()));

            assertThat(apart).isEqualTo(!Isolation.ofThisSystem().prefix().isEmpty());
        }
    }

    private static String networkOf(long pid) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "ns", "net"))
                .toString();
    }

    @Test
    void processShouldKnowNothingOfTheServersEnvironmentWhenItRuns() throws Exception {
        try (ExtractionFixture fixture = ExtractionFixture.start(folder)) {
            read(fixture, FileFixture.docxSaying(TEXT));

            byte[] environment = Files.readAllBytes(
                    Path.of("/proc", String.valueOf(onlyProcess().pid()), "environ"));

            assertThat(new String(environment, StandardCharsets.UTF_8).split("\0"))
                    .allMatch(entry -> entry.startsWith("PATH=") || entry.startsWith("LANG="));
        }
    }

    @Test
    void processShouldEndWhenTheServerIsGone() throws Exception {
        Process process = new WorkerCommand(
                        ExtractionFixture.classPath(), ExtractionFixture.DEFAULTS, Isolation.ofThisSystem())
                .start(folder);

        process.getOutputStream().close();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void filesShouldBeReadSideBySideWhenThereAreSeveralProcesses() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try (ExtractionFixture fixture =
                new ExtractionFixture(folder, ExtractionFixture.limits(Duration.ofMinutes(2), 2))) {
            List<Callable<ExtractedText>> tasks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                byte[] docx = FileFixture.docxSaying("第" + i + "号");
                tasks.add(() -> read(fixture, docx));
            }

            List<Future<ExtractedText>> answers = clients.invokeAll(tasks);

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().text()).contains("第" + i + "号");
            }
            assertThat(processes()).hasSize(2);
        } finally {
            clients.shutdownNow();
        }
    }

    private ExtractedText read(ExtractionFixture fixture, byte[] file) throws IOException {
        Path path = folder.resolve(UUID.randomUUID().toString());
        Files.write(path, file);
        return fixture.extraction()
                .read(new TextExtraction.Source(path, file.length, file, "application/zip", null, "a.docx"));
    }

    private static ProcessHandle onlyProcess() {
        List<ProcessHandle> all = processes();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<ProcessHandle> processes() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(child -> child.info().command().orElse("").endsWith("java"))
                    .toList();
        }
    }
}
