package gongwen.server.cmis;

import gongwen.server.content.StorageFailures;
import gongwen.server.database.DiskReserve;
import gongwen.server.failure.Failure;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.chemistry.opencmis.commons.server.TempStoreOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content of a multipart form or an Atom entry until the rest of the request is read: in memory up to a
 * threshold, beyond it in a file of the staging folder. The file is taken out of the folder as soon as it is open, so no
 * byte of it outlives the request, whichever way that ends.
 */
final class StagedUpload extends TempStoreOutputStream {

    private static final int MEMORY_BYTES = 256 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path staging;
    private final long maxBytes;
    private final DiskReserve reserve;

    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(16 * 1024);
    private @Nullable FileChannel file;
    private @Nullable OutputStream fileStream;
    private long length;

    /**
     * Opens nothing yet.
     *
     * @param staging an existing folder
     * @param maxBytes refuse a longer content
     * @param reserve room to leave on the disk
     */
    StagedUpload(Path staging, long maxBytes, DiskReserve reserve) {
        this.staging = staging;
        this.maxBytes = maxBytes;
        this.reserve = reserve;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        length += count;
        if (length > maxBytes) {
            destroy(null);
            throw new Failure.TooLarge("The content is larger than " + maxBytes + " bytes");
        }
        if (length / BUFFER_BYTES != (length - count) / BUFFER_BYTES) {
            requireRoom();
        }
        try {
            target(count).write(bytes, offset, count);
        } catch (IOException e) {
            destroy(e);
            throw StorageFailures.of(e);
        }
    }

    private void requireRoom() {
        try {
            reserve.require();
        } catch (Failure.StorageFull e) {
            destroy(e);
            throw e;
        }
    }

    private OutputStream target(int more) throws IOException {
        if (memory != null && memory.size() + more <= MEMORY_BYTES) {
            return memory;
        }
        if (fileStream == null) {
            fileStream = spill();
        }
        return fileStream;
    }

    private OutputStream spill() throws IOException {
        Path path = staging.resolve("upload-" + UUID.randomUUID());
        FileChannel opened = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        file = opened;
        Files.delete(path);
        OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(opened), BUFFER_BYTES);
        if (memory != null) {
            memory.writeTo(stream);
            memory = null;
        }
        return stream;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (file != null && fileStream != null) {
            flush(fileStream);
            return Channels.newInputStream(file.position(0));
        }
        return new ByteArrayInputStream(memory == null ? new byte[0] : memory.toByteArray());
    }

    private static void flush(OutputStream stream) {
        try {
            stream.flush();
        } catch (IOException e) {
            throw StorageFailures.of(e);
        }
    }

    @Override
    public long getLength() {
        return length;
    }

    @Override
    public void setMimeType(@Nullable String mimeType) {
        // the content store decides with the name and the bytes before it
    }

    @Override
    public void setFileName(@Nullable String filename) {
        // as above
    }

    @Override
    public void destroy(@Nullable Throwable cause) {
        memory = null;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // the file has left its folder already; the system frees it with the process at the latest
                file = null;
            }
        }
    }
}
