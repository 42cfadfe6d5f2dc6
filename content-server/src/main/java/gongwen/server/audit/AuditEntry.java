package gongwen.server.audit;

import gongwen.rules.node.NodeId;
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
 */
public record AuditEntry(String user, Act act, @Nullable NodeId node, Outcome outcome, String detail) {

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
        RETRY_JOBS
    }

    /** Whether an act took place. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public static AuditEntry done(String user, Act act, @Nullable NodeId node, String detail) {
        return new AuditEntry(user, act, node, Outcome.DONE, detail);
    }

    public static AuditEntry refused(String user, Act act, @Nullable NodeId node, String detail) {
        return new AuditEntry(user, act, node, Outcome.REFUSED, detail);
    }
}
