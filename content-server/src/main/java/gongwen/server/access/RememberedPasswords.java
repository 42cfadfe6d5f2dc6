package gongwen.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongwen.server.database.ServerKey;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Remembers for a while that a password was right, so that a client with Basic authentication does not cost a hash per
 * request. Neither the password nor anything that tells it is kept: only a hash under a key that dies with this
 * process. What is remembered counts only as long as the account still has the password it was verified against.
 */
final class RememberedPasswords {

    private static final int MOST = 10_000;

    private final ServerKey key = ServerKey.ephemeral();
    private final Cache<String, String> verified;

    RememberedPasswords(Duration lifetime) {
        verified = Caffeine.newBuilder()
                .expireAfterWrite(lifetime)
                .maximumSize(MOST)
                .build();
    }

    boolean knows(Account account, String password) {
        return account.passwordHash().equals(verified.getIfPresent(fingerprint(account, password)));
    }

    void remember(Account account, String password) {
        verified.put(fingerprint(account, password), account.passwordHash());
    }

    private String fingerprint(Account account, String password) {
        return HexFormat.of().formatHex(key.sign(account.userId() + '\0' + password));
    }
}
