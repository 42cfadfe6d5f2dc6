package gongwen.alfresco.trail;

import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeState;
import java.util.Objects;

/** The vocabulary of the trail, the same words as the content server's. */
public enum Act {
    CREATE,
    UPDATE,
    SET_CONTENT,
    MOVE,
    DELETE,
    READ,
    READ_CONTENT,
    QUERY,
    /** Any change of nodes, where it was refused. */
    CHANGE,
    CHANGE_MEMBERS,
    READ_AUDIT,
    DELETE_AUDIT;

    /** What somebody did to a node. */
    static Act of(Change change) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (before == null) {
            return CREATE;
        }
        if (after == null) {
            return DELETE;
        }
        if (!Objects.equals(before.content(), after.content())) {
            return SET_CONTENT;
        }
        return Objects.equals(before.primaryParent(), after.primaryParent()) ? UPDATE : MOVE;
    }
}
