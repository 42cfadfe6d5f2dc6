package gongwen.process.reading;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SHA-256, the identity of content, and SM3 (GB/T 32905), kept for the record, of bytes as they pass. */
public final class Digests {

    private final MessageDigest sha256 = newSha256();
    private final SM3Digest sm3 = new SM3Digest();
    private long size;

    public void update(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        sm3.update(bytes, 0, length);
        size += length;
    }

    public long size() {
        return size;
    }

    /** Ends the SHA-256; call it once. */
    public String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Ends the SM3; call it once. */
    public String sm3() {
        byte[] value = new byte[sm3.getDigestSize()];
        sm3.doFinal(value, 0);
        return HexFormat.of().formatHex(value);
    }

    /** SHA-256 of a stream read to its end. */
    public static String sha256(InputStream in) throws IOException {
        MessageDigest digest = newSha256();
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
