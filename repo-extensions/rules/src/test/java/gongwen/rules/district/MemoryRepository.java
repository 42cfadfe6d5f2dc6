package gongwen.rules.district;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LayoutOrder;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A repository that forgets, and nothing else: it commits whole or not at all, by the content models. */
public final class MemoryRepository implements ReadPort {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Dictionary DICTIONARY = Dictionary.load();

    private final Pipeline pipeline;
    private final Map<NodeId, NodeState> nodes = new LinkedHashMap<>();
    private final Map<NodeId, QualifiedName> hanging = new HashMap<>();
    private final Set<PeerAssociation> associations = new LinkedHashSet<>();
    private final Map<String, ExtractedText> texts = new HashMap<>();
    private final Map<String, Optional<Person>> people = new HashMap<>();
    private LaidOut.Obstacle obstacle;
    private Map<String, Long> sequences = new HashMap<>();

    public MemoryRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Runs the rules and keeps the result; a refused commit leaves nothing, sequences included. */
    public void commit(Actor actor, Instant at, Draft asked) {
        Map<String, Long> before = new HashMap<>(sequences);
        try {
            keep(pipeline.run(asked, List.of(), new Circumstances(actor, at, SHANGHAI, this)));
        } catch (RuntimeException refused) {
            sequences = before;
            throw refused;
        }
    }

    private void keep(Draft draft) {
        for (Draft.Entry entry : draft.entries()) {
            Change change = entry.change();
            if (change.after() == null) {
                nodes.remove(change.id());
                continue;
            }
            NodeState after = change.after();
            NodeState whole = after.withAspects(DICTIONARY.completeAspects(after.type(), after.aspects()));
            check(whole);
            nodes.put(change.id(), whole);
            if (entry.association() != null) {
                hanging.put(change.id(), entry.association());
            }
        }
        associations.addAll(draft.related());
        associations.removeAll(draft.unrelated());
    }

    /** Every property is one of the node's type or aspects, and single or multiple as the model says. */
    private void check(NodeState node) {
        Map<QualifiedName, PropertyDefinition> defined = DICTIONARY.properties(node.type(), node.aspects());
        node.properties().asMap().forEach((name, value) -> {
            PropertyDefinition property = defined.get(name);
            if (property == null || property.multiple() != value instanceof List<?>) {
                throw new IllegalStateException(node.type() + " cannot hold " + name + " = " + value);
            }
        });
        if (!node.properties().has(Cm.NAME)) {
            throw new IllegalStateException(node.type() + " has no name");
        }
    }

    /** A node is gone, past every rule. */
    public void lose(NodeId id) {
        nodes.remove(id);
    }

    public void willRead(String sha256, ExtractedText text) {
        texts.put(sha256, text);
    }

    public Collection<NodeState> all() {
        return List.copyOf(nodes.values());
    }

    /** Whether an actor may read a node, by its own grants and those it inherits. */
    public boolean canRead(Actor actor, NodeState node) {
        AccessList access = node.access();
        boolean granted = access.entries().stream().anyMatch(entry -> actor.holds(entry.authority()));
        return granted
                || access.inherits()
                        && node.primaryParent() != null
                        && node(node.primaryParent())
                                .filter(parent -> canRead(actor, parent))
                                .isPresent();
    }

    @Override
    public Optional<NodeState> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    @Override
    public boolean isA(QualifiedName type, QualifiedName ancestor) {
        return DICTIONARY.isSubtype(type, ancestor);
    }

    @Override
    public Optional<NodeState> child(NodeId parent, String name) {
        return nodes.values().stream()
                .filter(node -> parent.equals(node.primaryParent())
                        && node.properties().text(Cm.NAME).orElse("").equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public List<NodeState> children(NodeId parent, QualifiedName association) {
        return nodes.values().stream()
                .filter(node -> parent.equals(node.primaryParent()) && association.equals(hanging.get(node.id())))
                .toList();
    }

    @Override
    public List<NodeState> targets(NodeId source, QualifiedName association) {
        return associations.stream()
                .filter(each -> each.source().equals(source) && each.name().equals(association))
                .flatMap(each -> node(each.target()).stream())
                .toList();
    }

    @Override
    public List<NodeState> sources(NodeId target, QualifiedName association) {
        return associations.stream()
                .filter(each -> each.target().equals(target) && each.name().equals(association))
                .flatMap(each -> node(each.source()).stream())
                .toList();
    }

    @Override
    public List<NodeState> find(QualifiedName type, QualifiedName property, Object value) {
        return nodes.values().stream()
                .filter(node -> isA(node.type(), type))
                .filter(node -> node.properties()
                        .value(property)
                        .filter(has -> has instanceof List<?> list ? list.contains(value) : has.equals(value))
                        .isPresent())
                .toList();
    }

    @Override
    public List<NodeState> between(QualifiedName type, QualifiedName property, Instant from, Instant until) {
        return nodes.values().stream()
                .filter(node -> isA(node.type(), type))
                .filter(node -> node.properties()
                        .time(property)
                        .filter(at -> !at.isBefore(from) && at.isBefore(until))
                        .isPresent())
                .toList();
    }

    @Override
    public Optional<NodeState> unit(String unitId) {
        return nodes.values().stream()
                .filter(node -> node.hasAspect(Org.UNIT)
                        && node.properties()
                                .text(Org.UNIT_ID)
                                .filter(unitId::equals)
                                .isPresent())
                .findFirst();
    }

    /** Whoever was not made known otherwise is a person with an open account. */
    @Override
    public Optional<Person> person(String userId) {
        return people.getOrDefault(userId, Optional.of(new Person(userId, userId, false, true, false, Set.of())));
    }

    /** Makes an account known, or with an empty one that there is none of this id. */
    public void know(String userId, Optional<Person> person) {
        people.put(userId, person);
    }

    @Override
    public long next(String sequence) {
        return sequences.merge(sequence, 1L, Long::sum);
    }

    @Override
    public NodeId newId() {
        return new NodeId(UUID.randomUUID());
    }

    @Override
    public ExtractedText text(String sha256) {
        return texts.getOrDefault(sha256, ExtractedText.readable(""));
    }

    /** The next orders to lay a document out meet this obstacle; null lets them through. */
    public void willPreventLayout(LaidOut.Obstacle inTheWay) {
        obstacle = inTheWay;
    }

    /** Files that say what was ordered, line by line. */
    @Override
    public LaidOut laidOut(LayoutOrder order) {
        if (obstacle != null) {
            return new LaidOut(Map.of(), obstacle);
        }
        Map<LaidOut.Format, ContentInfo> files = new HashMap<>();
        for (LaidOut.Format format : LaidOut.Format.values()) {
            String sha256 = format.ordinal() + order.digest().substring(1);
            willRead(sha256, ExtractedText.readable(order.printed().toString()));
            files.put(format, new ContentInfo(sha256, "0".repeat(64), 1, "application/" + format, null, null));
        }
        return new LaidOut(files, null);
    }
}
