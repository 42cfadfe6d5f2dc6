package gongwen.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that lies beside the content and not in the database, so that who holds only the database can neither
 * compute tickets nor rewrite the audit chain. It is made at the first start and shared by all servers of a data
 * directory.
 */
public final class ServerKey {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private ServerKey(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Reads the key of a name, making it if there is none yet. Servers that start together agree on one.
     *
     * @throws UncheckedIOException if the directory cannot be written or read
     */
    public static ServerKey of(DataDirectory data, String name) {
        Path file = data.keys().resolve(name);
        try {
            Files.createDirectories(
                    data.keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (Files.notExists(file)) {
                make(file);
            }
            return new ServerKey(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " can be neither read nor made", e);
        }
    }

    /** A key that nobody keeps: it dies with this process. */
    public static ServerKey ephemeral() {
        return new ServerKey(random());
    }

    /** Written whole under another name first, so that nobody ever reads half a key; a link never overwrites. */
    private static void make(Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "key", ".new");
        try {
            Files.write(draft, random());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another server was first; its key is the key
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** HMAC-SHA-256 of a text, 32 bytes. */
    public byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
