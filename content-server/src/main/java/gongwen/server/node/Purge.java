package gongwen.server.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Destroys rows of nodes and all that belongs to them; their bytes are swept once no row names them. */
final class Purge {

    private final Connection connection;
    private final ValueRows values;
    private final Batch associations = new Batch("delete from child_association where child_id = ?");
    private final Batch held = new Batch("delete from child_association where parent_id = ?");
    private final Batch sources = new Batch("delete from peer_association where source_id = ?");
    private final Batch targets = new Batch("delete from peer_association where target_id = ?");
    private final Batch versions = new Batch("delete from node_version where series_id = ?");
    private final Batch trash = new Batch("delete from trash where node_id = ?");
    private final Batch nodes = new Batch("delete from node where id = ?");

    Purge(Session session) {
        this.connection = session.transaction.connection();
        this.values = new ValueRows(session.store.names);
    }

    void add(StoredNode node) {
        UUID id = node.id().uuid();
        nodes.add(id);
        if (node.isWorkingCopy()) {
            return;
        }
        values.delete(node.state());
        associations.add(id);
        held.add(id);
        sources.add(id);
        targets.add(id);
        versions.add(id);
        trash.add(id);
    }

    void run() throws SQLException {
        values.run(connection);
        for (Batch batch : new Batch[] {associations, held, sources, targets, versions, trash, nodes}) {
            batch.run(connection);
        }
    }
}
