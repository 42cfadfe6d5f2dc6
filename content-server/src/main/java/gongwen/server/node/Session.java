package gongwen.server.node;

import gongwen.models.dictionary.Dictionary;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditEntry;
import gongwen.server.database.Transaction;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One running change: who, when, on which transaction, and the draft so far. */
final class Session {

    final Store store;
    final Dictionary dictionary;
    final Transaction transaction;
    final Actor actor;
    final Instant at;
    final ModelGuard guard;
    final NodeReader reader;
    final WorkDraft draft = new WorkDraft();
    final Layouts layouts;
    private final Map<NodeId, StoredNode> seen = new HashMap<>();

    Session(Store store, Dictionary dictionary, Transaction transaction, Actor actor, Instant at) {
        this(store, dictionary, transaction, actor, at, Layouts.NONE);
    }

    /** @param layouts what was laid out for this change before it */
    Session(Store store, Dictionary dictionary, Transaction transaction, Actor actor, Instant at, Layouts layouts) {
        this.store = store;
        this.dictionary = dictionary;
        this.transaction = transaction;
        this.actor = actor;
        this.at = at;
        this.layouts = layouts;
        this.guard = new ModelGuard(dictionary, actor);
        this.reader = new NodeReader(store, dictionary, transaction, actor);
    }

    /** The entry of a node as the draft has it so far; its row stays locked until the transaction ends. */
    WorkDraft.Entry entry(NodeId id) throws SQLException {
        WorkDraft.Entry entry = draft.entries.get(id);
        if (entry == null) {
            StoredNode stored = store.rows.lock(transaction, id).orElse(null);
            if (stored == null || !reader.mayRead(stored)) {
                throw notFound(id);
            }
            entry = new WorkDraft.Entry(stored, stored);
            draft.entries.put(id, entry);
        } else if (entry.after == null) {
            throw notFound(id);
        }
        return entry;
    }

    /** A node as the draft has it so far, with the actor's right to do something with it. */
    StoredNode require(NodeId id, Permission permission) throws SQLException {
        WorkDraft.Entry entry = draft.entries.get(id);
        StoredNode node = entry == null ? stored(id).orElse(null) : entry.after;
        if (node == null || !reader.mayRead(node)) {
            throw notFound(id);
        }
        requireAllowed(node, permission);
        return node;
    }

    /** A row as this change first saw it, whatever it stands for. */
    Optional<StoredNode> stored(NodeId id) throws SQLException {
        StoredNode known = seen.get(id);
        if (known == null) {
            known = store.rows.find(transaction, id).orElse(null);
            if (known != null) {
                seen.put(id, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** Keeps a row that was read otherwise, unless this change saw it before. */
    StoredNode remember(StoredNode found) {
        StoredNode known = seen.putIfAbsent(found.id(), found);
        return known == null ? found : known;
    }

    void requireAllowed(StoredNode node, Permission permission) throws SQLException {
        String creator = node.state().audit().creator();
        if (!node.isWorkingCopy() && !acl(node.acl()).allows(actor, permission, creator)) {
            throw new Failure.Forbidden("Node " + node.id() + " may not be changed by " + actor.userId());
        }
    }

    /** The entry of a node the actor may change now: permitted, not locked by others, not checked out. */
    WorkDraft.Entry writable(NodeId id, Permission permission) throws SQLException {
        WorkDraft.Entry entry = entry(id);
        StoredNode node = live(entry);
        requireAllowed(node, permission);
        requireUnlocked(node);
        if (node.mark().workingCopy() != null && !node.isWorkingCopy()) {
            throw new Failure.Conflict("Node " + id + " is checked out");
        }
        return entry;
    }

    /** Refuses if a lock is on a node that shuts the actor out. */
    void requireUnlocked(StoredNode node) {
        boolean shut = Lease.of(node.state(), at)
                .filter(lease -> lease.shutsOutOwner() || !lease.owner().equals(actor.userId()))
                .isPresent();
        if (shut && !actor.system()) {
            throw new Failure.Conflict("Node " + node.id() + " is locked");
        }
    }

    /** As {@link #writable}, if nobody changed the node since the caller read it. */
    WorkDraft.Entry writable(NodeId id, @Nullable Long expectedToken) throws SQLException {
        WorkDraft.Entry entry = writable(id, Permission.WRITE);
        if (expectedToken != null && live(entry).state().changeToken() != expectedToken) {
            throw new Failure.Conflict("Node " + id + " was changed by another");
        }
        return entry;
    }

    static StoredNode live(WorkDraft.Entry entry) {
        if (entry.after == null) {
            throw new Failure.NotFound("The node is deleted by this change");
        }
        return entry.after;
    }

    /** Gives a node its next state; the rules will be shown it, of a working copy only its content. */
    void change(WorkDraft.Entry entry, StoredNode after) {
        StoredNode before = entry.before;
        entry.after = after;
        entry.shownBefore = before == null || before.standing() == Standing.UNBORN ? null : before.state();
        entry.shownAfter = after.state();
    }

    /** The list in force on a node with these own permissions below a parent. */
    Acl list(@Nullable NodeId parent, AccessList own) throws SQLException {
        Acl inherited = parent == null ? null : list(parent);
        if (inherited != null && isInherited(own)) {
            return inherited;
        }
        return store.accessLists.intern(transaction.connection(), inherited, own, draft.freshLists);
    }

    private Acl list(NodeId parent) throws SQLException {
        WorkDraft.Entry entry = draft.entries.get(parent);
        if (entry != null && entry.after != null) {
            return acl(entry.after.acl());
        }
        StoredNode node = stored(parent).orElseThrow(() -> notFound(parent));
        draft.relied.put(parent, node.acl());
        return acl(node.acl());
    }

    /** A list by number, one written by this very transaction included. */
    Acl acl(long id) throws SQLException {
        for (Acl fresh : draft.freshLists.values()) {
            if (fresh.id() == id) {
                return fresh;
            }
        }
        return store.accessLists.get(transaction.connection(), id);
    }

    static boolean isInherited(AccessList own) {
        return own.inherits() && own.entries().isEmpty();
    }

    void audit(AuditEntry.Act act, NodeId node, String detail) {
        String behalf = actor.delegated().isEmpty() ? "" : " in place of " + actor.delegated();
        draft.acts.add(AuditEntry.done(actor.userId(), act, node, detail + behalf));
    }

    NodeState.Audit created() {
        return new NodeState.Audit(actor.userId(), at, actor.userId(), at);
    }

    static Failure.NotFound notFound(NodeId id) {
        return new Failure.NotFound("There is no node " + id);
    }
}
