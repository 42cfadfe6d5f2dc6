package gongwen.server.cmis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.database.DiskReserve;
import gongwen.server.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedUploadTest {

    @TempDir
    Path staging;

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256 * 1024, 256 * 1024 + 1, 3_000_000})
    void uploadShouldComeBackWholeAndLeaveNoFileWhateverItsSize(int size) throws IOException {
        byte[] content = bytes(size);
        StagedUpload upload = new StagedUpload(staging, 10_000_000, DiskReserve.NONE);

        for (int at = 0; at < size; at += 1000) {
            upload.write(content, at, Math.min(1000, size - at));
        }

        assertThat(staging).isEmptyDirectory();
        assertThat(upload.getLength()).isEqualTo(size);
        try (InputStream in = upload.getInputStream()) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void uploadShouldBeRefusedWhenItIsTooLong() {
        StagedUpload upload = new StagedUpload(staging, 1000, DiskReserve.NONE);

        assertThatThrownBy(() -> upload.write(bytes(1001), 0, 1001)).isInstanceOf(Failure.TooLarge.class);
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void singleBytesShouldBeKeptInOrderWhenWrittenOneByOne() throws IOException {
        StagedUpload upload = new StagedUpload(staging, 1_000_000, DiskReserve.NONE);

        for (int i = 0; i < 300_000; i++) {
            upload.write(i % 251);
        }

        try (InputStream in = upload.getInputStream()) {
            byte[] read = in.readAllBytes();
            assertThat(read).hasSize(300_000);
            assertThat(read[299_999]).isEqualTo((byte) (299_999 % 251));
        }
    }
}
