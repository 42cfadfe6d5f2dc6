package gongwen.server.node;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Draft;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditTrail;
import gongwen.server.database.LostRace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a decided draft: rows of nodes, values, associations, lists, versions, logs, all in the running transaction. */
final class DraftWriter {

    private static final String INSERT_NODE = "insert into node ("
            + NodeRows.FIELDS.stream().map(field -> field.getName()).collect(Collectors.joining(", "))
            + ") values ("
            + Stream.generate(() -> "?").limit(NodeRows.FIELDS.size()).collect(Collectors.joining(", "))
            + ")";

    private static final String UPDATE_NODE = "update node set "
            + NodeRows.FIELDS.stream()
                    .skip(1)
                    .map(field -> field.getName() + " = ?")
                    .collect(Collectors.joining(", "))
            + " where id = ? and change_token = ?";

    private static final int CONFIRMED_AT_ONCE = 256;

    private final Session session;
    private final Connection connection;
    private final WorkDraft draft;
    private final AssociationRows associations;
    private final ValueRows values;
    private final Purge purge;
    private final List<StoredNode> newLists = new ArrayList<>();
    private final ChangeNotes notes;

    DraftWriter(Session session) {
        this.session = session;
        this.connection = session.transaction.connection();
        this.draft = session.draft;
        this.associations = new AssociationRows(session);
        this.values = new ValueRows(session.store.names);
        this.purge = new Purge(session);
        this.notes = new ChangeNotes(session.at);
    }

    void write(Draft decided, AuditTrail audit) throws SQLException {
        Set<NodeId> byRule = settle(decided);
        List<WorkDraft.Entry> created = new ArrayList<>();
        for (WorkDraft.Entry entry : draft.parentsFirst()) {
            if (!entry.isChanged()) {
                continue;
            }
            StoredNode before = entry.before;
            if (entry.after == null) {
                purge.add(Objects.requireNonNull(before));
                notes.deleted(before);
            } else if (before == null) {
                entry.after = complete(entry.after, null, byRule);
                created.add(entry);
                notes.created(entry.after);
            } else {
                entry.after = complete(entry.after, before, byRule);
                notes.updated(before, entry.after);
            }
        }
        purge.run();
        update();
        insert(created);
        values.run(connection);
        new DraftFinish(session, associations).write(decided);
        new Expunging(session).write(decided.expunged());
        for (StoredNode top : newLists) {
            new AccessCascade(session).below(top);
        }
        notes.write(connection);
        for (AuditEntry act : draft.acts) {
            audit.record(session.transaction.dsl(), act);
        }
        confirm();
    }

    /** Nothing may have come between: each folder relied on is still there and still has the list it had. */
    private void confirm() throws SQLException {
        List<NodeId> relied = List.copyOf(draft.relied.keySet());
        for (int from = 0; from < relied.size(); from += CONFIRMED_AT_ONCE) {
            confirm(relied.subList(from, Math.min(relied.size(), from + CONFIRMED_AT_ONCE)));
        }
    }

    private void confirm(List<NodeId> folders) throws SQLException {
        Map<NodeId, Long> lists = new HashMap<>();
        new Sql()
                .add("select id, acl_id from node where state = 0 and id in ")
                .addList(folders.stream().map(NodeId::uuid).toList())
                .add(session.transaction.dialect().shareLock())
                .list(connection, row -> lists.put(new NodeId(NodeRows.uuid(row, 1)), row.getLong(2)));
        for (NodeId folder : folders) {
            if (!Objects.equals(draft.relied.get(folder), lists.get(folder))) {
                throw new LostRace("Folder " + folder + " was changed by another");
            }
        }
    }

    /** Lays what the rules decided over the draft; answers the nodes that only rules touch. */
    private Set<NodeId> settle(Draft decided) throws SQLException {
        Set<NodeId> byRule = new HashSet<>();
        for (Draft.Entry decision : decided.entries()) {
            Change change = decision.change();
            NodeState after = change.after();
            WorkDraft.Entry entry = draft.entries.get(change.id());
            if (entry == null) {
                entry = touched(change);
                draft.entries.put(change.id(), entry);
            }
            if (change.origin() == Change.Origin.RULE) {
                byRule.add(change.id());
            }
            if (after != null && entry.after != null) {
                entry.after = after.equals(entry.after.state()) ? entry.after : entry.after.with(after);
                entry.association = decision.association() == null ? entry.association : decision.association();
            }
        }
        return byRule;
    }

