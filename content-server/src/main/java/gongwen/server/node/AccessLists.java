package gongwen.server.node;

import gongwen.rules.node.AccessList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The interned access lists. Rows are written once and never changed, so a list once read is kept, on every server
 * (ADR 6).
 */
final class AccessLists {

    private static final HexFormat HEX = HexFormat.of();

    private final Map<Long, Acl> known = new ConcurrentHashMap<>();
    private final Map<String, Acl> byIdentity = new ConcurrentHashMap<>();

    Acl get(Connection connection, long id) throws SQLException {
        Acl acl = known.get(id);
        if (acl == null) {
            acl = read(connection, id);
            known.put(id, acl);
        }
        return acl;
    }

    /**
     * The list with these own grants under a parent's list.
     *
     * @param fresh where a list written by this transaction goes, to be {@linkplain #publish published} once it is kept
     */
    Acl intern(Connection connection, @Nullable Acl parent, AccessList own, Map<String, Acl> fresh)
            throws SQLException {
        String identity = identity(parent, own);
        Acl found = byIdentity.getOrDefault(identity, fresh.get(identity));
        if (found != null) {
            return found;
        }
        Long id = new Sql()
                .add("select id from acl where identity_hash = ?", identity)
                .first(connection, row -> row.getLong(1));
        if (id != null) {
            Acl known = get(connection, id);
            byIdentity.put(identity, known);
            return known;
        }
        Acl written = write(connection, parent, own, identity);
        fresh.put(identity, written);
        return written;
    }

    /** Keeps what a transaction has written, now that it is committed. */
    void publish(Map<String, Acl> fresh) {
        byIdentity.putAll(fresh);
        fresh.values().forEach(acl -> known.put(acl.id(), acl));
    }

    private static Acl read(Connection connection, long id) throws SQLException {
        List<View.Grant> grants = new Sql()
                .add("select authority, role, direct from acl_entry where acl_id = ?", id)
                .list(
                        connection,
                        row -> new View.Grant(
                                new AccessList.Entry(row.getString(1), row.getString(2)), row.getBoolean(3)));
        Acl acl = new Sql()
                .add("select parent_id, inherits from acl where id = ?", id)
                .first(connection, row -> new Acl(id, nullableLong(row, 1), row.getBoolean(2), grants));
        if (acl == null) {
            throw new IllegalStateException("No access list has the number " + id);
        }
        return acl;
    }

    private static Acl write(Connection connection, @Nullable Acl parent, AccessList own, String identity)
            throws SQLException {
        Long parentId = parent == null || !own.inherits() ? null : parent.id();
        List<View.Grant> grants = new ArrayList<>();
        own.entries().forEach(entry -> grants.add(new View.Grant(entry, true)));
        if (parent != null && own.inherits()) {
            parent.grants().stream()
                    .map(View.Grant::entry)
                    .distinct()
                    .forEach(entry -> grants.add(new View.Grant(entry, false)));
        }
        long id = insert(connection, parentId, own.inherits(), identity);
        insertEntries(connection, id, grants);
        return new Acl(id, parentId, own.inherits(), grants);
    }

    private static long insert(Connection connection, @Nullable Long parent, boolean inherits, String identity)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into acl (parent_id, identity_hash, inherits) values (?, ?, ?)", new String[] {"id"})) {
            statement.setObject(1, parent);
            statement.setString(2, identity);
            statement.setBoolean(3, inherits);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void insertEntries(Connection connection, long id, List<View.Grant> grants) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into acl_entry (acl_id, authority, role, direct) values (?, ?, ?, ?)")) {
            for (View.Grant grant : grants) {
                statement.setLong(1, id);
                statement.setString(2, grant.entry().authority());
                statement.setString(3, grant.entry().role());
                statement.setBoolean(4, grant.direct());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Long nullableLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static String identity(@Nullable Acl parent, AccessList own) {
        StringBuilder text = new StringBuilder()
                .append(own.inherits() && parent != null ? parent.id() : 0)
                .append(own.inherits());
        own.entries().stream()
                .map(entry -> "\n" + entry.authority() + "\t" + entry.role())
                .sorted()
                .forEach(text::append);
        try {
            return HEX.formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
