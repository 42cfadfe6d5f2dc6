package gongwen.server.office.deadline;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.rules.office.Office;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.util.List;
import java.util.Set;

/**
 * Gives a due time to what is open and has none: what came before there were due times, and what got a limit in the
 * tables since.
 */
record Adoption(TimedDocuments documents, Office office) {

    /** Looks at a part of it, and says whether more is left. */
    boolean part() {
        boolean received = look(Gw.INCOMING_DOCUMENT, isOpen(office.incoming()), has(Ex.SOURCE_DELIVERY));
        boolean published = look(
                Gw.OUTGOING_DOCUMENT,
                is(Gw.STATUS, "ISSUED"),
                is(Gw.DISCLOSURE, "ACTIVE"),
                new Condition.Not(has(Gw.PUBLISHED_ON)));
        Lifecycle rectification = office.rectification();
        boolean rectified = look(Org.RECTIFICATION, is(rectification.property(), rectification.initial()));
        boolean reported = look(Sec.INCIDENT, has(Sec.REPORT_BY));
        return received || published || rectified || reported;
    }

    private boolean look(QualifiedName type, Condition... conditions) {
        Condition timeless = new Condition.Not(has(Ex.DUE_AT));
        NodeQuery query = new NodeQuery(
                Set.of(type), new Condition.And(List.of(timeless, new Condition.And(List.of(conditions)))), List.of());
        return documents.look(query, Adoption::isWithoutTime);
    }

    private static boolean isWithoutTime(Node node) {
        return !node.state().properties().has(Ex.DUE_AT);
    }

    private static Condition isOpen(Lifecycle lifecycle) {
        List<Object> ended = lifecycle.states().values().stream()
                .filter(State::terminal)
                .<Object>map(State::id)
                .toList();
        return new Condition.Not(new Condition.In(new Field.Property(lifecycle.property()), ended));
    }

    private static Condition has(QualifiedName property) {
        return new Condition.HasValue(new Field.Property(property));
    }

    private static Condition is(QualifiedName property, String value) {
        return new Condition.Compare(new Field.Property(property), Operator.EQUAL, value);
    }
}
