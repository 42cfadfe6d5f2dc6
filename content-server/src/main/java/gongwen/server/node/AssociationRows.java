package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import gongwen.server.database.UniqueViolated;
import gongwen.server.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows that say which node holds which, under which name. */
final class AssociationRows {

    private static final String INSERT =
            "insert into child_association (parent_id, type_id, name_key, child_id, is_primary) values (?, ?, ?, ?, ?)";

    private final Session session;
    private final Connection connection;

    AssociationRows(Session session) {
        this.session = session;
        this.connection = session.transaction.connection();
    }

    /** Hangs new nodes up, all in one round trip. */
    void insert(List<WorkDraft.Entry> entries) throws SQLException {
        Batch batch = new Batch(INSERT);
        for (WorkDraft.Entry entry : entries) {
            StoredNode node = Session.live(entry);
            NodeId parent = node.state().primaryParent();
            QualifiedName association = entry.association;
            if (parent != null && association != null) {
                batch.add(values(parent, association, node, true));
            }
        }
        naming(() -> batch.run(connection));
    }

    /** Renames a node in every folder that holds it. */
    void rename(StoredNode node) throws SQLException {
        List<Integer> types = new Sql()
                .add(
                        "select distinct type_id from child_association where child_id = ?",
                        node.id().uuid())
                .list(connection, row -> row.getInt(1));
        for (Integer type : types) {
            QualifiedName association = session.store.names.name(session.transaction, type);
            Sql update = new Sql()
                    .add(
                            "update child_association set name_key = ? where child_id = ? and type_id = ?",
                            key(association, node),
                            node.id().uuid(),
                            type);
            naming(() -> update.run(connection));
        }
    }

    /** Hangs a node up in its present primary parent, where it may hang already as one of several. */
    void hang(WorkDraft.Entry entry) throws SQLException {
        StoredNode node = Session.live(entry);
        NodeId parent = node.state().primaryParent();
        QualifiedName association = entry.association == null ? Cm.CONTAINS : entry.association;
        if (parent == null) {
            return;
        }
        int made = new Sql()
                .add(
                        "update child_association set is_primary = true where child_id = ? and parent_id = ?",
                        node.id().uuid(),
                        parent.uuid())
                .run(connection);
        if (made == 0) {
            insert(parent, association, node, true);
        }
    }

    /** Takes a node out of one folder. */
    void remove(NodeId child, NodeId folder) throws SQLException {
        new Sql()
                .add("delete from child_association where child_id = ? and parent_id = ?", child.uuid(), folder.uuid())
                .run(connection);
    }

    void removeAll(NodeId child) throws SQLException {
        new Sql()
                .add("delete from child_association where child_id = ?", child.uuid())
                .run(connection);
    }

    /** A deleted node keeps its place in its deleted parent, but none in living ones. */
    void removeSecondary(NodeId child) throws SQLException {
        new Sql()
                .add("delete from child_association where child_id = ? and not is_primary", child.uuid())
                .run(connection);
    }

    void addSecondary(StoredNode child, NodeId folder) throws SQLException {
        insert(folder, Cm.CONTAINS, child, false);
    }

    private void insert(NodeId parent, QualifiedName association, StoredNode child, boolean primary)
            throws SQLException {
        Batch batch = new Batch(INSERT);
        batch.add(values(parent, association, child, primary));
        naming(() -> batch.run(connection));
    }

    private Object[] values(NodeId parent, QualifiedName association, StoredNode child, boolean primary) {
        return new Object[] {
            parent.uuid(),
            session.store.names.number(association),
            key(association, child),
            child.id().uuid(),
            primary
        };
    }

    private String key(QualifiedName association, StoredNode child) {
        String name = child.toNode().name();
        return session.guard.allowsDuplicates(association) ? NameKey.ofDuplicable(name, child.id()) : NameKey.of(name);
    }

    /** Something that gives names. */
    private interface Naming {
        Object run() throws SQLException;
    }

    private static void naming(Naming naming) throws SQLException {
        try {
            naming.run();
        } catch (SQLException e) {
            if (Database.meaningOf(e) instanceof UniqueViolated) {
                throw new Failure.NameTaken("A folder has a child of that name already");
            }
            throw e;
        }
    }
}
