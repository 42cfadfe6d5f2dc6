package gongwen.server.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditEntry;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes trees of nodes, into the trash or for good, and takes them out of the trash. */
final class Removal {

    private final Session session;
    private final Checkouts checkouts;

    Removal(Session session, Checkouts checkouts) {
        this.session = session;
        this.checkouts = checkouts;
    }

    void delete(NodeId id, boolean forGood) throws SQLException {
        StoredNode inTrash = session.store
                .rows
                .find(session.transaction, id)
                .filter(found -> found.standing() == Standing.TRASHED)
                .orElse(null);
        if (inTrash != null && forGood) {
            purge(inTrash);
            return;
        }
        if (Session.live(session.entry(id)).isWorkingCopy()) {
            checkouts.cancel(id);
            return;
        }
        if (id.equals(RootFolder.ID)) {
            throw new Failure.Unsupported("The root folder cannot be deleted");
        }
        WorkDraft.Entry top = session.writable(id, Permission.DELETE);
        NodeState state = Session.live(top).state();
        for (WorkDraft.Entry each : tree(top)) {
            remove(each, forGood);
        }
        if (!forGood) {
            session.draft.trashed.add(new WorkDraft.Trashing(id, state.primaryParent()));
            session.audit(AuditEntry.Act.DELETE, id, "");
        }
    }

    private void remove(WorkDraft.Entry entry, boolean forGood) throws SQLException {
        StoredNode node = Session.live(entry);
        if (node.isWorkingCopy() || node.standing() == Standing.UNBORN) {
            if (!session.reader.mayRead(node) && node.standing() != Standing.UNBORN) {
                throw new Failure.Conflict("Node " + node.mark().series() + " is checked out");
            }
            entry.after = null;
            return;
        }
        session.requireAllowed(node, Permission.DELETE);
        session.requireUnlocked(node);
        entry.shownBefore = entry.before == null ? null : entry.before.state();
        entry.shownAfter = null;
        entry.association = null;
        boolean kept = !forGood && entry.before != null;
        if (forGood) {
            session.audit(AuditEntry.Act.DELETE, node.id(), "for good");
        }
        entry.after = kept ? node.with(Standing.TRASHED).with(node.mark().released()) : null;
    }

    /** A node and all that hangs below it by primary parents, parents first, each locked before what is below is read. */
    private List<WorkDraft.Entry> tree(WorkDraft.Entry top) throws SQLException {
        List<WorkDraft.Entry> tree = new ArrayList<>();
        Deque<WorkDraft.Entry> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            WorkDraft.Entry next = open.poll();
            tree.add(next);
            for (StoredNode child : session.store.rows.lockChildren(
                    session.transaction, Session.live(next).id())) {
                open.add(session.draft.entries.computeIfAbsent(child.id(), any -> new WorkDraft.Entry(child, child)));
            }
            open.removeIf(entry -> entry.after == null);
        }
        return tree;
    }

    private void purge(StoredNode top) throws SQLException {
        NodeId from = requireOwnTrash(top);
        WorkDraft.Entry entry = lockTrashed(top);
        for (WorkDraft.Entry each : tree(entry)) {
            NodeState state = Session.live(each).state();
            session.draft.destroyed.add(each == entry ? state.withParent(from) : state);
            session.audit(AuditEntry.Act.DELETE, state.id(), "out of the trash");
            each.after = null;
        }
    }

    void restore(NodeId id, @Nullable NodeId folder) throws SQLException {
        StoredNode top = session.store
                .rows
                .find(session.transaction, id)
                .filter(found -> found.standing() == Standing.TRASHED)
                .orElseThrow(() -> Session.notFound(id));
        NodeId from = requireOwnTrash(top);
        NodeId target = folder == null ? from : folder;
        if (target == null) {
            throw new Failure.InvalidArgument("Node " + id + " hung nowhere: name the folder to restore it to");
        }
        StoredNode parent = session.require(target, Permission.ADD_CHILDREN);
        WorkDraft.Entry entry = lockTrashed(top);
        for (WorkDraft.Entry each : tree(entry)) {
            StoredNode node = Session.live(each);
            each.after = node.with(Standing.LIVE);
            each.shownBefore = node.state();
            each.shownAfter = each.after.state();
        }
        StoredNode live = Session.live(entry);
        session.guard.requireChild(parent.state(), Cm.CONTAINS, live.state());
        entry.after = live.with(live.state().withParent(target));
        // in the trash it hung nowhere
        entry.shownBefore = live.state().withParent(null);
        entry.shownAfter = entry.after.state();
        entry.association = Cm.CONTAINS;
        session.draft.restored.add(id);
        session.audit(AuditEntry.Act.RESTORE, id, "");
    }

    private WorkDraft.Entry lockTrashed(StoredNode top) throws SQLException {
        StoredNode locked =
                session.store.rows.lock(session.transaction, top.id()).orElseThrow(() -> Session.notFound(top.id()));
        WorkDraft.Entry entry = new WorkDraft.Entry(locked, locked);
        session.draft.entries.put(top.id(), entry);
        return entry;
    }

    /** Answers the folder the node was deleted from; what others deleted is not there. */
    private @Nullable NodeId requireOwnTrash(StoredNode top) throws SQLException {
        record Found(String by, @Nullable NodeId parent) {}
        Found found = new Sql()
                .add(
                        "select deleted_by, parent_id from trash where node_id = ?",
                        top.id().uuid())
                .first(session.transaction.connection(), row -> new Found(row.getString(1), NodeRows.nodeId(row, 2)));
        if (found == null || !Acl.isUnlimited(session.actor) && !found.by().equals(session.actor.userId())) {
            throw Session.notFound(top.id());
        }
        return found.parent();
    }
}
