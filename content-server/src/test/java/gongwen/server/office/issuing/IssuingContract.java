package gongwen.server.office.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.RunningServer;
import gongwen.server.content.ContentStore;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import gongwen.server.node.Paging;
import gongwen.server.office.Desk;
import gongwen.server.office.Exchange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What units ask each other about a document, with the permissions and the database of a server. */
interface IssuingContract {

    Actor LU_MIN = Exchange.person("lu.min", "YPB", "CLERK_A", "SECRETARY");
    Actor ZHOU_MING = Exchange.person("zhou.ming", "YP", "DISTRICT_HEAD", "SIGNER");
    Actor XU_GANG = Exchange.person("xu.gang", "CZJ", "UNIT_LEADER");
    Actor DING_YI = Exchange.person("ding.yi", "BTZ", "CLERK_A");
    Actor HU_DAN = Exchange.person("hu.dan", "SJZ", "CLERK_A");
    Actor YU_QIAN = Exchange.person("yu.qian", "WQJ", "CLERK_A");

    RunningServer server();

    @Test
    default void documentShouldBeCountersignedSignedJointlyAndCalledBack() {
        NodeId draft = draft(Map.of(
                Gw.INVOLVED_UNITS, List.of("CZJ"),
                Gw.JOINT_ISSUERS, List.of("CZJ"),
                Gw.RANGE, List.of("WQJ")));
        assertThat(reads(XU_GANG, draft)).isFalse();

        step(LU_MIN, draft, "COUNTERSIGNING");
        assertThat(reads(XU_GANG, draft)).isTrue();
        assertThat(reads(DING_YI, draft)).isFalse();
        answer(XU_GANG, inquiry(draft, "CZJ"), "AGREE");
        step(LU_MIN, draft, "REVIEWING");
        assertThat(reads(XU_GANG, draft)).isFalse();
        step(LU_MIN, draft, "PENDING_SIGN");
        assertThatThrownBy(() -> step(ZHOU_MING, draft, "SIGNED")).hasMessageContaining("LC05");
        answer(XU_GANG, inquiry(draft, "CZJ"), "AGREE");
        step(ZHOU_MING, draft, "SIGNED");
        step(LU_MIN, draft, "RECHECKED");
        step(LU_MIN, draft, "REGISTERED");
        update(LU_MIN, draft, Map.of(Gw.TYPESET_FORM, "AUTO"));
        step(LU_MIN, draft, "SEALED");
        update(LU_MIN, draft, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));

