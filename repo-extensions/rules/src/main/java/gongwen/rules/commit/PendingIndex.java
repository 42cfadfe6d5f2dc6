package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to find a pending node or association by what rules ask for, so that a commit of a thousand nodes costs each of
 * them no look at all the others.
 */
final class PendingIndex {

    private final Map<NodeId, Map<NodeId, NodeState>> byParent = new HashMap<>();
    private final Map<QualifiedName, Map<NodeId, NodeState>> byType = new HashMap<>();
    private final Map<NodeId, NodeState> units = new LinkedHashMap<>();
    private final Map<NodeId, Set<PeerAssociation>> bySource = new HashMap<>();
    private final Map<NodeId, Set<PeerAssociation>> byTarget = new HashMap<>();

    /** Replaces what was known of a node. */
    void put(@Nullable NodeState was, @Nullable NodeState is) {
        if (was != null && (is == null || !Objects.equals(was.primaryParent(), is.primaryParent()))) {
            among(byParent, was.primaryParent()).remove(was.id());
        }
        if (was != null && (is == null || !was.type().equals(is.type()))) {
            among(byType, was.type()).remove(was.id());
        }
        if (was != null && (is == null || !is.hasAspect(Org.UNIT))) {
            units.remove(was.id());
        }
        if (is != null) {
            among(byParent, is.primaryParent()).put(is.id(), is);
            among(byType, is.type()).put(is.id(), is);
            if (is.hasAspect(Org.UNIT)) {
                units.put(is.id(), is);
            }
        }
    }

    void relate(PeerAssociation association) {
        bySource.computeIfAbsent(association.source(), key -> new LinkedHashSet<>())
                .add(association);
        byTarget.computeIfAbsent(association.target(), key -> new LinkedHashSet<>())
                .add(association);
    }

    Collection<NodeState> childrenOf(NodeId parent) {
        return byParent.getOrDefault(parent, Map.of()).values();
    }

    /** The types that pending nodes have. */
    Set<QualifiedName> types() {
        return byType.keySet();
    }

    Collection<NodeState> ofType(QualifiedName type) {
        return byType.getOrDefault(type, Map.of()).values();
    }

    Collection<NodeState> units() {
        return units.values();
    }

    Set<PeerAssociation> from(NodeId source) {
        return bySource.getOrDefault(source, Set.of());
    }

    Set<PeerAssociation> to(NodeId target) {
        return byTarget.getOrDefault(target, Set.of());
    }

    private static <K> Map<NodeId, NodeState> among(Map<K, Map<NodeId, NodeState>> index, @Nullable K key) {
        return key == null ? new HashMap<>() : index.computeIfAbsent(key, each -> new LinkedHashMap<>());
    }
}
