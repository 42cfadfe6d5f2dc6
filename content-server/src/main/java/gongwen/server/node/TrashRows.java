package gongwen.server.node;

import gongwen.rules.node.NodeId;
import java.sql.SQLException;

/** The table of what is in the trash. */
final class TrashRows {

    private final Session session;

    TrashRows(Session session) {
        this.session = session;
    }

    void write() throws SQLException {
        for (WorkDraft.Trashing trashing : session.draft.trashed) {
            NodeId parent = trashing.parent();
            new Sql()
                    .add(
                            "insert into trash (node_id, deleted_by, deleted_at, parent_id) values (?, ?, ?, ?)",
                            trashing.top().uuid(),
                            session.actor.userId(),
                            session.at.toEpochMilli(),
                            parent == null ? null : parent.uuid())
                    .run(session.transaction.connection());
        }
        for (NodeId restored : session.draft.restored) {
            new Sql()
                    .add("delete from trash where node_id = ?", restored.uuid())
                    .run(session.transaction.connection());
        }
    }
}
