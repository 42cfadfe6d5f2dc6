package gongwen.alfresco.content;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import gongwen.rules.text.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alfresco.service.cmr.repository.ContentReader;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a stream tells. Only plain text is read; every other format counts as one that nobody can read, so
 * that the rules refuse it.
 */
record Read(Digests digests, ExtractedText text) {

    private static final String PLAIN_TEXT = "text/plain";
    private static final int MOST_CHARACTERS = 5_000_000;
    /** No encoding needs more bytes for a character. */
    private static final int MOST_BYTES = 4 * MOST_CHARACTERS;

    /** @throws UncheckedIOException if the stream breaks off */
    static Read of(ContentReader content, @Nullable String mimeType) {
        try (InputStream stream = content.getContentInputStream()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            SM3Digest sm3 = new SM3Digest();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            byte[] chunk = new byte[64 * 1024];
            for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
                sha256.update(chunk, 0, length);
                sm3.update(chunk, 0, length);
                head.write(chunk, 0, Math.min(length, MOST_BYTES + 1 - head.size()));
            }
            byte[] sum = new byte[sm3.getDigestSize()];
            sm3.doFinal(sum, 0);
            Digests digests = new Digests(
                    HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sum));
            return new Read(digests, text(head.toByteArray(), mimeType));
        } catch (IOException e) {
            throw new UncheckedIOException("Content cannot be read back", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static ExtractedText text(byte[] bytes, @Nullable String mimeType) {
        if (bytes.length == 0) {
            return ExtractedText.readable("");
        }
        if (!PLAIN_TEXT.equals(mimeType)) {
            return ExtractedText.unreadable(Unreadable.UNKNOWN_FORMAT);
        }
        if (bytes.length > MOST_BYTES) {
            return ExtractedText.unreadable(Unreadable.TOO_COSTLY);
        }
        return PlainText.decode(bytes)
                .map(text -> text.length() > MOST_CHARACTERS
                        ? ExtractedText.unreadable(Unreadable.TOO_COSTLY)
                        : ExtractedText.readable(text))
                .orElseGet(() -> ExtractedText.unreadable(Unreadable.UNKNOWN_FORMAT));
    }
}
