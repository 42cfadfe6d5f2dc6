package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The draft while the rules shape it. */
final class PendingChanges {

    private final Circumstances circumstances;
    private final ReadPort stored;
    private final Map<NodeId, Draft.Entry> entries = new LinkedHashMap<>();
    private final Set<NodeId> asked = new HashSet<>();
    private final Set<PeerAssociation> related;
    private final Set<PeerAssociation> unrelated;
    private final ReadPort read;
    private final PendingIndex index = new PendingIndex();
    private final Set<NodeId> toShow = new LinkedHashSet<>();
    private final Set<NodeId> expunged = new HashSet<>();
    private final Map<NodeId, Integer> shown = new HashMap<>();

    PendingChanges(Draft draft, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.stored = circumstances.read();
        this.related = new LinkedHashSet<>(draft.related());
        this.unrelated = new LinkedHashSet<>(draft.unrelated());
        this.read = new PendingRead(stored, entries, index, unrelated);
        related.forEach(index::relate);
        for (Draft.Entry entry : draft.entries()) {
            index.put(null, entry.change().after());
            entries.put(entry.change().id(), entry);
            asked.add(entry.change().id());
            toShow.add(entry.change().id());
        }
        related.forEach(this::showBothEnds);
        unrelated.forEach(this::showBothEnds);
    }

    /** The repository with these changes laid over it. */
    ReadPort read() {
        return read;
    }

    List<Change> changes() {
        return entries.values().stream().map(Draft.Entry::change).toList();
    }

    Change change(NodeId id) {
        return entry(id).change();
    }

    /** The next node an editor has not seen as it now is, or null if all are at rest. */
    @Nullable
    NodeId nextToShow() {
        Iterator<NodeId> first = toShow.iterator();
        if (!first.hasNext()) {
            return null;
        }
        NodeId next = first.next();
        first.remove();
        shown.merge(next, 1, Integer::sum);
        return next;
    }

    int timesShown(NodeId id) {
        return shown.getOrDefault(id, 0);
    }

    Draft toDraft() {
        List<Draft.Entry> kept = entries.values().stream()
                .filter(entry -> asked.contains(entry.change().id()) || changesAnything(entry.change()))
                .toList();
        return new Draft(kept, List.copyOf(related), List.copyOf(unrelated), expunged);
    }

    /** Carries out an amendment; false if it changed nothing. */
    boolean apply(Amendment amendment) {
        if (amendment instanceof Amendment.SetProperties set) {
            return replace(set.node(), live(set.node()).withProperties(set.values()), null);
        }
        if (amendment instanceof Amendment.AddAspects add) {
            NodeState node = live(add.node());
            Set<QualifiedName> aspects = new HashSet<>(node.aspects());
            return aspects.addAll(add.aspects()) && replace(node.id(), node.withAspects(aspects), null);
        }
        if (amendment instanceof Amendment.SetAccess set) {
            return replace(set.node(), live(set.node()).withAccess(set.access()), null);
        }
        if (amendment instanceof Amendment.Move move) {
            return replace(
                    move.node(),
                    live(move.node()).withParent(live(move.parent()).id()),
                    Cm.CONTAINS);
        }
        if (amendment instanceof Amendment.Create create) {
            return create(create);
        }
        if (amendment instanceof Amendment.Expunge expunge) {
            boolean isNew = expunged.add(expunge.node());
            return replace(expunge.node(), live(expunge.node()).withContent(null), null) || isNew;
        }
        Amendment.Relate relate = (Amendment.Relate) amendment;
        PeerAssociation association = new PeerAssociation(relate.source(), relate.association(), relate.target());
        boolean isNew = read.targets(relate.source(), relate.association()).stream()
                .noneMatch(target -> target.id().equals(relate.target()));
        if (isNew) {
            related.add(association);
            index.relate(association);
            showBothEnds(association);
        }
        return isNew;
    }

    private boolean create(Amendment.Create create) {
        NodeState.Audit audit = new NodeState.Audit(
                Actor.SYSTEM.userId(), circumstances.at(), Actor.SYSTEM.userId(), circumstances.at());
        NodeState created = new NodeState(
                create.id(),
                create.type(),
                create.aspects(),
                Properties.of(create.properties()),
                live(create.parent()).id(),
                create.content(),
                create.access(),
                audit,
                1);
        put(new Draft.Entry(new Change(null, created, Change.Origin.RULE), create.association()));
        return true;
    }

    private boolean replace(NodeId id, NodeState state, @Nullable QualifiedName association) {
        Draft.Entry entry = entry(id);
        if (state.equals(entry.change().after())) {
            return false;
        }
        Change change =
                new Change(entry.change().before(), state, entry.change().origin());
        put(new Draft.Entry(change, association != null ? association : entry.association()));
        return true;
    }

    private void put(Draft.Entry entry) {
        NodeId id = entry.change().id();
        Draft.Entry was = entries.put(id, entry);
        index.put(was == null ? null : was.change().after(), entry.change().after());
        toShow.add(id);
    }

    /** The entry of a node, made when a rule first touches a node the client did not. */
    private Draft.Entry entry(NodeId id) {
        Draft.Entry entry = entries.get(id);
        if (entry != null) {
            return entry;
        }
        NodeState node = stored.node(id).orElseThrow(() -> new IllegalStateException("There is no node " + id));
        return new Draft.Entry(new Change(node, node, Change.Origin.RULE), null);
    }

    private NodeState live(NodeId id) {
        NodeState after = entry(id).change().after();
        if (after == null) {
            throw new IllegalStateException("The commit deletes node " + id);
        }
        return after;
    }

    private void showBothEnds(PeerAssociation association) {
        for (NodeId end : List.of(association.source(), association.target())) {
            if (entries.containsKey(end) || stored.node(end).isPresent()) {
                put(entry(end));
            }
        }
    }

    private static boolean changesAnything(Change change) {
        return change.before() == null || !change.before().equals(change.after());
    }
}
