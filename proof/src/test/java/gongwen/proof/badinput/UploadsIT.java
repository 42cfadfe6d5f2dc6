package gongwen.proof.badinput;

import static gongwen.proof.badinput.Refusal.assertClientsFault;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.proof.Storage;
import gongwen.proof.cmis.BrowserBinding;
import gongwen.proof.http.HttpAnswer;
import gongwen.proof.http.HttpConnection;
import gongwen.proof.http.MultipartForm;
import gongwen.proof.process.ProcessUsage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
@ExtendWith(BadInputServers.class)
class UploadsIT {

    private static final long TWO_GIGABYTES = 2L * 1024 * 1024 * 1024;

    private final BadInputFixture fixture;

    UploadsIT(Storage storage, BadInputServers.Servers servers) {
        this.fixture = servers.on(storage);
    }

    @AfterEach
    void serverShouldStillServe() throws IOException {
        fixture.assertServes();
    }

    @Test
    void emptyUploadShouldBeKeptAsAnEmptyDocument() throws IOException {
        String id = BadInputFixture.createdId(fixture.create("empty.txt", new byte[0]));

        HttpAnswer object = fixture.admin().get(id, "object", "&succinct=true");
        assertThat(Json.text(object, "cmis:contentStreamLength")).isIn("0", "null", "-1");
    }

    @Test
    void bytesShouldComeBackUnchangedWhenTheirDeclaredTypeIsWrong() throws IOException {
        byte[] pdf = "%PDF-1.7 is not an image".getBytes(StandardCharsets.US_ASCII);

        HttpAnswer answer = fixture.admin()
                .createDocument(
                        fixture.folderId(),
                        Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "picture.png"),
                        pdf,
                        "image/png");

        if (answer.status() == 201) {
            String id = BrowserBinding.property(answer, "cmis:objectId");
            assertThat(fixture.admin().get(id, "content", "").body()).isEqualTo(pdf);
        } else {
            assertClientsFault(answer);
            assertThat(fixture.admin().getByPath("/bad-input/picture.png").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void twoGigabytesShouldBeTakenOrRefusedInConstantMemory() throws IOException {
        byte[] begin = BrowserBinding.form(
                        "createDocument", Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "huge.bin"))
                .upToFile("content", "content", "application/octet-stream");
        byte[] end = MultipartForm.end();
        String head = "POST " + BrowserBinding.PATH + "/root?objectId=" + fixture.folderId()
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + fixture.authorized().get("Authorization") + "\r\nContent-Type: " + MultipartForm.CONTENT_TYPE
                + "\r\nContent-Length: " + (begin.length + TWO_GIGABYTES + end.length) + "\r\n\r\n";

        HttpAnswer answer;
        try (HttpConnection connection = fixture.connection()) {
            answer = connection.stream(head, body(begin, new Zeros(TWO_GIGABYTES), end));
        }

        if (answer.status() == 201) {
            assertThat(Json.text(answer, "cmis:contentStreamLength")).isEqualTo(String.valueOf(TWO_GIGABYTES));
        } else {
            Refusal.assertRefused(answer, "constraint", "invalidArgument", "storage");
            assertThat(fixture.admin().getByPath("/bad-input/huge.bin").status())
                    .isEqualTo(404);
        }
        assertThat(filesIn("staging")).isEmpty();
        assertThat(ProcessUsage.of(fixture.server().process().handle()).memoryBytes())
                .isLessThan(1_200_000_000);
    }

    @Test
    void everyUpdateShouldBeKeptOrReportedWhenEightClientsChangeOneNode() throws Exception {
        String id = BadInputFixture.createdId(fixture.create("contended.txt", new byte[] {'x'}));
        List<HttpAnswer> answers = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<HttpAnswer>>> work = IntStream.range(0, 8)
                    .<Callable<List<HttpAnswer>>>mapToObj(client -> () -> updates(id, client))
                    .toList();
            for (Future<List<HttpAnswer>> client : clients.invokeAll(work)) {
                answers.addAll(client.get());
            }
        } finally {
            clients.shutdownNow();
        }

        for (HttpAnswer answer : answers) {
            if (!answer.isSuccess()) {
                Refusal.assertRefused(answer, "updateConflict");
            }
        }
        List<String> kept = answers.stream()
                .filter(HttpAnswer::isSuccess)
                .map(answer -> Json.text(answer, "cmis:description"))
                .toList();
        assertThat(kept).isNotEmpty().doesNotHaveDuplicates();
        HttpAnswer now = fixture.admin().get(id, "object", "&succinct=true");
        assertThat(Json.text(now, "cmis:description")).isIn(kept);
    }

    private List<HttpAnswer> updates(String id, int client) throws IOException {
        try (BrowserBinding binding = fixture.server().browser("admin")) {
            List<HttpAnswer> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(binding.update(id, Map.of("cmis:description", client + "-" + i)));
            }
            return answers;
        }
    }

    private static InputStream body(byte[] begin, InputStream middle, byte[] end) {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(begin), middle, new ByteArrayInputStream(end))));
    }

    private List<Path> filesIn(String directory) throws IOException {
        Path data = fixture.server().process().settings().data();
        try (Stream<Path> files = Files.walk(data.resolve(directory))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** As many zero bytes as asked for. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
