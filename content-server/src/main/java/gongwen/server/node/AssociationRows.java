package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.database.Database;
import gongwen.server.database.LostRace;
import gongwen.server.database.UniqueViolated;
import gongwen.server.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

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
                requireFree(parent, association, node, isPlacedByRule(entry, node));
                batch.add(values(parent, association, node, true));
            }
        }
        racing(() -> batch.run(connection));
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
            naming(node.name(), () -> update.run(connection));
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
            insert(parent, association, node, true, isPlacedByRule(entry, node));
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
        insert(folder, Cm.CONTAINS, child, false, false);
    }

    private void insert(
            NodeId parent, QualifiedName association, StoredNode child, boolean primary, boolean placedByRule)
            throws SQLException {
        requireFree(parent, association, child, placedByRule);
        Batch batch = new Batch(INSERT);
        batch.add(values(parent, association, child, primary));
        racing(() -> batch.run(connection));
    }

    /** Whether a rule chose the folder or the name, so that it may choose again. */
    private boolean isPlacedByRule(WorkDraft.Entry entry, StoredNode node) {
        NodeState asked = entry.shownAfter;
        return asked == null
                || !Objects.equals(asked.primaryParent(), node.state().primaryParent())
                || !asked.properties()
                        .value(Cm.NAME)
                        .equals(node.state().properties().value(Cm.NAME));
    }

    /**
     * A folder made by this very transaction cannot hold such a name yet. A name that a rule chose was free a moment ago;
     * if it is not any more, that shows when it is written, and the rule chooses again.
     */
    private void requireFree(NodeId parent, QualifiedName association, StoredNode child, boolean placedByRule)
            throws SQLException {
        WorkDraft.Entry holder = session.draft.entries.get(parent);
        boolean isNew = holder != null && holder.before == null;
        if (isNew || placedByRule || session.guard.allowsDuplicates(association)) {
            return;
        }
        List<Boolean> taken = new Sql()
                .add(
                        "select 1 from child_association where parent_id = ? and type_id = ? and name_key = ?",
                        parent.uuid(),
                        session.store.names.number(association),
                        key(association, child))
                .list(connection, row -> true);
        if (!taken.isEmpty()) {
            throw nameTaken(child.name());
        }
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
        String name = child.name();
        return session.guard.allowsDuplicates(association) ? NameKey.ofDuplicable(name, child.id()) : NameKey.of(name);
    }

    /** Something that gives names. */
    private interface Naming {
        Object run() throws SQLException;
    }

    private static void naming(String name, Naming naming) throws SQLException {
        try {
            naming.run();
        } catch (SQLException e) {
            if (Database.meaningOf(e) instanceof UniqueViolated) {
                throw nameTaken(name);
            }
            throw e;
        }
    }

    /**
     * The name was free a moment ago, so another transaction gave it meanwhile. Run again, this one sees it: a rule that
     * wanted the same folder finds it there, a client is told that the name is taken.
     */
    private static void racing(Naming naming) throws SQLException {
        try {
            naming.run();
        } catch (SQLException e) {
            if (Database.meaningOf(e) instanceof UniqueViolated) {
                throw new LostRace("Another transaction gave the same name");
            }
            throw e;
        }
    }

    private static Failure.NameTaken nameTaken(String name) {
        return new Failure.NameTaken("A folder has a child of that name already", name);
    }
}
