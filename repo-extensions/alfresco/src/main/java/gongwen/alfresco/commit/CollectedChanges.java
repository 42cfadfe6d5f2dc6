package gongwen.alfresco.commit;

import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one transaction has done so far that was not judged yet, in the order it was first done. */
final class CollectedChanges {

    private final Map<NodeId, CollectedNode> nodes = new LinkedHashMap<>();
    private final Set<PeerAssociation> related = new LinkedHashSet<>();
    private final Set<PeerAssociation> unrelated = new LinkedHashSet<>();
    private final Set<NodeId> toLookAt = new HashSet<>();
    private boolean ownWork;

    /** Whether what happens now is decided already: the rules' own work, which nobody judges again. */
    boolean isOwnWork() {
        return ownWork;
    }

    boolean knows(NodeId id) {
        return nodes.containsKey(id);
    }

    Map<NodeId, CollectedNode> nodes() {
        return nodes;
    }

    Set<PeerAssociation> related() {
        return related;
    }

    Set<PeerAssociation> unrelated() {
        return unrelated;
    }

    /** Keeps how a node was before the transaction touched it. */
    void found(NodeId id, NodeState before) {
        nodes.putIfAbsent(id, new CollectedNode(before));
    }

    void created(NodeId id) {
        nodes.put(id, new CollectedNode(null));
    }

    void relate(PeerAssociation association) {
        if (!unrelated.remove(association)) {
            related.add(association);
        }
    }

    void unrelate(PeerAssociation association) {
        if (!related.remove(association)) {
            unrelated.add(association);
        }
    }

    /** Has a node shown to the rules though nothing of it changes. */
    void lookAt(NodeId id, NodeState now) {
        found(id, now);
        toLookAt.add(id);
    }

    boolean isToBeLookedAt(NodeId id) {
        return toLookAt.contains(id);
    }

    boolean isEmpty() {
        return nodes.isEmpty() && related.isEmpty() && unrelated.isEmpty();
    }

    /** Does what the rules decided, and begins anew. */
    void doOwnWork(Runnable work) {
        ownWork = true;
        try {
            work.run();
        } finally {
            ownWork = false;
            nodes.clear();
            related.clear();
            unrelated.clear();
            toLookAt.clear();
        }
    }

    /** A node that the transaction touched. */
    static final class CollectedNode {

        private final @Nullable NodeState before;
        private boolean restored;

        CollectedNode(@Nullable NodeState before) {
            this.before = before;
        }

        Optional<NodeState> before() {
            return Optional.ofNullable(before);
        }

        /** Taken out of the trash, where it was put with everybody's leave. */
        void restore() {
            restored = true;
        }

        boolean isRestored() {
            return restored;
        }
    }
}
