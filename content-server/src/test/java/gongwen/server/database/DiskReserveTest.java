package gongwen.server.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.failure.Failure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskReserveTest {

    @TempDir
    private Path directory;

    @Test
    void workShouldBeRefusedWhenTheReserveIsBegun() {
        long free = directory.toFile().getUsableSpace();

        assertThatThrownBy(() -> new DiskReserve(directory, free * 2).require())
                .isInstanceOf(Failure.StorageFull.class);
        assertThatCode(() -> new DiskReserve(directory, free * 2).requireLastPart())
                .doesNotThrowAnyException();
        assertThatCode(() -> new DiskReserve(directory, free / 2).require()).doesNotThrowAnyException();
        assertThatCode(DiskReserve.NONE::require).doesNotThrowAnyException();
    }
}
