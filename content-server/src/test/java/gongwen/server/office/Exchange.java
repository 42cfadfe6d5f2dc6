package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.RunningServer;
import gongwen.server.content.ReceivedContent;
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

/** Documents that units of the demo district send on a server of the test, below every protocol. */
public record Exchange(Repository repository) {

    public static Exchange on(RunningServer server) {
        return new Exchange(server.bean(Repository.class));
    }

    /** Somebody with roles in a unit, cleared there for what is inside the office. */
    public static Actor person(String userId, String unit, String... roles) {
        Set<String> authorities = new HashSet<>(Set.of(
                userId,
                "GROUP_EVERYONE",
                Actor.clearanceGroup(unit, "PUBLIC"),
                Actor.clearanceGroup(unit, "INTERNAL")));
        Arrays.stream(roles).map(role -> Actor.roleGroup(unit, role)).forEach(authorities::add);
        return new Actor(userId, authorities, false);
    }

    /** What the town submits as issued: a request to the district government, unless more says otherwise. */
    public static Map<QualifiedName, Object> elements(int number, LocalDate day, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, number + ".txt");
        values.put(Gw.STATUS, "ISSUED");
        values.put(Gw.DOC_ID, "SJZ-OA-" + number);
        values.put(Gw.KIND, "QINGSHI");
        values.put(Gw.TITLE, "松泾镇人民政府关于第" + number + "件事的请示");
        values.put(Gw.DOC_NO, "松泾府〔" + day.getYear() + "〕" + number + "号");
        values.put(Gw.DOC_DATE, day);
        values.put(Gw.SIGNED_ON, day);
        values.put(Gw.SIGNER, "吴军");
        values.put(Gw.MAIN_TO, List.of("YP"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.CONTACT, "胡丹 5712 0001");
        values.put(Ex.CHANNEL, "CMIS");
        values.putAll(more);
        return values;
    }

    /** Puts a document with a text, whose bytes nobody will read, into the outbox of a unit. */
    public NodeId put(Actor actor, String unit, Map<QualifiedName, Object> values, String text) {
        return put(actor, unit, values, TestContent.of(text));
    }

    public NodeId put(Actor actor, String unit, Map<QualifiedName, Object> values, ReceivedContent content) {
        return repository.change(
                actor,
                work -> work.create(new Work.NewNode(
                        Gw.OUTGOING_DOCUMENT,
                        Set.of(),
                        values,
                        work.atPath("/Sites/" + unit + "/documentLibrary/outbox")
                                .orElseThrow()
                                .id(),
                        Cm.CONTAINS,
                        content,
                        null,
                        AccessList.INHERITED,
                        Work.Initial.NONE)));
    }

    public void update(Actor actor, NodeId node, Map<QualifiedName, Object> values) {
        repository.change(actor, work -> {
            work.update(node, null, Work.Patch.of(values));
            return node;
        });
    }

    public NodeState get(NodeId id) {
        return repository.view(Actor.SYSTEM).node(id).orElseThrow().state();
    }

    /** What each recipient received of a document. */
    public List<NodeState> received(NodeId sent) {
        String platformNo = get(sent).properties().text(Ex.PLATFORM_NO).orElseThrow();
        return find(Actor.SYSTEM, Gw.INCOMING_DOCUMENT, Ex.SOURCE_PLATFORM_NO, platformNo);
    }

    /** The nodes of a type with a value that somebody can read. */
    public List<NodeState> find(Actor actor, QualifiedName type, QualifiedName property, Object value) {
        NodeQuery query = new NodeQuery(
                Set.of(type),
                new NodeQuery.Condition.Compare(
                        new NodeQuery.Field.Property(property), NodeQuery.Operator.EQUAL, value),
                List.of());
        return repository.view(actor).query(query, new Paging(0, 1000)).items().stream()
                .map(Node::state)
                .toList();
    }
}
