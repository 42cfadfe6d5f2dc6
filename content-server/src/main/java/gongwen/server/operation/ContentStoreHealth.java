package gongwen.server.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.util.unit.DataSize;

/** Whether the content store's file system takes files and has room left. */
final class ContentStoreHealth extends AbstractHealthIndicator {

    /** Below this a server is taken out of service before uploads begin to fail. */
    private static final DataSize ROOM_NEEDED = DataSize.ofMegabytes(200);

    private final Path content;

    ContentStoreHealth(Path content) {
        super("The content store cannot be reached");
        this.content = content;
    }

    /** By {@link java.io.File}, since a {@code FileStore} cannot be had where the mount point is not visible, as in a chroot. */
    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        Files.createDirectories(content);
        long free = content.toFile().getUsableSpace();
        boolean usable = Files.isWritable(content) && free >= ROOM_NEEDED.toBytes();
        (usable ? health.up() : health.outOfService()).withDetail("freeBytes", free);
    }
}
