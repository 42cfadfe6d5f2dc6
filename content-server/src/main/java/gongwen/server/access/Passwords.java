package gongwen.server.access;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and verifies passwords with Argon2id (RFC 9106).
 *
 * <p>19 MiB and two passes are the least OWASP recommends. In Java one verification then costs about 40 ms of a core;
 * more memory would buy little against an attacker and much against this server, because every wrong password costs as
 * much. At most two are computed at a time, so that a flood of log-ins leaves a core to everybody else.
 */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atATime = new Semaphore(2);
    private final String nobodysHash = hash("nobody has this password");

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        atATime.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            atATime.release();
        }
    }

    /** Takes as long as a verification, so that time does not tell whether an account exists. */
    void pretend(String password) {
        matches(password, nobodysHash);
    }
}
