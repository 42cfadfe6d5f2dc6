package gongwen.alfresco.read;

import gongwen.alfresco.state.Ids;
import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LayoutOrder;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.RegexQNamePattern;

/**
 * What the rules may ask of Alfresco in the transaction they judge; what that transaction relates is not in it. Nothing is
 * written while rules ask, so what was answered once holds for all of them, until a sequence lets another transaction's work
 * be seen.
 */
final class AlfrescoReadPort implements ReadPort {

    private final Reading reading;
    private final Set<PeerAssociation> related;
    private final Map<NodeId, Optional<NodeState>> known = new HashMap<>();
    /** By what was asked for. */
    private final Map<List<Object>, List<NodeState>> found = new HashMap<>();

    private final Map<String, Optional<Person>> people = new HashMap<>();
    private final Map<String, LaidOut> laidOut = new HashMap<>();

    AlfrescoReadPort(Reading reading, Set<PeerAssociation> related) {
        this.reading = reading;
        this.related = related;
    }

    @Override
    public Optional<NodeState> node(NodeId id) {
        return known.computeIfAbsent(id, reading.states()::of);
    }

    @Override
    public boolean isA(QualifiedName type, QualifiedName ancestor) {
        return reading.isA(type, ancestor);
    }

    private List<NodeState> once(List<Object> asked, Supplier<Stream<NodeState>> answer) {
        List<NodeState> known = found.get(asked);
        if (known == null) {
            known = answer.get().toList();
            found.put(asked, known);
        }
        return known;
    }

    @Override
    public Optional<NodeState> child(NodeId parent, String name) {
        return once(
                        List.of("child", parent, name),
                        () -> Optional.ofNullable(
                                reading.nodes().getChildByName(Ids.ref(parent), ContentModel.ASSOC_CONTAINS, name))
                                .flatMap(this::state)
                                .stream())
                .stream()
                .findFirst();
    }

    @Override
    public List<NodeState> children(NodeId parent, QualifiedName association) {
        return once(
                List.of("children", parent, association),
                () -> existing(parent).stream()
                        .flatMap(node -> reading
                                .nodes()
                                .getChildAssocs(node, reading.names().of(association), RegexQNamePattern.MATCH_ALL)
                                .stream())
                        .flatMap(child -> state(child.getChildRef()).stream()));
    }

    @Override
    public List<NodeState> targets(NodeId source, QualifiedName association) {
        return once(
                List.of("targets", source, association),
                () -> existing(source).stream()
                        .flatMap(
                                node -> reading
                                        .nodes()
                                        .getTargetAssocs(node, reading.names().of(association))
                                        .stream())
                        .flatMap(peer -> state(peer.getTargetRef()).stream())
                        .filter(target -> !related.contains(new PeerAssociation(source, association, target.id()))));
    }

    @Override
    public List<NodeState> sources(NodeId target, QualifiedName association) {
        return once(
                List.of("sources", target, association),
                () -> existing(target).stream()
                        .flatMap(
                                node -> reading
                                        .nodes()
                                        .getSourceAssocs(node, reading.names().of(association))
                                        .stream())
                        .flatMap(peer -> state(peer.getSourceRef()).stream())
                        .filter(source -> !related.contains(new PeerAssociation(source.id(), association, target))));
    }

    private Optional<NodeRef> existing(NodeId id) {
        return Optional.of(Ids.ref(id)).filter(reading.nodes()::exists);
    }

    private Optional<NodeState> state(NodeRef node) {
        return Ids.of(node).flatMap(this::node);
    }

    @Override
    public List<NodeState> find(QualifiedName type, QualifiedName property, Object value) {
        return once(
                List.of("find", type, property, value),
                () -> states(reading.index().find(property, value), type)
                        .filter(state -> state.properties()
                                .value(property)
                                .filter(has -> has instanceof List<?> list ? list.contains(value) : has.equals(value))
                                .isPresent()));
    }

    @Override
    public List<NodeState> between(QualifiedName type, QualifiedName property, Instant from, Instant until) {
        return once(
                List.of("between", type, property, from, until),
                () -> states(reading.index().between(property, from, until), type));
    }

    private Stream<NodeState> states(List<NodeId> ids, QualifiedName type) {
        return ids.stream().flatMap(id -> node(id).stream()).filter(state -> isA(state.type(), type));
    }

    @Override
    public Optional<NodeState> unit(String unitId) {
        return once(
                        List.of("unit", unitId),
                        () -> reading.index().find(Org.UNIT_ID, unitId).stream()
                                .flatMap(id -> node(id).stream())
                                .filter(state -> state.hasAspect(Org.UNIT))
                                .limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Person> person(String userId) {
        return people.computeIfAbsent(userId, reading.people()::person);
    }

    /** Who waited for another transaction's number sees what that one kept. */
    @Override
    public long next(String sequence) {
        long number = reading.sequences().next(sequence);
        found.clear();
        return number;
    }

    @Override
    public NodeId newId() {
        return new NodeId(UUID.randomUUID());
    }

    @Override
    public ExtractedText text(String sha256) {
        return reading.contents().text(sha256);
    }

    @Override
    public LaidOut laidOut(LayoutOrder order) {
        LaidOut done = laidOut.get(order.digest());
        if (done == null) {
            done = reading.layouts().carriedOut(order);
            laidOut.put(order.digest(), done);
        }
        return done;
    }
}
