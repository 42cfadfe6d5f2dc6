package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.audit.AuditEntry;
import gongwen.server.content.ReceivedContent;
import gongwen.server.database.Database;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shapes the draft of one change; nothing is written before the rules have agreed. */
final class RelationalWork extends RelationalView implements Work {

    private final Session session;
    private final Checkouts checkouts;
    private final Creation creation;
    private final Removal removal;
    private final Filing filing;
    private final Relations relations;
    private final Locks locks;

    RelationalWork(Session session) {
        super(session.store, session.actor, new Runner() {
            @Override
            public <R extends @Nullable Object> R run(Database.Task<R> task) {
                try {
                    return task.run(session.transaction);
                } catch (SQLException e) {
                    throw Database.meaningOf(e);
                }
            }
        });
        this.session = session;
        this.checkouts = new Checkouts(session);
        this.creation = new Creation(session, checkouts);
        this.removal = new Removal(session, checkouts);
        this.filing = new Filing(session);
        this.relations = new Relations(session);
        this.locks = new Locks(session);
    }

    /** A step that talks to the database. */
    private interface Step<R extends @Nullable Object> {
        R take() throws SQLException;
    }

    /** A step without a result. */
    private interface Act {
        void take() throws SQLException;
    }

    private static <R> R answer(Step<R> step) {
        try {
            return step.take();
        } catch (SQLException e) {
            throw Database.meaningOf(e);
        }
    }

    private static void act(Act act) {
        try {
            act.take();
        } catch (SQLException e) {
            throw Database.meaningOf(e);
        }
    }

    @Override
    public NodeId create(NewNode node) {
        return answer(() -> creation.create(node));
    }

    @Override
    public void update(NodeId id, @Nullable Long expectedToken, Patch patch) {
        act(() -> {
            WorkDraft.Entry entry = session.writable(id, expectedToken);
            StoredNode node = Session.live(entry);
            session.change(entry, node.with(Patching.apply(session.guard, node.state(), patch)));
            session.audit(AuditEntry.Act.UPDATE, id, "");
        });
    }

    @Override
    public void setContent(
            NodeId id, @Nullable Long expectedToken, @Nullable ReceivedContent content, @Nullable Next next) {
        act(() -> checkouts.setContent(id, expectedToken, content, next));
    }

    @Override
    public void revert(NodeId series, String label, Next next) {
        act(() -> checkouts.revert(series, label, next));
    }

    @Override
    public void move(NodeId id, NodeId from, NodeId to) {
        act(() -> filing.move(id, from, to));
    }

    @Override
    public void addParent(NodeId id, NodeId folder) {
        act(() -> filing.addParent(id, folder));
    }

    @Override
    public void removeParent(NodeId id, NodeId folder) {
        act(() -> filing.removeParent(id, folder));
    }

    @Override
    public void unfile(NodeId id) {
        act(() -> filing.unfile(id));
    }

    @Override
    public void delete(NodeId id, boolean forGood) {
        act(() -> removal.delete(id, forGood));
    }

    @Override
    public void restore(NodeId id, @Nullable NodeId folder) {
        act(() -> removal.restore(id, folder));
    }

    @Override
    public void deleteVersion(NodeId series, String label) {
        act(() -> checkouts.deleteVersion(series, label, removal));
    }

    @Override
    public long relate(NodeId source, QualifiedName association, NodeId target) {
        return answer(() -> relations.relate(source, association, target));
    }

    @Override
    public void unrelate(long association) {
        act(() -> relations.unrelate(association));
    }

    @Override
    public void setAccess(NodeId id, AccessList access) {
        access.entries().forEach(entry -> {
            if (Role.named(entry.role()).isEmpty() || entry.authority().isBlank()) {
                throw new Failure.InvalidArgument("There is no role " + entry.role());
            }
        });
        act(() -> {
            WorkDraft.Entry entry = session.entry(id);
            StoredNode node = Session.live(entry);
            if (node.isWorkingCopy()) {
                throw new Failure.Unsupported("A working copy is its owner's alone");
            }
            session.requireAllowed(node, Permission.CHANGE_PERMISSIONS);
            session.change(entry, node.with(node.state().withAccess(access)));
            session.audit(AuditEntry.Act.SET_ACCESS, id, "");
        });
    }

    @Override
    public void lock(NodeId id, Function<Optional<Lease>, Terms> terms) {
        act(() -> locks.lock(id, terms));
    }

    @Override
    public void unlock(NodeId id) {
        act(() -> locks.unlock(id));
    }

    @Override
    public NodeId checkOut(NodeId series) {
        return answer(() -> checkouts.checkOut(series));
    }

    @Override
    public void cancelCheckOut(NodeId workingCopy) {
        act(() -> checkouts.cancel(workingCopy));
    }

    @Override
    public NodeId checkIn(
            NodeId workingCopy,
            boolean major,
            @Nullable String comment,
            Patch patch,
            @Nullable ReceivedContent content) {
        return answer(() -> checkouts.checkIn(workingCopy, major, comment, patch, content));
    }

    @Override
    public NodeId copy(NodeId source, NodeId folder, Patch patch) {
        return answer(() -> creation.copy(source, folder, patch));
    }
}
