package gongwen.server.office.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.RunningServer;
import gongwen.server.job.Outbox;
import gongwen.server.node.Repository;
import gongwen.server.office.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Circulation, instructions, problem reports and the emergency, over CMIS, with the permissions of a server. */
interface ReceivingContract {

    RunningServer server();

    @Test
    default void leaderShouldConfirmHisReadingAndInstructOverCmis() {
        Desk clerk = desk("fan.jie");
        Desk leader = desk("lin.hai");
        String received = received(submit(3107), clerk);
        clerk.update(received, Map.of("gw:status", "CIRCULATING", "gw:circulateTo", List.of("lin.hai", "zhou.ming")));

        String reading = only(unread(leader, received, "lin.hai"));
        assertThat(clerk.refusal(() -> clerk.update(reading, Map.of("ex:readingState", "READ"))))
                .contains("CI01");
        leader.update(reading, Map.of("ex:readingState", "READ"));
        leader.update(received, Map.of("gw:instruction", "同意"));
        leader.update(received, Map.of("gw:instruction", "同意"));

        assertThat(unread(clerk, received, "lin.hai")).isEmpty();
        assertThat(unread(clerk, received, "zhou.ming")).hasSize(1);
        assertThat(clerk.query(recordsOf("ex:instruction", received) + " AND r.ex:actor = 'lin.hai'"))
                .hasSize(2);
        assertThat(desk("svc.sjz").query(recordsOf("ex:reading", received))).isEmpty();
    }

    @Test
    default void problemShouldBeReportedAndAnsweredOverCmis() {
        Desk town = desk("hu.dan");
        String problem = town.create(
                "createItem",
                town.outbox("SJZ"),
                values("org:problemReport", "problem", "org:problem", "版式文件乱码", "org:answeringUnit", "YPB"),
                null);

        desk("fan.jie").update(problem, Map.of("org:problemState", "ANSWERED", "org:answer", "已修复"));
        town.update(problem, Map.of("org:problemState", "CLOSED"));

        String closed = "SELECT cmis:objectId FROM org:problemReport WHERE org:problemState = 'CLOSED'";
        assertThat(ids(town.query(closed))).contains(problem);
        assertThat(ids(desk("ding.yi").query(closed))).doesNotContain(problem);
    }

    @Test
    default void classifiedDocumentShouldVanishAndItsReportShouldReachTheSecurityAdministrator() {
        Desk clerk = desk("fan.jie");
        String sent = submit(3108);
        String received = received(sent, clerk);

        String incident = clerk.createUnfiled(
                values("sec:incident", "incident", "sec:document", received, "sec:claimedLevel", "SECRET"));
        server().bean(Outbox.class).consume();

        for (String user : List.of("fan.jie", "svc.sjz", "lin.hai")) {
            assertThat(found(desk(user), "gw:document", "cmis:objectId", sent))
                    .as(user)
                    .isEmpty();
            assertThat(found(desk(user), "gw:document", "cmis:objectId", received))
                    .as(user)
                    .isEmpty();
        }
        Desk administrator = desk("sec.liang");
        administrator.update(incident, Map.of("sec:finding", "CONFIRMED", "sec:remedy", "已收回载体"));
        server().bean(Outbox.class).consume();
        assertThat(server().bean(Repository.class)
                        .view(Actor.SYSTEM)
                        .node(NodeId.parse(received))
                        .orElseThrow()
                        .state()
                        .content())
                .isNull();
        assertThat(administrator.query("SELECT cmis:objectId FROM sec:incident WHERE sec:expungedAt IS NOT NULL"
                        + " AND sec:document = '" + received + "'"))
                .hasSize(1);
    }

    @Test
    default void closedDocumentShouldTakeItsLatePaperAndBeRecalledWithConsent() {
        Desk clerk = desk("fan.jie");
        String sent = submit(3109);
        String received = received(sent, clerk);
        clerk.update(received, Map.of("gw:status", "CIRCULATING", "gw:circulateTo", List.of("lin.hai")));
        desk("lin.hai").update(only(unread(clerk, received, "lin.hai")), Map.of("ex:readingState", "READ"));
        clerk.update(received, Map.of("gw:status", "CLOSED"));

        clerk.update(received, Map.of("ex:paperReceived", "3", "ex:paperShelf", "A-3-12"));
        assertThat(clerk.query("SELECT d.cmis:objectId FROM gw:incomingDocument AS d JOIN ex:tracked AS r"
                        + " ON d.cmis:objectId = r.cmis:objectId WHERE r.ex:paperReceivedBy = 'fan.jie'"
                        + " AND d.cmis:objectId = '" + received + "'"))
                .isNotEmpty();
        assertThat(clerk.refusal(() -> clerk.update(received, Map.of("gw:result", "改"))))
                .contains("LC08");

        desk("svc.sjz").update(sent, Map.of("gw:recallFrom", List.of("YP"), "gw:recallReason", "误报"));
        String asked = only(
                clerk.query("SELECT cmis:objectId FROM gw:inquiry WHERE gw:origin = '" + sent + "'"), "cmis:objectId");
        clerk.update(asked, Map.of("gw:answer", "AGREE"));
        assertThat(clerk.query("SELECT cmis:objectId FROM gw:incomingDocument WHERE cmis:objectId = '" + received
                        + "' AND gw:status = 'WITHDRAWN'"))
                .hasSize(1);
    }

    private Desk desk(String user) {
        return new Desk(server(), user);
    }

    private String submit(int number) {
        return desk("svc.sjz").submit(number, Map.of());
    }

    /** The document as YPB has it, registered. */
    private String received(String sent, Desk clerk) {
        String number = only(found(desk("svc.sjz"), "gw:document", "cmis:objectId", sent), "gw:docNo");
        String received = only(found(clerk, "gw:incomingDocument", "gw:docNo", number), "cmis:objectId");
        clerk.update(received, Map.of("gw:status", "SIGNED_FOR"));
        clerk.update(received, Map.of("gw:status", "REGISTERED"));
        return received;
    }

    private static List<JsonNode> found(Desk desk, String type, String property, String value) {
        return desk.query("SELECT cmis:objectId, gw:docNo FROM " + type + " WHERE " + property + " = '" + value + "'");
    }

    private static List<String> unread(Desk desk, String document, String reader) {
        return desk
                .query(recordsOf("ex:reading", document) + " AND r.ex:reader = '" + reader
                        + "' AND r.ex:readingState IN ('UNREAD', 'OPENED')")
                .stream()
                .map(row -> value(row, "r.cmis:objectId"))
                .toList();
    }

    private static String recordsOf(String type, String document) {
        return "SELECT r.cmis:objectId FROM " + type + " AS r JOIN ex:onDocument AS d"
                + " ON r.cmis:objectId = d.cmis:objectId WHERE d.ex:document = '" + document + "'";
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> value(row, "cmis:objectId")).toList();
    }

    private static String only(List<String> values) {
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    private static String only(List<JsonNode> rows, String property) {
        return only(rows.stream().map(row -> value(row, property)).toList());
    }

    /** An id without the version that follows it. */
    private static String value(JsonNode row, String property) {
        JsonNode found = row.at("/succinctProperties/" + property);
        JsonNode plain = row.at("/succinctProperties/" + property.replace("r.", ""));
        return (found.isMissingNode() ? plain : found).asString().split(";")[0];
    }

    private static Map<String, Object> values(String type, String name, String... more) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cmis:objectTypeId", "I:" + type);
        values.put("cmis:name", name);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    private static String objectType(String type) {
        return (type.equals("gw:outgoingDocument") ? "D:" : "I:") + type;
    }
}
