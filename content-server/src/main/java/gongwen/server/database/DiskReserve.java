package gongwen.server.database;

import gongwen.server.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Room kept free on the disk of an H2 file. H2 2.4 does not survive a full disk: once a write of its own fails, threads
 * spin in it for good. So work is refused while there is still room; what must be written all the same, such as the
 * audit of the refusals, may use most of the reserve.
 */
public final class DiskReserve {

    /** Nothing is kept free; PostgreSQL minds its own disk. */
    public static final DiskReserve NONE = new DiskReserve(Path.of("/"), 0);

    private static final int LAST_PART = 4;

    private final File directory;
    private final long bytes;

    /** @param bytes how much to keep free on the disk of the directory */
    public DiskReserve(Path directory, long bytes) {
        this.directory = directory.toFile();
        this.bytes = bytes;
    }

    /**
     * Asks for room for work that can be refused.
     *
     * @throws Failure.StorageFull if the reserve is begun
     */
    public void require() {
        require(bytes);
    }

    /** Asks for room for what must be written if at all possible. */
    void requireLastPart() {
        require(bytes / LAST_PART);
    }

    private void require(long wanted) {
        if (wanted > 0 && directory.getUsableSpace() < wanted) {
            throw new Failure.StorageFull(
                    "The disk of the database is full", new IOException("Less than " + wanted + " bytes are free"));
        }
    }
}