    /** The entry of a node that the client did not touch. */
    private WorkDraft.Entry touched(Change change) throws SQLException {
        NodeState before = change.before();
        if (before == null) {
            NodeState state = Objects.requireNonNull(change.after());
            return new WorkDraft.Entry(
                    null,
                    new StoredNode(
                            state,
                            Standing.LIVE,
                            session.guard.isA(state.type(), Cm.FOLDER),
                            0,
                            false,
                            VersionMark.initial(Work.Initial.NONE)));
        }
        StoredNode stored = session.stored(change.id()).orElseThrow(() -> Session.notFound(change.id()));
        return new WorkDraft.Entry(stored, stored);
    }

    /** Stamps a row and finds the access list in force on it. */
    private StoredNode complete(StoredNode node, @Nullable StoredNode before, Set<NodeId> byRule) throws SQLException {
        if (node.standing() == Standing.LIVE) {
            session.guard.requireComplete(node.state());
        }
        StoredNode stamped = before == null || node.state().equals(before.state())
                ? node
                : node.with(stamped(node.state(), before.state(), byRule.contains(node.id())));
        NodeState state = stamped.state();
        boolean keepsList = before != null
                && !draft.restored.contains(node.id())
                && state.access().equals(before.state().access())
                && Objects.equals(state.primaryParent(), before.state().primaryParent());
        if (keepsList || stamped.standing() == Standing.TRASHED) {
            return stamped;
        }
        Acl list = session.list(state.primaryParent(), state.access());
        StoredNode listed = new StoredNode(
                state,
                stamped.standing(),
                stamped.folder(),
                list.id(),
                !Session.isInherited(state.access()) || state.primaryParent() == null,
                stamped.mark());
        if (before != null && list.id() != before.acl()) {
            newLists.add(listed);
        }
        return listed;
    }

    private NodeState stamped(NodeState after, NodeState before, boolean byRule) {
        String modifier = byRule ? Actor.SYSTEM.userId() : session.actor.userId();
        NodeState.Audit audit = Lease.isAllThatDiffers(before, after)
                ? before.audit()
                : new NodeState.Audit(before.audit().creator(), before.audit().created(), modifier, session.at);
        return new NodeState(
                after.id(),
                after.type(),
                after.aspects(),
                after.properties(),
                after.primaryParent(),
                after.content(),
                after.access(),
                audit,
                before.changeToken() + 1);
    }

    private void update() throws SQLException {
        Batch rows = new Batch(UPDATE_NODE);
        for (WorkDraft.Entry entry : draft.entries.values()) {
            StoredNode before = entry.before;
            StoredNode after = entry.after;
            if (before == null || after == null || !entry.isChanged()) {
                continue;
            }
            rows.add(updateValues(after, before));
            if (!after.isWorkingCopy()) {
                updateBeside(entry, before, after);
            }
        }
        for (int changed : rows.run(connection)) {
            if (changed == 0) {
                throw new LostRace("A node was changed by another");
            }
        }
    }

    private Object[] updateValues(StoredNode after, StoredNode before) {
        Object[] all = session.store.rows.values(
                isTop(after) ? after.with(after.state().withParent(null)) : after);
        Object[] bound = new Object[all.length + 1];
        System.arraycopy(all, 1, bound, 0, all.length - 1);
        bound[all.length - 1] = all[0];
        bound[all.length] = before.state().changeToken();
        return bound;
    }

    private boolean isTop(StoredNode node) {
        return draft.trashed.stream().anyMatch(trashing -> trashing.top().equals(node.id()));
    }

    private void updateBeside(WorkDraft.Entry entry, StoredNode before, StoredNode after) throws SQLException {
        if (after.standing() == Standing.TRASHED) {
            if (isTop(after)) {
                associations.removeAll(after.id());
            } else {
                associations.removeSecondary(after.id());
            }
            return;
        }
        if (before.standing() == Standing.UNBORN) {
            values.insert(after.state());
        } else {
            values.update(before.state(), after.state());
        }
        NodeId oldParent = before.state().primaryParent();
        boolean appears = before.standing() != after.standing() && entry.association != null;
        boolean moves = !Objects.equals(oldParent, after.state().primaryParent());
        if (moves && oldParent != null) {
            associations.remove(after.id(), oldParent);
        }
        if (!after.name().equals(before.name())) {
            associations.rename(after);
        }
        if (moves || appears) {
            associations.hang(entry);
        }
    }

    private void insert(List<WorkDraft.Entry> created) throws SQLException {
        Batch rows = new Batch(INSERT_NODE);
        List<WorkDraft.Entry> hung = new ArrayList<>();
        for (WorkDraft.Entry entry : created) {
            StoredNode node = Session.live(entry);
            rows.add(session.store.rows.values(node));
            if (node.standing() == Standing.LIVE) {
                values.insert(node.state());
                hung.add(entry);
            }
        }
        rows.run(connection);
        associations.insert(hung);
    }
}
