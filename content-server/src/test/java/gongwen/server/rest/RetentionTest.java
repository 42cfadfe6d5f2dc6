package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import gongwen.server.audit.AuditReader;
import gongwen.server.node.Node;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.TestContent;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import gongwen.server.office.Desk;
import gongwen.server.office.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the law keeps: no door destroys what was issued, received or registered, for nobody (LC09, LC10). */
final class RetentionTest {

    private static final String BROWSER = "/alfresco/api/-default-/public/cmis/versions/1.1/browser/root?objectId=";
    private static final String GLASS = "Break-the-glass-1";
    private static final Actor LU_MIN = Exchange.person("lu.min", "YPB", "CLERK_A", "SECRETARY");

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start("--gongwen.admin.password=" + GLASS);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void nothingIssuedReceivedOrRegisteredShouldBeDestroyedByAnybodyThroughAnyDoor() {
        NodeId sent =
                NodeId.parse(new Desk(server, "svc.sjz").submit(4101, Map.of()).replaceFirst(";.*", ""));
        NodeId received = exchange().received(sent).get(0).id();
        Desk clerk = new Desk(server, "fan.jie");
        clerk.update(received.toString(), Map.of("gw:status", "SIGNED_FOR"));
        clerk.update(received.toString(), Map.of("gw:status", "REGISTERED"));
        NodeId draft = draft("重要修改稿.txt");
        Caller.of(server, "lu.min")
                .sendBytes("PUT", node(draft) + "/content", "第二稿。".getBytes(StandardCharsets.UTF_8), "text/plain");
        exchange().update(LU_MIN, draft, Map.of(Gw.STATUS, "REVIEWING"));
        List<NodeId> kept = new ArrayList<>(List.of(sent, received, draft));
        kept.addAll(below(sent));
        kept.addAll(below(received));
        assertThat(kept).hasSizeGreaterThan(5);

        for (Caller caller : everybody()) {
            for (NodeId record : kept) {
                for (Answer answer : attempts(caller, record)) {
                    assertThat(answer.status()).isBetween(400, 499);
                }
            }
            for (String box : List.of("SJZ/documentLibrary/outbox", "YPB/documentLibrary/inbox", "YPB", "SJZ")) {
                deleteTree(
                        caller, system().atPath("/Sites/" + box).orElseThrow().id());
            }
        }

        assertThat(kept).allSatisfy(record -> assertThat(system().node(record)).isPresent());
        assertThat(system().versions(draft)).hasSize(2);
        assertThat(system().node(sent).orElseThrow().state().content()).isNotNull();
        assertThat(attempts(administrator(), sent))
                .allSatisfy(
                        answer -> assertThat(answer.response().body()).containsAnyOf("LC09", "notFound", "NotFound"));
        assertThat(administrator()
                        .delete(node(draft) + "/versions/1.0")
                        .response()
                        .body())
                .contains("LC09");
    }

    @Test
    void draftShouldBeDestroyedInTheTrashAndTheTrailShouldSayWhoDid() {
        NodeId draft = draft("作废的稿.txt");
        Caller clerk = Caller.of(server, "lu.min");

        assertThat(clerk.delete(node(draft)).status()).isEqualTo(204);
        assertThat(clerk.delete(CORE + "/deleted-nodes/" + draft).status()).isEqualTo(204);

        AuditReader.Filter deletions = AuditReader.Filter.NONE
                .with(AuditReader.Part.NODE, draft.toString())
                .with(AuditReader.Part.ACT, "DELETE");
        assertThat(server.bean(AuditReader.class).find(deletions, true, 0, 10))
                .extracting(entry -> entry.user() + ":" + entry.detail())
                .containsExactly("lu.min:", "lu.min:out of the trash");
    }

