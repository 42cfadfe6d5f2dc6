package gongwen.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongwen.server.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StorageFailuresTest {

    @Test
    void failureShouldSayThatTheDiskIsFullWhenItIs() {
        IOException full =
                catchThrowableOfType(IOException.class, () -> Files.write(Path.of("/dev/full"), new byte[1]));

        assertThat(StorageFailures.of(full)).isInstanceOf(Failure.StorageFull.class);
    }

    @Test
    void failureShouldSayThatTheStoreIsUnavailableWhenItIsBroken() {
        IOException broken =
                catchThrowableOfType(IOException.class, () -> Files.write(Path.of("/proc/none"), new byte[1]));

        assertThat(StorageFailures.of(broken)).isInstanceOf(Failure.Unavailable.class);
    }
}
