package gongwen.rules.node;

import gongwen.models.QualifiedName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node as it stands at one moment: a value, never a live object.
 *
 * @param id identity
 * @param type its type, such as {@code gw:outgoingDocument}
 * @param aspects its aspects, in no order
 * @param properties every property with a value, {@code cm:name} among them; the audit fields are beside, not in here
 * @param primaryParent the parent it lives in, null for the root and for an unfiled node
 * @param content its content stream, null where it has none
 * @param access the permissions set on the node itself
 * @param audit who made and last changed it, and when
 * @param changeToken counts the changes of this node, from 1; the basis of optimistic locking
 */
public record NodeState(
        NodeId id,
        QualifiedName type,
        Set<QualifiedName> aspects,
        Properties properties,
        @Nullable NodeId primaryParent,
        @Nullable ContentInfo content,
        AccessList access,
        Audit audit,
        long changeToken) {

    public NodeState {
        aspects = Set.copyOf(aspects);
    }

    /** Who made and last changed a node ({@code cm:auditable}). */
    public record Audit(String creator, Instant created, String modifier, Instant modified) {}

    public boolean hasAspect(QualifiedName aspect) {
        return aspects.contains(aspect);
    }

    public NodeState withProperties(Map<QualifiedName, ? extends @Nullable Object> changes) {
        return new NodeState(
                id, type, aspects, properties.with(changes), primaryParent, content, access, audit, changeToken);
    }

    public NodeState withAspects(Set<QualifiedName> newAspects) {
        return new NodeState(id, type, newAspects, properties, primaryParent, content, access, audit, changeToken);
    }

    public NodeState withParent(@Nullable NodeId parent) {
        return new NodeState(id, type, aspects, properties, parent, content, access, audit, changeToken);
    }

    public NodeState withContent(@Nullable ContentInfo newContent) {
        return new NodeState(id, type, aspects, properties, primaryParent, newContent, access, audit, changeToken);
    }

    public NodeState withAccess(AccessList newAccess) {
        return new NodeState(id, type, aspects, properties, primaryParent, content, newAccess, audit, changeToken);
    }

    public NodeState withType(QualifiedName newType) {
        return new NodeState(id, newType, aspects, properties, primaryParent, content, access, audit, changeToken);
    }
}
