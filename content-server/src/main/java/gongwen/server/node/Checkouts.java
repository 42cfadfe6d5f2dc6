package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditEntry;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Working copies and versions. A working copy is a row of its own that nobody but its owner and administrators see. */
final class Checkouts {

    private final Session session;

    Checkouts(Session session) {
        this.session = session;
    }

    NodeId checkOut(NodeId series) throws SQLException {
        WorkDraft.Entry entry = session.writable(series, Permission.WRITE);
        StoredNode live = Session.live(entry);
        if (live.isWorkingCopy()) {
            throw new Failure.Unsupported("Node " + series + " is a working copy itself");
        }
        if (!session.guard.isA(live.state().type(), Cm.CONTENT)) {
            throw new Failure.Unsupported("Node " + series + " is no document");
        }
        NodeId copy = addCopy(live);
        entry.after = live.with(live.mark().checkedOut(session.actor.userId(), copy));
        session.audit(AuditEntry.Act.CHECK_OUT, series, "");
        return copy;
    }

    /** A document that is to be seen of nobody until its working copy is checked in. */
    NodeId createCheckedOut(StoredNode node) throws SQLException {
        NodeId copy = addCopy(node);
        WorkDraft.Entry copied = session.entry(copy);
        session.change(copied, Session.live(copied));
        WorkDraft.Entry entry = new WorkDraft.Entry(null, null);
        entry.after = node.with(Standing.UNBORN).with(node.mark().checkedOut(session.actor.userId(), copy));
        session.draft.entries.put(node.id(), entry);
        session.audit(AuditEntry.Act.CREATE, node.id(), "checked out");
        return copy;
    }

    private NodeId addCopy(StoredNode live) {
        NodeState state = live.state();
        NodeId id = NodeIds.next(session.at);
        Set<QualifiedName> aspects = new HashSet<>(state.aspects());
        aspects.add(Cm.WORKINGCOPY);
        NodeState copied = new NodeState(
                id,
                state.type(),
                aspects,
                state.properties().with(Map.of(Cm.WORKING_COPY_OWNER, session.actor.userId())),
                state.primaryParent(),
                state.content(),
                state.access(),
                new NodeState.Audit(state.audit().creator(), session.at, session.actor.userId(), session.at),
                1);
        StoredNode copy = new StoredNode(
                copied,
                Standing.WORKING_COPY,
                false,
                live.acl(),
                live.ownAccess(),
                VersionMark.workingCopy(live.id(), session.actor.userId()));
        session.draft.entries.put(id, new WorkDraft.Entry(null, copy));
        return id;
    }

    void cancel(NodeId workingCopy) throws SQLException {
        WorkDraft.Entry copy = session.entry(workingCopy);
        StoredNode copied = requireCopy(copy);
        WorkDraft.Entry original = original(copied);
        StoredNode live = Session.live(original);
        drop(copy);
        original.after = live.standing() == Standing.UNBORN
                ? null
                : live.with(live.mark().released());
        session.audit(AuditEntry.Act.CANCEL_CHECK_OUT, live.id(), "");
    }

    NodeId checkIn(
            NodeId workingCopy,
            boolean major,
            @Nullable String comment,
            Work.Patch patch,
            @Nullable ReceivedContent received)
            throws SQLException {
        WorkDraft.Entry copy = session.entry(workingCopy);
        StoredNode copied = requireCopy(copy);
        WorkDraft.Entry original = original(copied);
        StoredNode live = Session.live(original);
        drop(copy);
        NodeState next = Patching.apply(session.guard, nextState(live.state(), copied.state()), patch);
        if (received != null) {
            session.draft.receive(received);
            next = next.withContent(received.info());
        }
        boolean first = live.standing() == Standing.UNBORN;
        VersionMark mark =
                first ? VersionMark.first(major, comment) : live.mark().next(major, comment);
        if (first) {
            original.association = Cm.CONTAINS;
        } else {
            session.draft.oldVersions.add(Objects.requireNonNull(original.before));
        }
        session.change(original, live.with(Standing.LIVE).with(mark).with(next));
        session.audit(AuditEntry.Act.CHECK_IN, live.id(), mark.label());
        return live.id();
    }

