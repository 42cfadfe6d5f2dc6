package gongwen.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.process.Staging;
import gongwen.process.reading.ExtractionFixture;
import gongwen.process.reading.FileFixture;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.server.database.DiskReserve;
import gongwen.server.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest {

    private static final String TEXT = "关于拨付防汛经费的请示";
    private static final long LIMIT = 1_000_000;

    @TempDir
    private Path data;

    private ExtractionFixture extraction;
    private Staging staging;
    private ContentFiles files;
    private FileContentStore store;

    @BeforeEach
    void open() throws IOException {
        extraction = ExtractionFixture.start(data.resolve("reading"));
        staging = new Staging(data.resolve("staging"));
        files = new ContentFiles(data.resolve("content"), Clock.systemUTC());
        store = storeKnowing(sha256 -> Optional.empty());
    }

    private FileContentStore storeKnowing(KnownTexts known) {
        return new FileContentStore(
                files,
                staging,
                new Reader(extraction.extraction(), known, UnknownFormats.REFUSE),
                LIMIT,
                DiskReserve.NONE);
    }

    @AfterEach
    void close() throws IOException {
        extraction.close();
        staging.close();
    }

    @Test
    void contentShouldBeOpenWhenItWasKept() throws IOException {
        ContentInfo info = keep(bytes(TEXT), null, "请示.txt");

        assertThat(read(info, 0, -1)).isEqualTo(bytes(TEXT));
        assertThat(read(info, 3, 6)).isEqualTo("于拨".getBytes(StandardCharsets.UTF_8));
        assertThat(read(info, info.size(), -1)).isEmpty();
        assertThat(data.resolve("content/" + info.sha256().substring(0, 2) + "/"
                        + info.sha256().substring(2, 4) + "/" + info.sha256()))
                .hasBinaryContent(bytes(TEXT));
    }

    @Test
    void infoShouldDescribeTheStreamWhenNothingWasDeclared() throws IOException {
        try (ReceivedContent received = store.receive(stream(bytes("abc")), null, "a.txt")) {
            assertThat(received.info())
                    .isEqualTo(new ContentInfo(
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                            "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                            3,
                            "text/plain",
                            "UTF-8",
                            "a.txt"));
            assertThat(received.text()).isEqualTo(ExtractedText.readable("abc"));
        }
    }

    @Test
    void typeShouldBeTheDeclaredOneWhenItIsMoreThanOctetStream() throws IOException {
        assertThat(typeOf(bytes(TEXT), "text/csv; charset=UTF-8", null)).isEqualTo("text/csv");
        assertThat(typeOf(FileFixture.docxSaying(TEXT), "application/octet-stream", "请示.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(typeOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), null, null))
                .isEqualTo("application/pdf");
    }

    @Test
    void encodingShouldBeGb18030WhenATextIsNoUtf8() throws IOException {
        try (ReceivedContent received =
                store.receive(stream(TEXT.getBytes(Charset.forName("GB18030"))), "text/plain", null)) {
            assertThat(received.info().encoding()).isEqualTo("GB18030");
            assertThat(received.text()).isEqualTo(ExtractedText.readable(TEXT));
        }
    }

    @Test
    void textShouldBeReadByAProcessWhenTheFileIsNoPlainText() throws IOException {
        try (ReceivedContent received = store.receive(stream(FileFixture.docxSaying(TEXT)), null, "请示.docx")) {
            assertThat(received.text().unreadable()).isNull();
            assertThat(received.text().text()).contains(TEXT);
        }
    }

    @Test
    void emptyStreamShouldBeReadableAndEmptyWhenReceived() throws IOException {
        ContentInfo info = keep(new byte[0], null, "empty.docx");

        assertThat(info.size()).isZero();
        assertThat(read(info, 0, -1)).isEmpty();
    }

    @Test
    void noByteShouldBeLeftWhenTheStreamIsNotKept() throws IOException {
        store.receive(stream(bytes(TEXT)), null, null).close();

        assertThat(filesUnder("content")).isEmpty();
        assertThat(stagedFiles()).isEmpty();
    }

    @Test
    void noByteShouldBeLeftWhenTheStreamIsTooLong() throws IOException {
        assertThatThrownBy(() -> store.receive(stream(new byte[(int) LIMIT + 1]), null, null))
                .isInstanceOf(Failure.TooLarge.class);

        assertThat(stagedFiles()).isEmpty();
    }

    @Test
    void noByteShouldBeLeftWhenTheStreamBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.receive(broken, null, null)).isInstanceOf(UncheckedIOException.class);

        assertThat(stagedFiles()).isEmpty();
    }

    @Test
    void bytesShouldBeKeptOnceWhenTheyComeTwice() throws IOException {
        ContentInfo first = keep(bytes(TEXT), null, "a.txt");
        ContentInfo second = keep(bytes(TEXT), "text/csv", "b.csv");

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(filesUnder("content")).hasSize(1);
        assertThat(stagedFiles()).isEmpty();
    }

    @Test
    void damagedBytesShouldBeReplacedWhenTheyComeAgain() throws IOException {
        ContentInfo info = keep(bytes(TEXT), null, null);
        Files.write(files.path(info.sha256()), bytes("关于拨付防汛经费的报告"));

        keep(bytes(TEXT), null, null);

        assertThat(read(info, 0, -1)).isEqualTo(bytes(TEXT));
    }

    @Test
    void keepingShouldDoNothingWhenItIsRepeated() throws IOException {
        try (ReceivedContent received = store.receive(stream(bytes(TEXT)), null, null)) {
            received.keep();
            received.keep();
        }

        assertThat(filesUnder("content")).hasSize(1);
    }

    @Test
    void bytesShouldBeKeptOnceWhenManyClientsSendThemAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ContentInfo>> tasks = Collections.nCopies(40, () -> keep(bytes(TEXT), null, null));
            for (Future<ContentInfo> info : clients.invokeAll(tasks)) {
                assertThat(read(info.get(), 0, -1)).isEqualTo(bytes(TEXT));
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(filesUnder("content")).hasSize(1);
        assertThat(stagedFiles()).isEmpty();
    }

    @Test
    void fileShouldBeParsedWhenItOnlyCallsItselfPlainText() throws IOException {
        String rtf = "{\\rtf1\\ansi\\pard \\u26426?\\u23494?\\u9733?1\\u24180?\\par}";

        try (ReceivedContent received = store.receive(stream(bytes(rtf)), "text/plain", "a.txt")) {
            assertThat(received.text().text()).contains("机密★1年");
        }
    }

    @Test
    void extractionShouldBeSparedWhenTheTextIsKnown() throws IOException {
        ExtractedText kept = ExtractedText.readable("kept");

        try (ReceivedContent received =
                storeKnowing(sha256 -> Optional.of(kept)).receive(stream(FileFixture.docxSaying(TEXT)), null, null)) {
            assertThat(received.text()).isEqualTo(kept);
        }
    }

    @Test
    void textShouldBeReadAgainWhenTheSameBytesMayMeanSomethingElse() throws IOException {
        KnownTexts asPlainText = sha256 -> Optional.of(ExtractedText.readable("机密&#9733;1年"));

        try (ReceivedContent received =
                storeKnowing(asPlainText).receive(stream(bytes("机密&#9733;1年")), "text/html", "a.html")) {
            assertThat(received.text().text()).contains("机密★1年");
        }
    }

    @Test
    void openingShouldFailWhenTheBytesAreNotThere() {
        ContentInfo unknown = new ContentInfo("0".repeat(64), "0".repeat(64), 1, "text/plain", null, null);

        assertThatThrownBy(() -> store.open(unknown, 0, -1)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void hashShouldBeRefusedWhenItIsNone() {
        assertThatThrownBy(() -> files.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stagedFilesShouldBeWipedAtStartWhenTheirServerIsGone() throws IOException {
        Path abandoned = Files.createDirectories(data.resolve("staging/dead"));
        Files.writeString(abandoned.resolve("secret"), "x");
        Files.writeString(staging.newFile(), "in use");

        new Staging(data.resolve("staging")).close();

        assertThat(abandoned).doesNotExist();
        assertThat(stagedFiles()).hasSize(1);
    }

    private ContentInfo keep(byte[] bytes, String type, String name) {
        try (ReceivedContent received = store.receive(stream(bytes), type, name)) {
            received.keep();
            return received.info();
        }
    }

    private String typeOf(byte[] bytes, String type, String name) {
        try (ReceivedContent received = store.receive(stream(bytes), type, name)) {
            return received.info().mimeType();
        }
    }

    private byte[] read(ContentInfo info, long offset, long length) throws IOException {
        try (InputStream in = store.open(info, offset, length)) {
            return in.readAllBytes();
        }
    }

    private List<Path> stagedFiles() throws IOException {
        return filesUnder("staging").stream()
                .filter(file -> !file.getFileName().toString().equals("lock"))
                .toList();
    }

    private List<Path> filesUnder(String folder) throws IOException {
        try (Stream<Path> found = Files.walk(data.resolve(folder))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
