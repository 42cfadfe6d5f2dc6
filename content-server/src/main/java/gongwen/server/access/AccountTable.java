package gongwen.server.access;

import static gongwen.server.schema.Tables.ACCOUNT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rows of accounts. */
final class AccountTable {

    Optional<Account> find(DSLContext dsl, String userId) {
        return dsl.select(ACCOUNT.fields())
                .from(ACCOUNT)
                .where(ACCOUNT.USER_ID.eq(userId))
                .fetchOptional(AccountTable::account);
    }

    List<Account> list(DSLContext dsl, int skip, int limit) {
        return dsl.select(ACCOUNT.fields())
                .from(ACCOUNT)
                .orderBy(ACCOUNT.USER_ID)
                .offset(skip)
                .limit(limit)
                .fetch(AccountTable::account);
    }

    List<Account> containing(DSLContext dsl, String term) {
        return dsl.select(ACCOUNT.fields())
                .from(ACCOUNT)
                .where(ACCOUNT.USER_ID
                        .containsIgnoreCase(term)
                        .or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(term))
                        .or(ACCOUNT.EMAIL.containsIgnoreCase(term)))
                .orderBy(ACCOUNT.USER_ID)
                .fetch(AccountTable::account);
    }

    long count(DSLContext dsl) {
        return dsl.fetchCount(ACCOUNT);
    }

    void add(DSLContext dsl, Account account) {
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.USER_ID, account.userId())
                .set(values(account))
                .set(ACCOUNT.FAILED_LOGINS, 0)
                .set(ACCOUNT.LOCKED_UNTIL, 0L)
                .execute();
    }

    void change(DSLContext dsl, Account account) {
        dsl.update(ACCOUNT)
                .set(values(account))
                .where(ACCOUNT.USER_ID.eq(account.userId()))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> values(Account account) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(ACCOUNT.KIND, account.kind().name());
        values.put(ACCOUNT.FIRST_NAME, account.firstName());
        values.put(ACCOUNT.LAST_NAME, account.lastName());
        values.put(ACCOUNT.DISPLAY_NAME, account.displayName());
        values.put(ACCOUNT.JOB_TITLE, account.jobTitle());
        values.put(ACCOUNT.EMAIL, account.email());
        values.put(ACCOUNT.UNIT, account.unit());
        values.put(ACCOUNT.PASSWORD_HASH, account.passwordHash());
        values.put(ACCOUNT.ENABLED, account.enabled());
        values.put(ACCOUNT.RELEASED, account.released());
        values.put(ACCOUNT.CHANGE_DUE, account.changeDue());
        return values;
    }

    private static Account account(Record found) {
        return new Account(
                found.get(ACCOUNT.USER_ID),
                Account.Kind.valueOf(found.get(ACCOUNT.KIND)),
                found.get(ACCOUNT.FIRST_NAME),
                found.get(ACCOUNT.LAST_NAME),
                found.get(ACCOUNT.DISPLAY_NAME),
                found.get(ACCOUNT.JOB_TITLE),
                found.get(ACCOUNT.EMAIL),
                found.get(ACCOUNT.UNIT),
                found.get(ACCOUNT.PASSWORD_HASH),
                found.get(ACCOUNT.ENABLED),
                found.get(ACCOUNT.RELEASED),
                found.get(ACCOUNT.CHANGE_DUE));
    }
}
