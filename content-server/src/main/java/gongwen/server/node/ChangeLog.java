package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The log of what happened to nodes. A commit writes its entries without a token; tokens are given to committed entries
 * only, by whoever reads on, one reader at a time. So tokens rise in the order they become visible, and no reader ever
 * passes an entry that is committed later.
 */
final class ChangeLog {

    private static final String COUNTER = "store:change-log";
    private static final int BATCH = 1000;

    private final Database database;

    ChangeLog(Database database) {
        this.database = database;
    }

    static void append(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into change_log (node_id, kind, acl_id, creator, at) values (?, ?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                statement.setObject(1, entry.node().uuid());
                statement.setInt(2, entry.kind().ordinal());
                statement.setLong(3, entry.acl());
                statement.setString(4, entry.creator());
                statement.setLong(5, entry.at().toEpochMilli());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** What to log of a node, with what tells who may read of it. */
    record Entry(NodeId node, View.LoggedChange.Kind kind, long acl, String creator, Instant at) {}

    /**
     * The entries after a token, oldest first: those whose node the actor could read then and, if it is still there, can
     * read now.
     */
    List<View.LoggedChange> after(Actor actor, long token, int maxItems) {
        List<View.LoggedChange> found = database.read(transaction -> read(transaction, actor, token, maxItems));
        while (found.size() < maxItems && giveTokens()) {
            found = database.read(transaction -> read(transaction, actor, token, maxItems));
        }
        return found;
    }

    /** The highest token given; what is committed but has none yet comes after it. */
    long latest() {
        return database.read(transaction ->
                new Sql().add("select coalesce(max(token), 0) from change_log").count(transaction.connection()));
    }

    private static List<View.LoggedChange> read(Transaction transaction, Actor actor, long token, int maxItems)
            throws SQLException {
        Sql sql = new Sql()
                .add(
                        "select l.token, l.node_id, l.kind, l.at from change_log l left join node n on n.id = l.node_id"
                                + " where l.token > ?",
                        token);
        Readable.filter(sql, actor, "l");
        if (!Acl.isUnlimited(actor)) {
            sql.add(" and (n.id is null or n.state <> 0 or (1 = 1");
            Readable.filter(sql, actor, "n").add("))");
        }
        return sql.add(" order by l.token limit ?", maxItems)
                .list(
                        transaction.connection(),
                        row -> new View.LoggedChange(
                                row.getLong(1),
                                new NodeId(NodeRows.uuid(row, 2)),
                                View.LoggedChange.Kind.values()[row.getInt(3)],
                                Instant.ofEpochMilli(row.getLong(4))));
    }

    /** Gives tokens to the oldest committed entries without one; false if there were none. */
    private boolean giveTokens() {
        boolean waiting =
                database.read(transaction -> !withoutToken(transaction, 1).isEmpty());
        return waiting && database.write(ChangeLog::giveTokens) > 0;
    }

    private static int giveTokens(Transaction transaction) throws SQLException {
        Connection connection = transaction.connection();
        Sequences.lock(connection, COUNTER);
        List<Long> ids = withoutToken(transaction, BATCH);
        long next = Sequences.take(connection, COUNTER, ids.size()) - ids.size() + 1;
        try (PreparedStatement statement =
                connection.prepareStatement("update change_log set token = ? where id = ?")) {
            for (Long id : ids) {
                statement.setLong(1, next++);
                statement.setLong(2, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return ids.size();
    }

    private static List<Long> withoutToken(Transaction transaction, int atMost) throws SQLException {
        return new Sql()
                .add("select id from change_log where token is null order by token, id limit ?", atMost)
                .list(transaction.connection(), row -> row.getLong(1));
    }
}
