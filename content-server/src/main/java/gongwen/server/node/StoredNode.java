package gongwen.server.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.util.Objects;

/**
 * One row of the node table.
 *
 * @param state what rules and protocols see of it
 * @param standing what the row stands for
 * @param folder whether it can hold {@code cm:contains} children
 * @param acl the number of the access list in force
 * @param ownAccess whether that list is its own; else it shares the list of its primary parent
 * @param mark its place in its version series
 */
record StoredNode(NodeState state, Standing standing, boolean folder, long acl, boolean ownAccess, VersionMark mark) {

    NodeId id() {
        return state.id();
    }

    boolean isWorkingCopy() {
        return standing == Standing.WORKING_COPY;
    }

    StoredNode with(NodeState newState) {
        return new StoredNode(newState, standing, folder, acl, ownAccess, mark);
    }

    StoredNode with(VersionMark newMark) {
        return new StoredNode(state, standing, folder, acl, ownAccess, newMark);
    }

    StoredNode with(Standing newStanding) {
        return new StoredNode(state, newStanding, folder, acl, ownAccess, mark);
    }

    /** The name, empty if it has none. */
    String name() {
        return state.properties().text(Cm.NAME).orElse("");
    }

    /** As protocols see it at a time. */
    Node toNode(Instant at) {
        NodeId series = isWorkingCopy() ? Objects.requireNonNull(mark.series()) : id();
        return new Node(
                Lease.shown(state, at),
                new Node.Version(
                        series,
                        mark.label(),
                        isWorkingCopy() ? Node.Kind.WORKING_COPY : Node.Kind.LIVE,
                        mark.major(),
                        mark.major(),
                        mark.comment(),
                        mark.checkedOutBy(),
                        isWorkingCopy() ? id() : mark.workingCopy()));
    }
}
