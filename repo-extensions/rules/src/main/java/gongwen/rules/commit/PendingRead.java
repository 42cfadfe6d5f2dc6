package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The repository as it will be: pending changes laid over the stored nodes. Sees them grow as rules amend; remembers
 * the stored units it was asked for, as nearly every rule asks for one.
 */
final class PendingRead implements ReadPort {

    private final ReadPort stored;
    private final Map<NodeId, Draft.Entry> entries;
    private final PendingIndex index;
    private final Set<PeerAssociation> unrelated;
    private final Map<String, Optional<NodeState>> units = new HashMap<>();

    PendingRead(ReadPort stored, Map<NodeId, Draft.Entry> entries, PendingIndex index, Set<PeerAssociation> unrelated) {
        this.stored = stored;
        this.entries = entries;
        this.index = index;
        this.unrelated = unrelated;
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
        return index.childrenOf(parent).stream()
                .filter(state -> state.properties().text(Cm.NAME).orElse("").equalsIgnoreCase(name))
                .findFirst()
                .or(() -> stored.child(parent, name).filter(this::isUntouched));
    }

    @Override
    public List<NodeState> children(NodeId parent, QualifiedName association) {
        Map<NodeId, NodeState> children = new LinkedHashMap<>();
        for (NodeState child : stored.children(parent, association)) {
            node(child.id())
                    .filter(now -> parent.equals(now.primaryParent()) || isUntouched(now))
                    .ifPresent(now -> children.put(now.id(), now));
        }
        for (NodeState pending : index.childrenOf(parent)) {
            Draft.Entry entry = entries.get(pending.id());
            if (entry != null && association.equals(entry.association())) {
                children.put(pending.id(), pending);
            }
        }
        return List.copyOf(children.values());
    }

    @Override
    public List<NodeState> targets(NodeId source, QualifiedName association) {
        List<NodeState> targets = new ArrayList<>();
        for (NodeState target : stored.targets(source, association)) {
            if (!unrelated.contains(new PeerAssociation(source, association, target.id()))) {
                node(target.id()).ifPresent(targets::add);
            }
        }
        for (PeerAssociation added : index.from(source)) {
            if (added.name().equals(association)) {
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
        for (PeerAssociation added : index.to(target)) {
            if (added.name().equals(association)) {
                node(added.source()).ifPresent(sources::add);
            }
        }
        return sources;
    }

    @Override
    public List<NodeState> find(QualifiedName type, QualifiedName property, Object value) {
        return withPending(stored.find(type, property, value), type, state -> hasValue(state, property, value));
    }

    @Override
    public List<NodeState> between(QualifiedName type, QualifiedName property, Instant from, Instant until) {
        return withPending(
                stored.between(type, property, from, until),
                type,
                state -> state.properties()
                        .time(property)
                        .filter(at -> !at.isBefore(from) && at.isBefore(until))
                        .isPresent());
    }

    private List<NodeState> withPending(List<NodeState> answer, QualifiedName type, Predicate<NodeState> wanted) {
        List<NodeState> found = new ArrayList<>();
        answer.stream().filter(this::isUntouched).forEach(found::add);
        for (QualifiedName pending : index.types()) {
            if (isA(pending, type)) {
                index.ofType(pending).stream().filter(wanted).forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public Optional<NodeState> unit(String unitId) {
        return index.units().stream()
                .filter(state -> hasValue(state, Org.UNIT_ID, unitId))
                .findFirst()
                .or(() -> units.computeIfAbsent(unitId, stored::unit).filter(this::isUntouched));
    }

    @Override
    public Optional<Person> person(String userId) {
        return stored.person(userId);
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

    @Override
    public LaidOut laidOut(LayoutOrder order) {
        return stored.laidOut(order);
    }

    private boolean isUntouched(NodeState state) {
        return !entries.containsKey(state.id());
    }

    private static boolean hasValue(NodeState state, QualifiedName property, Object value) {
        Object has = state.properties().value(property).orElse(null);
        return has instanceof List<?> list ? list.contains(value) : value.equals(has);
    }
}
