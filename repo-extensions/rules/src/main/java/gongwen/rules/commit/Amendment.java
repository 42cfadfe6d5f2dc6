package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an editor wants changed. The pipeline applies it and shows the result to every editor again. */
public sealed interface Amendment {

    /** Sets properties of a node; a null removes one. */
    record SetProperties(NodeId node, Map<QualifiedName, ? extends @Nullable Object> values) implements Amendment {}

    record AddAspects(NodeId node, Set<QualifiedName> aspects) implements Amendment {
        public AddAspects {
            aspects = Set.copyOf(aspects);
        }
    }

    record SetAccess(NodeId node, AccessList access) implements Amendment {}

    /** Moves a node to another primary parent. */
    record Move(NodeId node, NodeId parent) implements Amendment {}

    /**
     * Creates a node; with a {@code content} it shares the stored bytes of another.
     *
     * @param association the child association that holds it, {@code cm:contains} in a folder
     */
    record Create(
            NodeId id,
            QualifiedName type,
            Set<QualifiedName> aspects,
            Map<QualifiedName, ? extends @Nullable Object> properties,
            NodeId parent,
            QualifiedName association,
            @Nullable ContentInfo content,
            AccessList access)
            implements Amendment {
        public Create {
            aspects = Set.copyOf(aspects);
        }
    }

    /** Adds a peer association; one that is there already stays. */
    record Relate(NodeId source, QualifiedName association, NodeId target) implements Amendment {}

    /** Takes the content stream of a node away for good: its bytes, its old versions and all that was read of them. */
    record Expunge(NodeId node) implements Amendment {}
}
