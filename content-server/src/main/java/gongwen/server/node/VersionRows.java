package gongwen.server.node;

import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of versions that are no longer live. */
final class VersionRows {

    private static final String COLUMNS = "label, major, comment, type_id, aspects, property_values, sha256, sm3,"
            + " content_size, mime_type, encoding, file_name, creator, created, modifier, modified, change_token";

    private final Names names;
    private final NodeRows rows;

    VersionRows(Names names, NodeRows rows) {
        this.names = names;
        this.rows = rows;
    }

    /** All versions of a live node, newest first, itself among them. */
    List<Node> all(Transaction transaction, StoredNode live, Instant at) throws SQLException {
        List<StoredNode> old = new Sql()
                .add(
                        "select " + COLUMNS + " from node_version where series_id = ? order by ordinal desc",
                        live.id().uuid())
                .list(transaction.connection(), row -> read(transaction, row, live));
        List<Node> all = new ArrayList<>();
        all.add(live.toNode(at));
        boolean majorSeen = live.mark().major();
        for (StoredNode version : old) {
            boolean latestMajor = version.mark().major() && !majorSeen;
            majorSeen |= version.mark().major();
            all.add(toNode(version, live, latestMajor));
        }
        return all;
    }

    /** The newest version that is no longer live, as it would be as the live node; null if there is none. */
    @Nullable
    StoredNode newest(Transaction transaction, StoredNode live) throws SQLException {
        return new Sql()
                .add(
                        "select " + COLUMNS
                                + " from node_version where series_id = ? order by ordinal desc fetch first 1 rows only",
                        live.id().uuid())
                .first(transaction.connection(), row -> read(transaction, row, live));
    }

    void insert(Transaction transaction, StoredNode version) throws SQLException {
        NodeState state = version.state();
        ContentInfo content = state.content();
        new Sql()
                .add(
                        "insert into node_version (series_id, ordinal, " + COLUMNS + ") select cast(? as uuid),"
                                + " coalesce(max(ordinal), 0) + 1, cast(? as varchar), cast(? as boolean),"
                                + " cast(? as varchar), cast(? as integer), cast(? as varchar), cast(? as varchar),"
                                + " cast(? as varchar), cast(? as varchar), cast(? as bigint), cast(? as varchar),"
                                + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as bigint),"
                                + " cast(? as varchar), cast(? as bigint), cast(? as bigint)"
                                + " from node_version where series_id = ?",
                        state.id().uuid(),
                        version.mark().label(),
                        version.mark().major(),
                        version.mark().comment(),
                        names.number(state.type()),
                        NodeRows.aspectColumn(state.aspects()),
                        PropertyText.write(state.properties()),
                        content == null ? null : content.sha256(),
                        content == null ? null : content.sm3(),
                        content == null ? null : content.size(),
                        content == null ? null : content.mimeType(),
                        content == null ? null : content.encoding(),
                        content == null ? null : content.fileName(),
                        state.audit().creator(),
                        state.audit().created().toEpochMilli(),
                        state.audit().modifier(),
                        state.audit().modified().toEpochMilli(),
                        state.changeToken(),
                        state.id().uuid())
                .run(transaction.connection());
    }

    /** Removes one old version; false if there is none of that label. */
    static boolean delete(Transaction transaction, NodeId series, String label) throws SQLException {
        return new Sql()
                        .add("delete from node_version where series_id = ? and label = ?", series.uuid(), label)
                        .run(transaction.connection())
                == 1;
    }

    private StoredNode read(Transaction transaction, ResultSet row, StoredNode live) throws SQLException {
        NodeState state = new NodeState(
                live.id(),
                names.name(transaction, row.getInt(4)),
                rows.aspects(row.getString(5)),
                PropertyText.read(row.getString(6)),
                live.state().primaryParent(),
                NodeRows.content(row, 7),
                live.state().access(),
                NodeRows.audit(row, 13),
                row.getLong(17));
        VersionMark mark = new VersionMark(row.getString(1), row.getBoolean(2), row.getString(3), null, null, null);
        return new StoredNode(state, live.standing(), live.folder(), live.acl(), live.ownAccess(), mark);
    }

    private static Node toNode(StoredNode version, StoredNode live, boolean latestMajor) {
        return new Node(
                version.state(),
                new Node.Version(
                        live.id(),
                        version.mark().label(),
                        Node.Kind.OLD_VERSION,
                        version.mark().major(),
                        latestMajor,
                        version.mark().comment(),
                        live.mark().checkedOutBy(),
                        live.mark().workingCopy()));
    }
}