    void setContent(
            NodeId id, @Nullable Long expectedToken, @Nullable ReceivedContent received, Work.@Nullable Next next)
            throws SQLException {
        WorkDraft.Entry entry = session.writable(id, expectedToken);
        StoredNode node = Session.live(entry);
        if (!session.guard.isA(node.state().type(), Cm.CONTENT)) {
            throw new Failure.Unsupported("Node " + id + " has no content stream");
        }
        ContentInfo content = null;
        if (received != null) {
            session.draft.receive(received);
            content = received.info();
        }
        StoredNode after = node.with(node.state().withContent(content));
        StoredNode before = entry.before;
        if (next != null && !node.isWorkingCopy() && before != null) {
            session.draft.oldVersions.add(before);
            after = after.with(node.mark().next(next.major(), next.comment()));
        }
        session.change(entry, after);
        session.audit(AuditEntry.Act.SET_CONTENT, id, after.mark().label());
    }

    /** What an old version said becomes the next version; place and rights stay. */
    void revert(NodeId series, String label, Work.Next next) throws SQLException {
        WorkDraft.Entry entry = session.writable(series, Permission.WRITE);
        StoredNode live = Session.live(entry);
        NodeState old = session.reader
                .version(series, label)
                .orElseThrow(() -> Session.notFound(series))
                .state();
        session.draft.oldVersions.add(Objects.requireNonNull(entry.before));
        NodeState reverted = new NodeState(
                live.id(),
                old.type(),
                old.aspects(),
                old.properties(),
                live.state().primaryParent(),
                old.content(),
                live.state().access(),
                live.state().audit(),
                live.state().changeToken());
        session.change(
                entry, live.with(live.mark().next(next.major(), next.comment())).with(reverted));
        session.audit(AuditEntry.Act.CHECK_IN, series, "reverted to " + label);
    }

    /** Deletes one version; without the newest one, the version before it is the live node again. */
    void deleteVersion(NodeId series, String label, Removal removal) throws SQLException {
        WorkDraft.Entry entry = session.writable(series, Permission.DELETE);
        StoredNode live = Session.live(entry);
        if (!live.mark().label().equals(label)) {
            session.draft.destroyed.add(live.state());
            session.draft.deletedVersions.add(new WorkDraft.DeletedVersion(series, label));
            session.audit(AuditEntry.Act.DELETE, series, label);
            return;
        }
        StoredNode previous = session.store.versions.newest(session.transaction, live);
        if (previous == null) {
            removal.delete(series, false);
            return;
        }
        session.draft.destroyed.add(live.state());
        session.draft.deletedVersions.add(
                new WorkDraft.DeletedVersion(series, previous.mark().label()));
        session.change(
                entry, previous.with(withToken(previous.state(), live.state().changeToken())));
        session.audit(AuditEntry.Act.DELETE, series, label);
    }

    private StoredNode requireCopy(WorkDraft.Entry entry) {
        StoredNode copy = Session.live(entry);
        if (!copy.isWorkingCopy()) {
            throw new Failure.Unsupported("Node " + copy.id() + " is no working copy");
        }
        return copy;
    }

    private WorkDraft.Entry original(StoredNode copy) throws SQLException {
        NodeId series = Objects.requireNonNull(copy.mark().series());
        WorkDraft.Entry entry = session.draft.entries.get(series);
        if (entry == null) {
            StoredNode live =
                    session.store.rows.lock(session.transaction, series).orElseThrow(() -> Session.notFound(series));
            entry = new WorkDraft.Entry(live, live);
            session.draft.entries.put(series, entry);
        }
        return entry;
    }

    private static void drop(WorkDraft.Entry copy) {
        copy.after = null;
        copy.shownBefore = null;
        copy.shownAfter = null;
    }

    /** The original's place and rights with the working copy's properties, aspects and content. */
    private static NodeState nextState(NodeState live, NodeState copy) {
        Set<QualifiedName> aspects = new HashSet<>(copy.aspects());
        aspects.remove(Cm.WORKINGCOPY);
        Map<QualifiedName, @Nullable Object> own = new HashMap<>();
        own.put(Cm.WORKING_COPY_OWNER, null);
        own.put(Cm.WORKING_COPY_MODE, null);
        own.put(Cm.WORKING_COPY_LABEL, null);
        return new NodeState(
                live.id(),
                copy.type(),
                aspects,
                copy.properties().with(own),
                live.primaryParent(),
                copy.content(),
                live.access(),
                live.audit(),
                live.changeToken());
    }

    private static NodeState withToken(NodeState state, long token) {
        return new NodeState(
                state.id(),
                state.type(),
                state.aspects(),
                state.properties(),
                state.primaryParent(),
                state.content(),
                state.access(),
                state.audit(),
                token);
    }
}
