package gongwen.server.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditEntry;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts nodes into folders and takes them out. */
final class Filing {

    private static final String FOLDER_MOVES = "store:folder-moves";

    private final Session session;

    Filing(Session session) {
        this.session = session;
    }

    void move(NodeId id, NodeId from, NodeId to) throws SQLException {
        WorkDraft.Entry entry = session.writable(id, Permission.DELETE);
        StoredNode node = Session.live(entry);
        StoredNode target = session.require(to, Permission.ADD_CHILDREN);
        session.guard.requireChild(target.state(), Cm.CONTAINS, node.state());
        List<NodeId> folders = folders(node);
        if (!folders.contains(from)) {
            throw new Failure.InvalidArgument("Node " + id + " is not in folder " + from);
        }
        requireNoCycle(node, to);
        if (from.equals(node.state().primaryParent())) {
            place(entry, to);
        } else if (!from.equals(to)) {
            session.draft.filings.add(new WorkDraft.Filing(id, from, false));
            session.draft.filings.add(new WorkDraft.Filing(id, to, true));
        }
        session.audit(AuditEntry.Act.MOVE, id, "");
    }

    void addParent(NodeId id, NodeId folder) throws SQLException {
        WorkDraft.Entry entry = session.entry(id);
        StoredNode node = Session.live(entry);
        StoredNode target = session.require(folder, Permission.ADD_CHILDREN);
        session.guard.requireChild(target.state(), Cm.CONTAINS, node.state());
        if (node.folder()) {
            throw new Failure.Unsupported("A folder has one parent");
        }
        if (node.state().primaryParent() == null) {
            place(entry, folder);
        } else if (!folders(node).contains(folder)) {
            session.draft.filings.add(new WorkDraft.Filing(id, folder, true));
        }
        session.audit(AuditEntry.Act.MOVE, id, "filed");
    }

    void removeParent(NodeId id, NodeId folder) throws SQLException {
        WorkDraft.Entry entry = session.writable(id, Permission.DELETE);
        StoredNode node = Session.live(entry);
        List<NodeId> folders = folders(node);
        if (!folders.contains(folder)) {
            throw new Failure.InvalidArgument("Node " + id + " is not in folder " + folder);
        }
        if (node.folder()) {
            throw new Failure.Unsupported("A folder cannot be taken out of its parent");
        }
        if (!folder.equals(node.state().primaryParent())) {
            session.draft.filings.add(new WorkDraft.Filing(id, folder, false));
        } else if (folders.size() > 1) {
            place(entry, folders.get(1));
        } else {
            unfile(entry);
        }
        session.audit(AuditEntry.Act.MOVE, id, "taken out of a folder");
    }

    void unfile(NodeId id) throws SQLException {
        WorkDraft.Entry entry = session.writable(id, Permission.DELETE);
        StoredNode node = Session.live(entry);
        if (node.folder()) {
            throw new Failure.Unsupported("A folder cannot be unfiled");
        }
        for (NodeId folder : folders(node)) {
            if (!folder.equals(node.state().primaryParent())) {
                session.draft.filings.add(new WorkDraft.Filing(id, folder, false));
            }
        }
        unfile(entry);
        session.audit(AuditEntry.Act.MOVE, id, "unfiled");
    }

    /** Outside all folders a node inherits nothing, so the grants in force become its own. */
    private void unfile(WorkDraft.Entry entry) throws SQLException {
        StoredNode node = Session.live(entry);
        AccessList own = new AccessList(
                true,
                session.acl(node.acl()).grants().stream().map(View.Grant::entry).collect(Collectors.toSet()));
        place(entry, node.state().withAccess(own), null);
    }

    private void place(WorkDraft.Entry entry, NodeId folder) {
        place(entry, Session.live(entry).state(), folder);
    }

    private void place(WorkDraft.Entry entry, NodeState state, @Nullable NodeId folder) {
        entry.association = folder == null ? null : Cm.CONTAINS;
        session.change(entry, Session.live(entry).with(state.withParent(folder)));
    }

    /** The folders that hold a node as stored, the primary one first. */
    private List<NodeId> folders(StoredNode node) throws SQLException {
        return new Sql()
                .add(
                        "select parent_id from child_association where child_id = ? order by is_primary desc, parent_id",
                        node.id().uuid())
                .list(session.transaction.connection(), row -> new NodeId(NodeRows.uuid(row, 1)));
    }

    /** Moves of folders happen one after the other, else two of them could each end up below the other. */
    private void requireNoCycle(StoredNode node, NodeId target) throws SQLException {
        if (!node.folder()) {
            return;
        }
        Sequences.lock(session.transaction.connection(), FOLDER_MOVES);
        boolean below = session.reader.lineage(target).stream()
                .anyMatch(each -> each.id().equals(node.id()));
        if (below) {
            throw new Failure.InvalidArgument("Folder " + node.id() + " cannot be moved below itself");
        }
    }
}
