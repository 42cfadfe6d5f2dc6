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
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;

/** What the rules may ask of Alfresco in the transaction they judge; what that transaction relates is not in it. */
final class AlfrescoReadPort implements ReadPort {

    private final Reading reading;
    private final Set<PeerAssociation> related;
    /** Nothing is written while rules ask, so what was read once holds for all of them. */
    private final Map<NodeId, Optional<NodeState>> known = new HashMap<>();

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

    @Override
    public Optional<NodeState> child(NodeId parent, String name) {
        return Optional.ofNullable(reading.nodes().getChildByName(Ids.ref(parent), ContentModel.ASSOC_CONTAINS, name))
                .flatMap(this::state);
    }

    @Override
    public List<NodeState> children(NodeId parent, QualifiedName association) {
        NodeRef node = Ids.ref(parent);
        QName type = reading.names().of(association);
        return !reading.nodes().exists(node)
                ? List.of()
                : reading.nodes().getChildAssocs(node, type, RegexQNamePattern.MATCH_ALL).stream()
                        .flatMap(child -> state(child.getChildRef()).stream())
                        .toList();
    }

    @Override
    public List<NodeState> targets(NodeId source, QualifiedName association) {
        NodeRef node = Ids.ref(source);
        return !reading.nodes().exists(node)
                ? List.of()
                : reading.nodes().getTargetAssocs(node, reading.names().of(association)).stream()
                        .flatMap(peer -> state(peer.getTargetRef()).stream())
                        .filter(target -> !related.contains(new PeerAssociation(source, association, target.id())))
                        .toList();
    }

    @Override
    public List<NodeState> sources(NodeId target, QualifiedName association) {
        NodeRef node = Ids.ref(target);
        return !reading.nodes().exists(node)
                ? List.of()
                : reading.nodes().getSourceAssocs(node, reading.names().of(association)).stream()
                        .flatMap(peer -> state(peer.getSourceRef()).stream())
                        .filter(source -> !related.contains(new PeerAssociation(source.id(), association, target)))
                        .toList();
    }

    private Optional<NodeState> state(NodeRef node) {
        return Ids.of(node).flatMap(this::node);
    }

    @Override
    public List<NodeState> find(QualifiedName type, QualifiedName property, Object value) {
        return found(reading.index().find(property, value), type)
                .filter(state -> state.properties()
                        .value(property)
                        .filter(has -> has instanceof List<?> list ? list.contains(value) : has.equals(value))
                        .isPresent())
                .toList();
    }

    @Override
    public List<NodeState> between(QualifiedName type, QualifiedName property, Instant from, Instant until) {
        return found(reading.index().between(property, from, until), type).toList();
    }

    private Stream<NodeState> found(List<NodeId> ids, QualifiedName type) {
        return ids.stream().flatMap(id -> node(id).stream()).filter(state -> isA(state.type(), type));
    }

    @Override
    public Optional<NodeState> unit(String unitId) {
        return reading.index().find(Org.UNIT_ID, unitId).stream()
                .flatMap(id -> node(id).stream())
                .filter(state -> state.hasAspect(Org.UNIT))
                .findFirst();
    }

    @Override
    public Optional<Person> person(String userId) {
        return reading.people().person(userId);
    }

    @Override
    public long next(String sequence) {
        return reading.sequences().next(sequence);
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
