package gongwen.server.node;

import gongwen.server.database.LostRace;
import java.sql.Connection;
import java.sql.SQLException;

/** Gap-free numbers. The row of a sequence stays locked until the transaction ends, and a rollback gives its numbers back. */
final class Sequences {

    private Sequences() {}

    /** Takes the next numbers and answers the last of them. */
    static long take(Connection connection, String name, int howMany) throws SQLException {
        lock(connection, name);
        new Sql()
                .add("update sequence_counter set value_used = value_used + ? where name = ?", howMany, name)
                .run(connection);
        return new Sql()
                .add("select value_used from sequence_counter where name = ?", name)
                .count(connection);
    }

    /** Makes others who want this sequence wait until the transaction ends. */
    static void lock(Connection connection, String name) throws SQLException {
        Long locked = new Sql()
                .add("select value_used from sequence_counter where name = ? for update", name)
                .first(connection, row -> row.getLong(1));
        if (locked == null) {
            create(connection, name);
        }
    }

    private static void create(Connection connection, String name) throws SQLException {
        int created = new Sql()
                .add("insert into sequence_counter (name, value_used) values (?, 0)", name)
                .run(connection);
        if (created != 1) {
            throw new LostRace("The sequence " + name + " was created by another");
        }
    }
}
