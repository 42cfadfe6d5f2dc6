package gongwen.alfresco.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The secret of the chain. It lies beside the content and not in the database, so that who holds only the database cannot
 * rewrite the trail; made at the first start and shared by all servers of a content store.
 */
public final class TrailKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    /**
     * Reads the key, making it if there is none yet.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    public TrailKey(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            this.secret = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the audit trail can be neither read nor made", e);
        }
    }

    /** Written whole under another name first; a link never overwrites the key of a server that was faster. */
    private static void make(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, "key", ".new");
        try {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.write(draft, random);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another server was first; its key is the key
        } finally {
            Files.delete(draft);
        }
    }

    byte[] sign(String text) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(text);
    }
}