    /** The law is asked again: what was taken from a draft is part of the story of what it became. */
    @Test
    void trashShouldBeJudgedLikeARemoval() {
        NodeId document = draft("带附件的稿.txt");
        NodeId attachment = exchange().repository().change(LU_MIN, work -> {
            NodeId outbox = work.atPath("/Sites/YPB/documentLibrary/outbox")
                    .orElseThrow()
                    .id();
            NodeId created = work.create(new Work.NewNode(
                    Gw.ATTACHMENT,
                    Set.of(),
                    Map.of(Cm.NAME, "附件.txt"),
                    outbox,
                    Cm.CONTAINS,
                    TestContent.of("附件"),
                    null,
                    AccessList.INHERITED,
                    Work.Initial.NONE));
            work.relate(document, Gw.ATTACHMENTS, created);
            return created;
        });
        Caller clerk = Caller.of(server, "lu.min");
        assertThat(clerk.delete(node(attachment)).status()).isEqualTo(204);
        for (String status : List.of("REVIEWING", "PENDING_SIGN")) {
            exchange().update(LU_MIN, document, Map.of(Gw.STATUS, status));
        }
        exchange()
                .update(
                        Exchange.person("zhou.ming", "YP", "DISTRICT_HEAD", "SIGNER"),
                        document,
                        Map.of(Gw.STATUS, "SIGNED"));

        Answer destroyed = clerk.delete(CORE + "/deleted-nodes/" + attachment);
        Answer restored = clerk.post(CORE + "/deleted-nodes/" + attachment + "/restore", "");

        assertThat(destroyed.response().body()).contains("LC07");
        assertThat(restored.response().body()).contains("LC07");
        assertThat(system().trashed(attachment)).isPresent();
    }

    @Test
    void siteOfAUnitShouldStayAndItsPeopleBeItsPosts() {
        String site = CORE + "/sites/SJZ";

        Answer added = administrator().post(site + "/members", "{\"id\":\"cai.na\",\"role\":\"SiteManager\"}");
        Answer deleted = administrator().delete(site);

        assertThat(added.response().body()).contains("RT03");
        assertThat(deleted.response().body()).contains("OR03");
    }

    private static List<Answer> attempts(Caller caller, NodeId record) {
        return List.of(
                caller.delete(node(record)),
                caller.delete(node(record) + "?permanent=true"),
                caller.delete(node(record) + "/versions/1.0"),
                caller.delete(CORE + "/deleted-nodes/" + record),
                cmis(caller, record, "cmisaction=delete&allVersions=true"),
                cmis(caller, record, "cmisaction=delete&allVersions=false"));
    }

    private static void deleteTree(Caller caller, NodeId folder) {
        for (String unfiling : List.of("delete", "unfile", "deletesinglefiled")) {
            cmis(
                    caller,
                    folder,
                    "cmisaction=deleteTree&allVersions=true&continueOnFailure=true&unfileObjects=" + unfiling);
        }
    }

    private static Answer cmis(Caller caller, NodeId node, String form) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return caller.sendBytes("POST", BROWSER + node, body, "application/x-www-form-urlencoded");
    }

    private static List<Caller> everybody() {
        List<Caller> all = new ArrayList<>(List.of(administrator()));
        for (String user : List.of("fan.jie", "hu.dan", "svc.sjz", "wu.jun", "gu.wei", "lu.min", "sys.peng")) {
            all.add(Caller.of(server, user));
        }
        return all;
    }

    private static Caller administrator() {
        return Caller.basic(server, "admin:" + GLASS);
    }

    /** What its process left behind at a document. */
    private static List<NodeId> below(NodeId document) {
        return Stream.of(Ex.DELIVERIES, Ex.STATUS_EVENTS, Ex.PROCESS_EVENTS)
                .flatMap(association ->
                        system().children(document, association, null, new Paging(0, 100)).items().stream())
                .map(Node::id)
                .toList();
    }

    private static NodeId draft(String name) {
        return exchange()
                .put(
                        LU_MIN,
                        "YPB",
                        Map.of(
                                Cm.NAME, name,
                                Gw.ISSUER, "YP",
                                Gw.KIND, "TONGZHI",
                                Gw.TITLE, "云浦区人民政府关于留存公文的通知",
                                Gw.MAIN_TO, List.of("SJZ"),
                                Gw.DISCLOSURE, "ACTIVE"),
                        "通知正文。");
    }

    private static String node(NodeId id) {
        return CORE + "/nodes/" + id;
    }

    private static View system() {
        return server.bean(Repository.class).view(Actor.SYSTEM);
    }

    private static Exchange exchange() {
        return Exchange.on(server);
    }
}
