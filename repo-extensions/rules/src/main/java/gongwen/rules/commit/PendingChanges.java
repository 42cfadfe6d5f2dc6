package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The draft while the rules shape it; lies over the stored nodes as what the repository will be. */
final class PendingChanges implements ReadPort {

    private final Circumstances circumstances;
    private final ReadPort stored;
    private final Map<NodeId, Draft.Entry> entries = new LinkedHashMap<>();
    private final Set<NodeId> asked = new HashSet<>();
    private final Set<PeerAssociation> related;
    private final Set<PeerAssociation> unrelated;
    private final Deque<NodeId> toShow = new ArrayDeque<>();
    private final Map<NodeId, Integer> shown = new HashMap<>();

    PendingChanges(Draft draft, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.stored = circumstances.read();
        this.related = new LinkedHashSet<>(draft.related());
        this.unrelated = new LinkedHashSet<>(draft.unrelated());
        for (Draft.Entry entry : draft.entries()) {
            entries.put(entry.change().id(), entry);
            asked.add(entry.change().id());
            toShow.add(entry.change().id());
        }
        related.forEach(this::showBothEnds);
        unrelated.forEach(this::showBothEnds);
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
        NodeId next = toShow.poll();
        if (next != null) {
            shown.merge(next, 1, Integer::sum);
        }
        return next;
    }

    int timesShown(NodeId id) {
        return shown.getOrDefault(id, 0);
    }

    Draft toDraft() {
        List<Draft.Entry> kept = entries.values().stream()
                .filter(entry -> asked.contains(entry.change().id()) || changesAnything(entry.change()))
                .toList();
        return new Draft(kept, List.copyOf(related), List.copyOf(unrelated));
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
        Amendment.Relate relate = (Amendment.Relate) amendment;
        PeerAssociation association = new PeerAssociation(relate.source(), relate.association(), relate.target());
        boolean isNew = targets(relate.source(), relate.association()).stream()
                .noneMatch(target -> target.id().equals(relate.target()));
        if (isNew) {
            related.add(association);
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
        entries.put(id, entry);
        if (!toShow.contains(id)) {
            toShow.add(id);
        }
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

    @Override
    public Optional<NodeState> node(NodeId id) {
        Draft.Entry entry = entries.get(id);
        return entry == null
                ? stored.node(id)
                : Optional.ofNullable(entry.change().after());
    }

    @Override
    public boolean isA(QualifiedName type, QualifiedName ancestor) {
        return stored.isA(type, ancestor);
    }

    @Override
    public Optional<NodeState> child(NodeId parent, String name) {
        return pendingStates().stream()
                .filter(state -> parent.equals(state.primaryParent())
                        && state.properties().text(Cm.NAME).orElse("").equalsIgnoreCase(name))
                .findFirst()
                .or(() -> stored.child(parent, name).filter(this::isUntouched));
    }

    @Override
    public List<NodeState> children(NodeId parent, QualifiedName association) {
        List<NodeState> children = new ArrayList<>();
        for (NodeState child : stored.children(parent, association)) {
            node(child.id())
                    .filter(now -> parent.equals(now.primaryParent()) || isUntouched(now))
                    .ifPresent(children::add);
        }
        for (Draft.Entry entry : entries.values()) {
            NodeState after = entry.change().after();
            if (after != null
                    && association.equals(entry.association())
                    && parent.equals(after.primaryParent())
                    && children.stream().noneMatch(child -> child.id().equals(after.id()))) {
                children.add(after);
            }
        }
        return children;
    }

    @Override
    public List<NodeState> targets(NodeId source, QualifiedName association) {
        List<NodeState> targets = new ArrayList<>();
        for (NodeState target : stored.targets(source, association)) {
            if (!unrelated.contains(new PeerAssociation(source, association, target.id()))) {
                node(target.id()).ifPresent(targets::add);
            }
        }
        for (PeerAssociation added : related) {
            if (added.source().equals(source) && added.name().equals(association)) {
                node(added.target()).ifPresent(targets::add);
            }
        }
        return targets;
    }

    @Override
    public List<NodeState> sources(NodeId target, QualifiedName association) {
        List<NodeState> sources = new ArrayList<>();
        for (NodeState source : stored.sources(target, association)) {
            if (!unrelated.contains(new PeerAssociation(source.id(), association, target))) {
                node(source.id()).ifPresent(sources::add);
            }
        }
        for (PeerAssociation added : related) {
            if (added.target().equals(target) && added.name().equals(association)) {
                node(added.source()).ifPresent(sources::add);
            }
        }
        return sources;
    }

    @Override
    public List<NodeState> find(QualifiedName type, QualifiedName property, Object value) {
        List<NodeState> found = new ArrayList<>();
        stored.find(type, property, value).stream().filter(this::isUntouched).forEach(found::add);
        pendingStates().stream()
                .filter(state -> isA(state.type(), type) && hasValue(state, property, value))
                .forEach(found::add);
        return found;
    }

    @Override
    public Optional<NodeState> unit(String unitId) {
        return pendingStates().stream()
                .filter(state -> state.hasAspect(Org.UNIT) && hasValue(state, Org.UNIT_ID, unitId))
                .findFirst()
                .or(() -> stored.unit(unitId).filter(this::isUntouched));
    }

    @Override
    public long next(String sequence) {
        return stored.next(sequence);
    }

    @Override
    public NodeId newId() {
        return stored.newId();
    }

    @Override
    public ExtractedText text(String sha256) {
        return stored.text(sha256);
    }

    private boolean isUntouched(NodeState state) {
        return !entries.containsKey(state.id());
    }

    private List<NodeState> pendingStates() {
        List<NodeState> states = new ArrayList<>();
        for (Draft.Entry entry : entries.values()) {
            NodeState after = entry.change().after();
            if (after != null) {
                states.add(after);
            }
        }
        return states;
    }

    private static boolean hasValue(NodeState state, QualifiedName property, Object value) {
        Object has = state.properties().value(property).orElse(null);
        return has instanceof List<?> list ? list.contains(value) : value.equals(has);
    }
}