        NodeId received = received(draft, "SJZ");
        assertThat(layouts(HU_DAN, received)).containsExactly("OFD");
        assertThat(layouts(DING_YI, received)).isEmpty();
        step(HU_DAN, received, "SIGNED_FOR");
        step(HU_DAN, received, "REGISTERED");
        update(HU_DAN, received, Map.of(Gw.FORWARD_TO, List.of("WQJ")));
        assertThat(reads(YU_QIAN, received(draft, "WQJ"))).isTrue();
        update(LU_MIN, draft, Map.of(Gw.RECALL_FROM, List.of("SJZ"), Gw.RECALL_REASON, "误发"));
        NodeId asked = inquiry(draft, "SJZ");
        assertThat(reads(DING_YI, asked)).isFalse();
        answer(HU_DAN, asked, "AGREE");
        assertThat(exchange().get(received).properties().text(Gw.STATUS)).hasValue("WITHDRAWN");
    }

    @Test
    default void textThatSaysAnElementShouldCostNoNumber() {
        NodeId draft = draft(Map.of(), "通知正文。\n签发人：周明");
        assertThat(exchange().get(draft).properties().texts(Gw.WARNINGS)).contains("SAYS_ELEMENT");
        step(LU_MIN, draft, "REVIEWING");
        step(LU_MIN, draft, "PENDING_SIGN");
        step(ZHOU_MING, draft, "SIGNED");

        assertThatThrownBy(() -> step(LU_MIN, draft, "RECHECKED")).hasMessageContaining("TS02");

        setText(draft, "通知正文。");
        step(ZHOU_MING, draft, "SIGNED");
        step(LU_MIN, draft, "RECHECKED");
        step(LU_MIN, draft, "REGISTERED");
        String number = exchange().get(draft).properties().text(Gw.DOC_NO).orElseThrow();
        update(LU_MIN, draft, Map.of(Gw.STATUS, "RECHECKED", Gw.OPINION, "正文有误"));
        setText(draft, "改正后的通知正文。");
        step(ZHOU_MING, draft, "SIGNED");
        step(LU_MIN, draft, "RECHECKED");
        step(LU_MIN, draft, "REGISTERED");
        assertThat(exchange().get(draft).properties().text(Gw.DOC_NO)).hasValue(number);
    }

    @Test
    default void copyShouldBeAFreshDraft() {
        NodeId draft = draft(Map.of());
        step(LU_MIN, draft, "REVIEWING");
        step(LU_MIN, draft, "PENDING_SIGN");
        step(ZHOU_MING, draft, "SIGNED");

        String made = new Desk(server(), "lu.min").copy(draft.toString(), outbox().toString(), "副本.txt");

        NodeState copy = exchange().get(NodeId.parse(made.replaceFirst(";.*", "")));
        assertThat(copy.properties().text(Gw.STATUS)).hasValue("DRAFTING");
        assertThat(copy.properties().text(Gw.TITLE))
                .isEqualTo(exchange().get(draft).properties().text(Gw.TITLE));
        assertThat(copy.content()).isEqualTo(exchange().get(draft).content());
        assertThat(List.of(Gw.DOC_DATE, Gw.SIGNED_BY, Gw.SIGNED_HASH, Gw.SIGNER))
                .noneMatch(copy.properties()::has);
        assertThat(copy.properties().text(Gw.DOC_ID))
                .isNotEqualTo(exchange().get(draft).properties().text(Gw.DOC_ID));
    }

    private NodeId outbox() {
        return exchange()
                .repository()
                .view(LU_MIN)
                .atPath("/Sites/YPB/documentLibrary/outbox")
                .orElseThrow()
                .state()
                .id();
    }

    @Test
    default void draftShouldBeDeletedAndRestoredIntoItsBoxByItsClerkAndByNobodyOnceSubmitted() {
        Desk clerk = new Desk(server(), "lu.min");
        NodeId draft = draft(Map.of());
        assertThat(new Desk(server(), "zhou.ming").refusal(() -> delete("zhou.ming", draft)))
                .contains("permission");
        assertThat(clerk.refusal(() -> delete("ding.yi", draft))).contains("objectNotFound");
        clerk.delete(draft.toString());
        assertThat(reads(LU_MIN, draft)).isFalse();
        NodeId inbox = exchange()
                .repository()
                .view(LU_MIN)
                .atPath("/Sites/YPB/documentLibrary/inbox")
                .orElseThrow()
                .state()
                .id();

        assertThatThrownBy(() -> restore(DING_YI, draft, outbox())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> restore(LU_MIN, draft, inbox)).hasMessageContaining("RT01");
        restore(LU_MIN, draft, outbox());

        assertThat(exchange().get(draft).properties().text(Gw.STATUS)).hasValue("DRAFTING");
        step(LU_MIN, draft, "REVIEWING");
        assertThat(clerk.refusal(() -> clerk.delete(draft.toString()))).contains("permission");
        assertThat(exchange().get(draft).properties().text(Gw.STATUS)).hasValue("REVIEWING");
    }

    private void delete(String user, NodeId document) {
        new Desk(server(), user).delete(document.toString());
    }

    private void restore(Actor actor, NodeId draft, NodeId folder) {
        exchange().repository().change(actor, work -> {
            work.restore(draft, folder);
            return draft;
        });
    }

    private void setText(NodeId document, String text) {
        exchange().repository().change(LU_MIN, work -> {
            work.setContent(document, null, content(text), false);
            return document;
        });
    }

    private ReceivedContent content(String text) {
        return server().bean(ContentStore.class)
                .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text/plain", "通知.txt");
    }

    /** The formats of the laid out files that somebody finds with a document. */
    private List<String> layouts(Actor actor, NodeId document) {
        return exchange()
                .repository()
                .view(actor)
                .children(document, Gw.FIXED_LAYOUTS, null, new Paging(0, 10))
                .items()
                .stream()
                .map(layout ->
                        layout.state().properties().text(Gw.LAYOUT_FORMAT).orElse(""))
                .toList();
    }

    @Test
    default void overrideShouldBeFoundByAQuery() {
        NodeId draft = draft(Map.of(Gw.OVERRIDDEN_RULES, List.of("WRONG_KIND"), Gw.OVERRIDE_REASON, "区领导要求"));

        assertThat(exchange().find(Actor.SYSTEM, Ex.OVERRIDE, Ex.OVERRIDDEN_RULES, "WRONG_KIND"))
                .anySatisfy(record -> {
                    assertThat(record.primaryParent()).isEqualTo(draft);
                    assertThat(record.properties().text(Ex.ACTOR)).hasValue("lu.min");
                    assertThat(record.properties().text(Ex.REMARK)).hasValue("区领导要求");
                });
    }

    private NodeId draft(Map<QualifiedName, Object> more) {
        return draft(more, "通知正文。");
    }

    private NodeId draft(Map<QualifiedName, Object> more, String text) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME, "通知.txt",
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("SJZ"),
                Gw.DISCLOSURE, "ACTIVE"));
        values.putAll(more);
        return exchange().put(LU_MIN, "YPB", values, content(text));
    }

    private void step(Actor actor, NodeId document, String status) {
        update(actor, document, Map.of(Gw.STATUS, status));
    }

    private void answer(Actor actor, NodeId inquiry, String answer) {
        update(actor, inquiry, Map.of(Gw.ANSWER, answer));
    }

    private void update(Actor actor, NodeId node, Map<QualifiedName, Object> values) {
        exchange().update(actor, node, values);
    }

    private boolean reads(Actor actor, NodeId node) {
        return exchange().repository().view(actor).node(node).isPresent();
    }

    /** The open inquiry for which a document waits and that asks a unit. */
    private NodeId inquiry(NodeId origin, String unit) {
        return exchange().find(Actor.SYSTEM, Gw.INQUIRY, Gw.ORIGIN, origin).stream()
                .filter(each -> each.properties().texts(Ex.RECIPIENT).contains(unit)
                        && each.properties().texts(Gw.INQUIRY_STATUS).contains("OPEN"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private NodeId received(NodeId sent, String unit) {
        return exchange().received(sent).stream()
                .filter(each -> each.properties().texts(Gw.ADDRESSEE).contains(unit))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Exchange exchange() {
        return Exchange.on(server());
    }
}
