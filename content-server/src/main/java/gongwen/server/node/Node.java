package gongwen.server.node;

import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import org.jspecify.annotations.Nullable;

/**
 * A node as protocols see it: its state with its place in a version series.
 *
 * @param state the state; for an old version the state as it was then, under the id of its series
 * @param version its place in the version series
 */
public record Node(NodeState state, Version version) {

    /**
     * Where a node stands in its version series. A node that is not versioned is the only version of its series, with
     * the label {@code 1.0}.
     *
     * @param series the id of the series: the id of the live node; for a working copy the id of its original
     * @param label {@code 1.0}, {@code 1.1} …; {@code pwc} for a working copy
     * @param kind whether it is the live node, an old version, or a private working copy
     * @param major whether it is a major version
     * @param latestMajor whether it is the newest major version
     * @param comment the check-in comment, null if there is none
     * @param checkedOutBy who has the series checked out, null if nobody
     * @param workingCopy the id of the working copy of a checked-out series, null if there is none
     */
    public record Version(
            NodeId series,
            String label,
            Kind kind,
            boolean major,
            boolean latestMajor,
            @Nullable String comment,
            @Nullable String checkedOutBy,
            @Nullable NodeId workingCopy) {}

    /** What a node is within its version series. */
    public enum Kind {
        LIVE,
        OLD_VERSION,
        WORKING_COPY
    }

    public NodeId id() {
        return state.id();
    }

    public String name() {
        return state.properties()
                .text(gongwen.models.names.Cm.NAME)
                .orElse(state.id().toString());
    }
}
