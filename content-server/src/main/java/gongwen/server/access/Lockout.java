package gongwen.server.access;

import static gongwen.server.schema.Tables.ACCOUNT;

import java.time.Clock;
import org.jooq.DSLContext;

/** Counts wrong passwords and locks the account against guessing; on every server at once. */
final class Lockout {

    private final int failuresBeforeLock;
    private final long lockForMillis;
    private final Clock clock;

    Lockout(AccessProperties properties, Clock clock) {
        this.failuresBeforeLock = properties.failuresBeforeLock();
        this.lockForMillis = properties.lockFor().toMillis();
        this.clock = clock;
    }

    boolean locked(DSLContext dsl, String userId) {
        return dsl.fetchExists(ACCOUNT, ACCOUNT.USER_ID.eq(userId).and(ACCOUNT.LOCKED_UNTIL.gt(clock.millis())));
    }

    /**
     * Counts one more; the one that makes it too many locks, and counting begins anew.
     *
     * @return 1 if this one locked the account, else 0
     */
    int failed(DSLContext transaction, String userId) {
        transaction
                .update(ACCOUNT)
                .set(ACCOUNT.FAILED_LOGINS, ACCOUNT.FAILED_LOGINS.plus(1))
                .where(ACCOUNT.USER_ID.eq(userId))
                .execute();
        return transaction
                .update(ACCOUNT)
                .set(ACCOUNT.FAILED_LOGINS, 0)
                .set(ACCOUNT.LOCKED_UNTIL, clock.millis() + lockForMillis)
                .where(ACCOUNT.USER_ID.eq(userId))
                .and(ACCOUNT.FAILED_LOGINS.ge(failuresBeforeLock))
                .execute();
    }

    /**
     * Forgets failures and opens the lock.
     *
     * @return 1 if there was anything to forget, else 0
     */
    int clear(DSLContext transaction, String userId) {
        return transaction
                .update(ACCOUNT)
                .set(ACCOUNT.FAILED_LOGINS, 0)
                .set(ACCOUNT.LOCKED_UNTIL, 0L)
                .where(ACCOUNT.USER_ID.eq(userId))
                .and(ACCOUNT.FAILED_LOGINS.ne(0).or(ACCOUNT.LOCKED_UNTIL.ne(0L)))
                .execute();
    }
}
