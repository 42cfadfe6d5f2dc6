package gongwen.server.content;

import gongwen.rules.node.ContentInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of content streams, each kept once under its SHA-256. */
public interface ContentStore {

    /**
     * Takes in a stream in constant memory: written aside, hashed, read by the text extraction. Nothing is kept until
     * {@link ReceivedContent#keep()}; closing without it leaves no byte behind. The stream is read to its end, not
     * closed.
     *
     * @param mimeType the type the client declares; null or {@code application/octet-stream} are replaced by what the
     *     name and the bytes tell
     * @throws gongwen.server.failure.Failure.TooLarge if the stream is longer than the configured limit
     * @throws gongwen.server.failure.Failure.StorageFull if the disk is full
     */
    ReceivedContent receive(InputStream stream, @Nullable String mimeType, @Nullable String fileName);

    /**
     * Takes in what this server made of kept bytes: as {@link #receive}, but nothing in it is read, since what it says was
     * read before.
     *
     * @throws gongwen.server.failure.Failure.StorageFull if the disk is full
     */
    ReceivedContent receiveMade(InputStream stream, String mimeType);

    /**
     * Opens kept bytes; the caller closes the stream.
     *
     * @param offset first byte
     * @param length number of bytes at most, or -1 for all to the end
     * @throws gongwen.server.failure.Failure.NotFound if the bytes are not there
     */
    InputStream open(ContentInfo content, long offset, long length);
}
