package gongwen.server.audit;

import gongwen.rules.node.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, read or was refused. The trail itself adds the time, the user's unit and the network
 * address of the request.
 *
 * @param user the account it is attributed to; for a failed log-in the id that was tried
 * @param act what was done
 * @param node the node it was done to, null if it concerns none
 * @param outcome whether it took place
 * @param detail codes, ids, counts or states that tell more, empty for nothing; never a title, content or credential
 * @param hits the nodes that a list or the answer of a query showed, at most {@link #MOST_HITS}
 */
public record AuditEntry(
        String user, Act act, @Nullable NodeId node, Outcome outcome, String detail, List<NodeId> hits) {

    /** How many nodes one entry names; a longer list takes more entries. */
    public static final int MOST_HITS = 400;

    public AuditEntry {
        hits = List.copyOf(hits);
    }

    /** The vocabulary of the trail. */
    public enum Act {
        LOG_IN,
        LOG_OUT,
        CREATE,
        UPDATE,
        SET_CONTENT,
        MOVE,
        DELETE,
        RESTORE,
        CHECK_OUT,
        CHECK_IN,
        CANCEL_CHECK_OUT,
        RELATE,
        SET_ACCESS,
        READ,
        READ_CONTENT,
        QUERY,
        /** Any change of nodes, where it was refused before it was known which. */
        CHANGE,
        CREATE_ACCOUNT,
        CHANGE_ACCOUNT,
        CREATE_GROUP,
        CHANGE_MEMBERS,
        /** Of units, people or rights as a table. */
        IMPORT,
        /** Of units, people or rights as a table. */
        EXPORT,
        READ_AUDIT,
        DELETE_AUDIT,
        /** That had been given up. */
        RETRY_JOBS,
        /** Of the full text index. */
        REBUILD_INDEX
    }

    /** Whether an act took place. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public static AuditEntry done(String user, Act act, @Nullable NodeId node, String detail) {
        return new AuditEntry(user, act, node, Outcome.DONE, detail, List.of());
    }

    public static AuditEntry refused(String user, Act act, @Nullable NodeId node, String detail) {
        return new AuditEntry(user, act, node, Outcome.REFUSED, detail, List.of());
    }

    /** This one, with the nodes that were shown. */
    public AuditEntry showing(List<NodeId> shown) {
        return new AuditEntry(user, act, node, outcome, detail, shown);
    }
}
