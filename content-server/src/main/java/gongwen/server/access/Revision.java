package gongwen.server.access;

import static gongwen.server.schema.Tables.ACCESS_STATE;

import gongwen.server.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jooq.DSLContext;

/**
 * Counts the changes of accounts, groups and tickets. It is read at every request, so that what a server remembers is
 * never older than the request, whichever server changed it.
 */
final class Revision {

    private final Database database;

    Revision(Database database) {
        this.database = database;
    }

    /** Bare JDBC, because every request pays for it. */
    long current() {
        return database.read(reading -> {
            try (PreparedStatement query =
                            reading.connection().prepareStatement("SELECT revision FROM access_state WHERE id = 1");
                    ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    /** Counts up in the transaction of a change that takes a right away or gives one. */
    void raise(DSLContext transaction) {
        transaction
                .update(ACCESS_STATE)
                .set(ACCESS_STATE.REVISION, ACCESS_STATE.REVISION.plus(1))
                .execute();
    }
}
