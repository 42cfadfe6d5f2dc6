package gongwen.server.personal;

import static gongwen.server.schema.Tables.PREFERENCE;

import gongwen.server.database.Database;
import gongwen.server.failure.Failure;
import java.util.Map;
import java.util.Optional;

/** What clients remember for somebody: a text under a name. */
public final class Preferences {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_VALUE = 100_000;

    private final Database database;

    Preferences(Database database) {
        this.database = database;
    }

    public Map<String, String> of(String userId) {
        return database.read(reading -> reading.dsl()
                .select(PREFERENCE.NAME, PREFERENCE.CHOSEN)
                .from(PREFERENCE)
                .where(PREFERENCE.USER_ID.eq(userId))
                .orderBy(PREFERENCE.NAME)
                .fetchMap(PREFERENCE.NAME, PREFERENCE.CHOSEN));
    }

    public Optional<String> find(String userId, String name) {
        return database.read(reading -> reading.dsl()
                .select(PREFERENCE.CHOSEN)
                .from(PREFERENCE)
                .where(PREFERENCE.USER_ID.eq(userId), PREFERENCE.NAME.eq(name))
                .fetchOptional(PREFERENCE.CHOSEN));
    }

    /** @throws Failure.InvalidArgument if name or value are longer than anything a client remembers */
    public void put(String userId, String name, String value) {
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new Failure.InvalidArgument("A preference has at most " + LONGEST_NAME + " characters of name and "
                    + LONGEST_VALUE + " of value");
        }
        database.write(transaction -> {
            int changed = transaction
                    .dsl()
                    .update(PREFERENCE)
                    .set(PREFERENCE.CHOSEN, value)
                    .where(PREFERENCE.USER_ID.eq(userId), PREFERENCE.NAME.eq(name))
                    .execute();
            return changed > 0
                    ? changed
                    : transaction
                            .dsl()
                            .insertInto(PREFERENCE)
                            .set(PREFERENCE.USER_ID, userId)
                            .set(PREFERENCE.NAME, name)
                            .set(PREFERENCE.CHOSEN, value)
                            .execute();
        });
    }
}
