package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.server.audit.AuditEntry;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates and copies nodes. */
final class Creation {

    private final Session session;
    private final Checkouts checkouts;

    Creation(Session session, Checkouts checkouts) {
        this.session = session;
        this.checkouts = checkouts;
    }

    NodeId create(Work.NewNode asked) throws SQLException {
        session.guard.requireType(asked.type());
        Set<QualifiedName> aspects = session.guard.complete(asked.type(), asked.aspects());
        Properties properties = Properties.of(session.guard.checked(asked.type(), aspects, asked.properties()));
        NodeId id = NodeIds.next(session.at);
        NodeState state = new NodeState(
                id,
                asked.type(),
                aspects,
                session.guard.withDefaults(asked.type(), aspects, properties),
                asked.parent(),
                content(asked),
                asked.access(),
                session.created(),
                1);
        requireContentAllowed(state);
        return add(state, asked.association(), asked.initial());
    }

    /** Properties, aspects and the shared content of a node, as a new node in a folder. */
    NodeId copy(NodeId source, NodeId folder, Work.Patch patch) throws SQLException {
        NodeState original = session.require(source, Permission.READ).state();
        Set<QualifiedName> kept = new HashSet<>(original.aspects());
        kept.remove(Cm.WORKINGCOPY);
        kept.remove(Cm.LOCKABLE);
        NodeState copied = new NodeState(
                NodeIds.next(session.at),
                original.type(),
                kept,
                session.guard.withoutForeign(original.type(), kept, withoutProtected(original)),
                folder,
                original.content(),
                AccessList.INHERITED,
                session.created(),
                1);
        return add(Patching.apply(session.guard, copied, patch), Cm.CONTAINS, Work.Initial.NONE);
    }

    private NodeId add(NodeState asked, QualifiedName association, Work.Initial initial) throws SQLException {
        if (asked.properties().text(Cm.NAME).isEmpty()) {
            throw new Failure.ModelViolated("A new node needs a " + Cm.NAME);
        }
        NodeState state = asked.primaryParent() == null ? asked.withAccess(ofOwner(asked.access())) : asked;
        NodeId parent = state.primaryParent();
        if (parent != null) {
            StoredNode folder = session.require(parent, Permission.ADD_CHILDREN);
            session.guard.requireChild(folder.state(), association, state);
        }
        StoredNode node = new StoredNode(
                state,
                Standing.LIVE,
                session.guard.isA(state.type(), Cm.FOLDER),
                session.list(parent, state.access()).id(),
                !Session.isInherited(state.access()),
                VersionMark.initial(initial));
        if (initial == Work.Initial.CHECKED_OUT) {
            return checkouts.createCheckedOut(node);
        }
        WorkDraft.Entry entry = new WorkDraft.Entry(null, null);
        entry.association = association;
        session.draft.entries.put(state.id(), entry);
        session.change(entry, node);
        session.audit(AuditEntry.Act.CREATE, state.id(), "");
        return state.id();
    }

    private @Nullable ContentInfo content(Work.NewNode asked) {
        if (asked.content() == null) {
            return asked.sharedContent();
        }
        session.draft.receive(asked.content());
        return asked.content().info();
    }

    private void requireContentAllowed(NodeState state) {
        if (state.content() != null && !session.guard.isA(state.type(), Cm.CONTENT)) {
            throw new Failure.ModelViolated("A " + state.type() + " has no content stream");
        }
    }

    /** A node in no folder inherits from none, so its creator is named. */
    private static AccessList ofOwner(AccessList access) {
        Set<AccessList.Entry> entries = new HashSet<>(access.entries());
        entries.add(new AccessList.Entry(Acl.OWNER, Role.COORDINATOR.alfrescoName()));
        return new AccessList(access.inherits(), entries);
    }

    private Properties withoutProtected(NodeState original) {
        Map<QualifiedName, @Nullable Object> dropped = new HashMap<>();
        session.dictionary.properties(original.type(), original.aspects()).forEach((name, definition) -> {
            if (definition.isProtected()) {
                dropped.put(name, null);
            }
        });
        return original.properties().with(dropped);
    }
}
