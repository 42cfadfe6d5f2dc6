package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one commit does to one node.
 *
 * @param before the state the commit found, null if it creates the node
 * @param after the state it will leave, null if it deletes the node
 * @param origin whether a client asked for it or a rule followed up
 */
public record Change(@Nullable NodeState before, @Nullable NodeState after, Origin origin) {

    /** Where a change comes from. A follow-up was decided by a rule, so no role limits it. */
    public enum Origin {
        CLIENT,
        RULE
    }

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change needs a state before or after");
        }
    }

    public NodeId id() {
        return either().id();
    }

    /** The state after, or for a deletion the state before. */
    public NodeState either() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    public boolean isCreation() {
        return before == null;
    }

    public boolean isDeletion() {
        return after == null;
    }

    public boolean isUpdate() {
        return before != null && after != null;
    }

    /** Whether the value of a property differs between before and after. */
    public boolean changes(QualifiedName property) {
        return !valueOf(before, property).equals(valueOf(after, property));
    }

    /** Whether the content stream differs between before and after. */
    public boolean changesContent() {
        return !Objects.equals(before == null ? null : before.content(), after == null ? null : after.content());
    }

    private static Optional<Object> valueOf(@Nullable NodeState state, QualifiedName property) {
        return state == null ? Optional.empty() : state.properties().value(property);
    }
}
