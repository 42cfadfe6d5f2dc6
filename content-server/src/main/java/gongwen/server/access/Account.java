package gongwen.server.access;

import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param userId its id, the one acts are attributed to
 * @param displayName the name to show, in the order of the person's language
 * @param unit the unit it belongs to, such as {@code SJZ}
 * @param passwordHash Argon2id in its usual encoding
 * @param enabled false shuts it at once, tickets included
 * @param released false shuts it since somebody else set its password, until the security administrator releases it
 * @param changeDue true opens nothing but the change of its password, which somebody else set, by its holder
 */
public record Account(
        String userId,
        Kind kind,
        String firstName,
        String lastName,
        String displayName,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String unit,
        String passwordHash,
        boolean enabled,
        boolean released,
        boolean changeDue) {

    /** Whether somebody or something logs in. */
    public enum Kind {
        PERSON,
        /** A unit's system. */
        SYSTEM
    }

    public Account withPasswordHash(String hash) {
        return with(hash, enabled, released, changeDue);
    }

    public Account withEnabled(boolean nowEnabled) {
        return with(passwordHash, nowEnabled, released, changeDue);
    }

    public Account withReleased(boolean nowReleased) {
        return with(passwordHash, enabled, nowReleased, changeDue);
    }

    public Account withChangeDue(boolean nowDue) {
        return with(passwordHash, enabled, released, nowDue);
    }

    private Account with(String hash, boolean nowEnabled, boolean nowReleased, boolean nowDue) {
        return new Account(
                userId,
                kind,
                firstName,
                lastName,
                displayName,
                jobTitle,
                email,
                unit,
                hash,
                nowEnabled,
                nowReleased,
                nowDue);
    }

    @Override
    public String toString() {
        return userId;
    }
}
