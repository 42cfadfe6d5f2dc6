package gongwen.proof.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import gongwen.contract.http.MultipartForm;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import gongwen.proof.process.ProcessUsage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Content passes the server the same way whatever database it has, so one suffices here. */
@ExtendWith(BadInputServers.class)
class LargeUploadIT {

    private static final long TWO_GIGABYTES = 2L * 1024 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The server's heap is 256 MB, its reader's child process has a heap of its own. */
    private static final long MEMORY_BYTES = 1_200_000_000;

    private final BadInputFixture fixture;

    LargeUploadIT(BadInputServers.Servers servers) {
        this.fixture = servers.on(Storage.H2);
    }

    @Test
    void twoGigabytesShouldBeTakenOrRefusedInConstantMemory() throws IOException {
        byte[] begin = BrowserBinding.form(
                        "createDocument", Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "huge.bin"))
                .upToFile("content", "content", "application/octet-stream");
        byte[] end = MultipartForm.end();

        HttpAnswer answer;
        try (HttpConnection connection =
                new HttpConnection(fixture.server().process().url(), PATIENCE)) {
            answer = connection.stream(
                    head(begin.length + TWO_GIGABYTES + end.length), body(begin, new Zeros(TWO_GIGABYTES), end));
        }

        if (answer.status() == 201) {
            assertThat(Json.text(answer, "cmis:contentStreamLength")).isEqualTo(String.valueOf(TWO_GIGABYTES));
        } else {
            Refusal.assertRefused(answer, "constraint", "invalidArgument", "storage");
            assertThat(fixture.admin().getByPath("/bad-input/huge.bin").status())
                    .isEqualTo(404);
        }
        assertThat(filesInStaging()).isEmpty();
        assertThat(ProcessUsage.of(fixture.server().process().handle()).memoryBytes())
                .isLessThan(MEMORY_BYTES);
        fixture.assertServes();
    }

    private String head(long length) {
        return "POST " + BrowserBinding.PATH + "/root?objectId=" + fixture.folderId()
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + fixture.server().account(TestServer.ADMIN).basic() + "\r\nContent-Type: "
                + MultipartForm.CONTENT_TYPE + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static InputStream body(byte[] begin, InputStream middle, byte[] end) {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(begin), middle, new ByteArrayInputStream(end))));
    }

    private List<Path> filesInStaging() throws IOException {
        Path data = fixture.server().process().settings().data();
        try (Stream<Path> files = Files.walk(data.resolve("staging"))) {
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith("lock"))
                    .toList();
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
