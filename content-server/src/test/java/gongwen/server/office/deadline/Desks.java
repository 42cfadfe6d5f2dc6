package gongwen.server.office.deadline;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.RunningServer;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import gongwen.server.office.Exchange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the town sends and the district office does with it, on a server of the test. */
public final class Desks {

    static final Actor SVC_SJZ = Exchange.person("svc.sjz", "SJZ", "EXCHANGE_SYSTEM");
    static final Actor FAN_JIE = Exchange.person("fan.jie", "YPB", "CLERK_B", "SECRETARY");

    private final Exchange exchange;
    private final Repository repository;

    public Desks(RunningServer server) {
        this.exchange = Exchange.on(server);
        this.repository = exchange.repository();
    }

    /** A request of the town to the district government; answers what the office received. */
    NodeId send(int number, LocalDate day) {
        return send(number, day, Map.of());
    }

    /** The same with more said. */
    public NodeId send(int number, LocalDate day, Map<QualifiedName, Object> more) {
        NodeId sent =
                exchange.put(SVC_SJZ, "SJZ", Exchange.elements(number, day, more), "区政府:第" + number + "件事,妥否,请批示。");
        return exchange.received(sent).get(0).id();
    }

    void handBack(NodeId received) {
        exchange.update(
                FAN_JIE, received, Map.<QualifiedName, Object>of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "附件不全"));
    }

    /** Somebody of the district office stands in for another, from one day to another. */
    void delegate(String role, String delegator, String delegate, LocalDate from, LocalDate until) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, role + " " + from);
        values.put(Org.DELEGATOR, delegator);
        values.put(Org.DELEGATED_ROLE, role);
        values.put(Org.DELEGATE, delegate);
        values.put(Org.VALID_FROM, from);
        values.put(Org.VALID_UNTIL, until);
        values.put(Org.DELEGATION_REASON, "休假");
        repository.change(
                Exchange.person(delegator, "YPB", role),
                work -> work.create(new Work.NewNode(
                        Org.DELEGATION,
                        Set.of(),
                        values,
                        work.atPath("/Sites/YPB/duties").orElseThrow().id(),
                        Cm.CONTAINS,
                        null,
                        null,
                        AccessList.INHERITED,
                        Work.Initial.NONE)));
    }

    NodeState get(NodeId id) {
        return exchange.get(id);
    }

    List<NodeState> query(QualifiedName type, QualifiedName property, Object value) {
        return exchange.find(Actor.SYSTEM, type, property, value);
    }

    /** Every notification somebody can read. */
    List<Node> noticesOf(Actor actor) {
        return repository
                .view(actor)
                .query(
                        new NodeQuery(Set.of(Ex.NOTIFICATION), NodeQuery.Condition.ALWAYS, List.of()),
                        new Paging(0, 1000))
                .items();
    }

    /** When each event of one sort was recorded of a document, by the office's calendar. */
    List<LocalDate> days(NodeId document, String event) {
        return repository
                .view(Actor.SYSTEM)
                .children(document, Ex.PROCESS_EVENTS, null, new Paging(0, 1000))
                .items()
                .stream()
                .map(node -> node.state().properties())
                .filter(values -> values.text(Ex.EVENT).filter(event::equals).isPresent())
                .map(values -> values.time(Ex.AT)
                        .orElseThrow()
                        .atZone(YearContract.SHANGHAI)
                        .toLocalDate())
                .sorted()
                .toList();
    }
}
