package gongwen.server.office.deadline;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.TestContent;
import gongwen.server.node.Work;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the town sends and the district office does with it, on a server of the test. */
public final class Desks {

    static final Actor SVC_SJZ = person("svc.sjz", "SJZ", "EXCHANGE_SYSTEM");
    static final Actor FAN_JIE = person("fan.jie", "YPB", "CLERK_B", "SECRETARY");

    private final Repository repository;

    public Desks(RunningServer server) {
        this.repository = server.bean(Repository.class);
    }

    private static Actor person(String userId, String unit, String... roles) {
        Set<String> authorities = new HashSet<>(Set.of(
                userId,
                "GROUP_EVERYONE",
                Actor.clearanceGroup(unit, "PUBLIC"),
                Actor.clearanceGroup(unit, "INTERNAL")));
        Arrays.stream(roles).map(role -> Actor.roleGroup(unit, role)).forEach(authorities::add);
        return new Actor(userId, authorities, false);
    }

    /** A request of the town to the district government; answers what the office received. */
    NodeId send(int number, LocalDate day) {
        return send(number, day, Map.of());
    }

    /** The same with more said. */
    public NodeId send(int number, LocalDate day, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "请示" + number + ".txt");
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, "SJZ-OA-" + number);
        values.put(Gw.KIND, "QINGSHI");
        values.put(Gw.TITLE, "松泾镇人民政府关于第" + number + "件事的请示");
        values.put(Gw.DOC_NO, "松泾府〔2016〕" + number + "号");
        values.put(Gw.DOC_DATE, day);
        values.put(Gw.SIGNED_ON, day);
        values.put(Gw.SIGNER, "吴军");
        values.put(Gw.MAIN_TO, List.of("YP"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.CONTACT, "胡丹 5712 0001");
        values.put(Ex.CHANNEL, "CMIS");
        values.putAll(more);
        NodeId sent = repository.change(
                SVC_SJZ,
                work -> work.create(new Work.NewNode(
                        Gw.OUTGOING_DOCUMENT,
                        Set.of(),
                        values,
                        work.atPath("/Sites/SJZ/documentLibrary/outbox")
                                .orElseThrow()
                                .id(),
                        Cm.CONTAINS,
                        TestContent.of("区政府:第" + number + "件事,妥否,请批示。"),
                        null,
                        AccessList.INHERITED,
                        Work.Initial.NONE)));
        String platformNo = get(sent).state().properties().text(Ex.PLATFORM_NO).orElseThrow();
        return query(Gw.INCOMING_DOCUMENT, Ex.SOURCE_PLATFORM_NO, platformNo)
                .get(0)
                .id();
    }

    void handBack(NodeId received) {
        repository.change(FAN_JIE, work -> {
            work.update(
                    received,
                    null,
                    Work.Patch.of(Map.<QualifiedName, Object>of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "附件不全")));
            return received;
        });
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
                person(delegator, "YPB", role),
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

    Node get(NodeId id) {
        return repository.view(Actor.SYSTEM).node(id).orElseThrow();
    }

    List<Node> query(QualifiedName type, QualifiedName property, Object value) {
        NodeQuery query = new NodeQuery(
                Set.of(type),
                new NodeQuery.Condition.Compare(
                        new NodeQuery.Field.Property(property), NodeQuery.Operator.EQUAL, value),
                List.of());
        return repository.view(Actor.SYSTEM).query(query, new Paging(0, 1000)).items();
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
