package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.LockRelease;
import gongwen.server.audit.AuditEntry;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes, renews and undoes the locks of nodes. */
final class Locks {

    private final Session session;

    Locks(Session session) {
        this.session = session;
    }

    void lock(NodeId id, Function<Optional<Lease>, Work.Terms> decision) throws SQLException {
        WorkDraft.Entry entry = session.writable(id, Permission.WRITE);
        Work.Terms terms = decision.apply(Lease.of(Session.live(entry).state(), session.at));
        set(
                entry,
                Lease.taken(session.actor.userId(), terms, session.at),
                terms.life() == null ? "locked" : "locked for " + terms.life().toSeconds() + " s");
    }

    void unlock(NodeId id) throws SQLException {
        WorkDraft.Entry entry = session.entry(id);
        StoredNode node = Session.live(entry);
        String actor = session.actor.userId();
        String owner = Lease.of(node.state(), session.at)
                .orElseThrow(() -> new Failure.ModelViolated("Node " + id + " is not locked"))
                .owner();
        boolean may = owner.equals(actor)
                || Acl.isUnlimited(session.actor)
                || LockRelease.isAllowed(session.actor, owner, node.state(), new StoredReadPort(session));
        if (!may) {
            throw new Failure.Forbidden("Node " + id + " was locked by another");
        }
        set(entry, Lease.none(), owner.equals(actor) ? "unlocked" : "released the lock of " + owner);
    }

    private void set(WorkDraft.Entry entry, Map<QualifiedName, @Nullable Object> values, String said) {
        StoredNode node = Session.live(entry);
        Set<QualifiedName> aspects = new HashSet<>(node.state().aspects());
        aspects.add(Cm.LOCKABLE);
        session.change(entry, node.with(node.state().withAspects(aspects).withProperties(values)));
        session.audit(AuditEntry.Act.UPDATE, node.id(), said);
    }
}
