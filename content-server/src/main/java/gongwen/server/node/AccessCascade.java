package gongwen.server.node;

import gongwen.rules.node.NodeId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Derives the access lists below a node anew, in the same transaction as the change of the node's own, so that no reader
 * ever sees the old rights with the new ones (ADR 6).
 */
final class AccessCascade {

    private final Session session;
    private final Connection connection;

    AccessCascade(Session session) {
        this.session = session;
        this.connection = session.transaction.connection();
    }

    private record Below(NodeId id, NodeId parent, long acl, boolean ownAccess) {}

    /**
     * Repeats until nothing is left to change: a node that somebody creates meanwhile is found in the next round, and
     * once its folder's row is written here, its creator waits, sees the new list and starts again.
     */
    void below(StoredNode top) throws SQLException {
        int changed;
        do {
            changed = round(top);
        } while (changed > 0);
    }

    private int round(StoredNode top) throws SQLException {
        Map<NodeId, Acl> lists = new HashMap<>();
        lists.put(top.id(), session.acl(top.acl()));
        Map<String, Acl> derived = new HashMap<>();
        Batch update = new Batch("update node set acl_id = ? where id = ?");
        int changed = 0;
        for (Below node : subtree(top.id())) {
            Acl parent = lists.get(node.parent());
            Acl list = derive(node, parent, derived);
            lists.put(node.id(), list);
            if (list.id() != node.acl()) {
                update.add(list.id(), node.id().uuid());
                changed++;
            }
        }
        update.run(connection);
        return changed;
    }

    private Acl derive(Below node, @Nullable Acl parent, Map<String, Acl> derived) throws SQLException {
        if (parent == null) {
            return session.acl(node.acl());
        }
        if (!node.ownAccess()) {
            return parent;
        }
        String key = parent.id() + "/" + node.acl();
        Acl known = derived.get(key);
        if (known == null) {
            known = session.store.accessLists.intern(
                    connection, parent, session.acl(node.acl()).own(), session.draft.freshLists);
            derived.put(key, known);
        }
        return known;
    }

    private List<Below> subtree(NodeId top) throws SQLException {
        return new Sql()
                .add(
                        "with recursive below(id, depth) as (select a.id, 1 from node a where a.primary_parent = ?"
                                + " union all select a.id, b.depth + 1 from below b join node a on a.primary_parent = b.id)"
                                + " select n.id, n.primary_parent, n.acl_id, n.acl_own from below join node n"
                                + " on n.id = below.id order by below.depth",
                        top.uuid())
                .list(
                        connection,
                        row -> new Below(
                                new NodeId(NodeRows.uuid(row, 1)),
                                new NodeId(NodeRows.uuid(row, 2)),
                                row.getLong(3),
                                row.getBoolean(4)));
    }
}
