package gongwen.server.office.deadline;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Has everything looked at whose {@code ex:remindAt} has come; the rules do what is due (S64, S72, L2 61). */
record Reminding(TimedDocuments documents) {

    private static final Field REMIND_AT = new Field.Property(Ex.REMIND_AT);

    /** Looks at a part of it, and says whether more is left. */
    boolean part(Instant now) {
        NodeQuery due = new NodeQuery(
                Set.of(Gw.DOCUMENT, Org.RECTIFICATION, Sec.INCIDENT),
                new Condition.Compare(REMIND_AT, Operator.LESS_OR_EQUAL, now),
                List.of(new NodeQuery.Order(REMIND_AT, true)));
        return documents.look(due, node -> isDue(node, now));
    }

    private static boolean isDue(Node node, Instant now) {
        return node.state()
                .properties()
                .time(Ex.REMIND_AT)
                .filter(at -> !at.isAfter(now))
                .isPresent();
    }
}
