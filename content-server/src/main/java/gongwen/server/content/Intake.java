package gongwen.server.content;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import gongwen.process.reading.Digests;
import gongwen.server.database.DiskReserve;
import gongwen.server.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one pass over an incoming stream tells.
 *
 * @param sha256 SHA-256 in hexadecimal
 * @param sm3 SM3 in hexadecimal
 * @param size number of bytes
 * @param head the first bytes, all of them if the stream is no longer than {@link #HEAD}
 */
record Intake(String sha256, String sm3, long size, byte[] head) {

    static final int HEAD = 64 * 1024;

    /** Copies a stream to a new file, hashing it as it passes; the caller removes the file if this fails. */
    static Intake copy(InputStream stream, Path target, long maxBytes, DiskReserve reserve) {
        Digests digests = new Digests();
        byte[] head = read(stream, HEAD);
        try (OutputStream out = Files.newOutputStream(target, CREATE_NEW, WRITE)) {
            byte[] chunk = head;
            while (chunk.length > 0) {
                digests.update(chunk, chunk.length);
                if (digests.size() > maxBytes) {
                    throw new Failure.TooLarge("The stream is longer than " + maxBytes + " bytes");
                }
                reserve.require();
                out.write(chunk);
                chunk = chunk.length < HEAD ? new byte[0] : read(stream, HEAD);
            }
        } catch (IOException e) {
            throw StorageFailures.of(e);
        }
        return new Intake(digests.sha256(), digests.sm3(), digests.size(), head);
    }

    /** Whether {@link #head} is everything. */
    boolean isWholeInHead() {
        return size == head.length;
    }

    private static byte[] read(InputStream stream, int length) {
        try {
            return stream.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException("The incoming stream broke off", e);
        }
    }
}
