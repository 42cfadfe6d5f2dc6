package gongwen.server.node;

import gongwen.rules.node.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of the node's place in its version series.
 *
 * @param label its version label
 * @param major whether that is a major version
 * @param comment the check-in comment
 * @param series of a working copy the node it will replace, else null
 * @param checkedOutBy who has it checked out; of a working copy its owner
 * @param workingCopy the working copy of a checked-out node, else null
 */
record VersionMark(
        String label,
        boolean major,
        @Nullable String comment,
        @Nullable NodeId series,
        @Nullable String checkedOutBy,
        @Nullable NodeId workingCopy) {

    /** The label of every working copy. */
    static final String WORKING_COPY_LABEL = "pwc";

    static VersionMark initial(Work.Initial initial) {
        return initial == Work.Initial.MINOR
                ? new VersionMark("0.1", false, null, null, null, null)
                : new VersionMark("1.0", true, null, null, null, null);
    }

    static VersionMark workingCopy(NodeId series, String owner) {
        return new VersionMark(WORKING_COPY_LABEL, false, null, series, owner, null);
    }

    VersionMark checkedOut(String owner, NodeId copy) {
        return new VersionMark(label, major, comment, series, owner, copy);
    }

    VersionMark released() {
        return new VersionMark(label, major, comment, series, null, null);
    }

    /** The mark of the first version of a document that was created checked out. */
    static VersionMark first(boolean major, @Nullable String comment) {
        return new VersionMark(major ? "1.0" : "0.1", major, comment, null, null, null);
    }

    /** The mark of the version after this one. */
    VersionMark next(boolean nextIsMajor, @Nullable String nextComment) {
        int dot = label.indexOf('.');
        int before = Integer.parseInt(label.substring(0, dot));
        int after = Integer.parseInt(label.substring(dot + 1));
        String nextLabel = nextIsMajor ? before + 1 + ".0" : before + "." + (after + 1);
        return new VersionMark(nextLabel, nextIsMajor, nextComment, series, null, null);
    }
}
