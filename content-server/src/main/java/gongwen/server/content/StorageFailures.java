package gongwen.server.content;

import gongwen.server.failure.Failure;
import java.io.IOException;
import java.util.List;

/** Tells a full disk from a broken one. */
public final class StorageFailures {

    /** What Linux says for ENOSPC and EDQUOT; Java passes nothing else on. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

    private StorageFailures() {}

    /** What an error of the content store's file system means. */
    public static Failure of(IOException e) {
        String message = String.valueOf(e.getMessage());
        return FULL.stream().anyMatch(message::contains)
                ? new Failure.StorageFull("The disk of the content store is full", e)
                : new Failure.Unavailable("The content store cannot be read or written", e);
    }
}
