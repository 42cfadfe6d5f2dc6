package gongwen.rules.paper;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S14 to S16 and S20 to S22: the paper that goes beside a document, and the paper that comes with one. */
class PaperTest {

    private final District district = District.in2016();

    @Test
    @Proves("PL02")
    void ledgerShouldBeKeptByTheClerksAndSayWho() {
        NodeId received = registered();
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 3L, Ex.PAPER_SHELF, "A-3-12"));
        district.update(LU_MIN, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT"));

        NodeState document = district.get(received);
        assertThat(document.properties().text(Ex.PAPER_RECEIVED_BY)).hasValue("fan.jie");
        assertThat(document.properties().date(Ex.PAPER_RECEIVED_ON)).hasValue(LocalDate.of(2016, 3, 25));
        assertThat(document.properties().text(Ex.PAPER_CHECKED_BY)).hasValue("lu.min");
        assertThat(refusals(() -> district.update(LIN_HAI, received, Map.of(Ex.PAPER_RECEIVED, 1L))))
                .containsExactly("PL02");
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED_BY, "x"))))
                .containsExactly("LC06");
    }

    @Test
    @Proves({"LC05", "PAPER_LIMIT"})
    void paperThatGoesOutShouldBeFollowedRecipientByRecipient() {
        NodeId sent = issuedWithPaper();
        assertThat(papers(sent)).containsExactlyInAnyOrder("SJZ REQUESTED", "BTZ REQUESTED");

        district.update(LU_MIN, sent, Map.of(Gw.PAPER_SENT_TO, List.of("SJZ")));
        assertThat(papers(sent)).containsExactlyInAnyOrder("SJZ DISPATCHED", "BTZ REQUESTED");
        NodeState delivery = deliveryTo(sent, "SJZ");
        assertThat(delivery.properties().text(Ex.PAPER_DISPATCHED_BY)).hasValue("lu.min");
        assertThat(delivery.properties().has(Ex.PAPER_DISPATCHED_AT)).isTrue();
        assertThat(refusals(() -> district.update(LU_MIN, sent, Map.of(Gw.PAPER_SENT_TO, List.of("SJZ", "CZJ")))))
                .as("no recipient")
                .containsExactly("LC05");
        assertThat(refusals(() -> district.update(LIN_HAI, sent, Map.of(Gw.PAPER_SENT_TO, List.of("SJZ", "BTZ")))))
                .contains("LC03");

        NodeId received = district.received("SJZ", HU_DAN, "SIGNED_FOR", "REGISTERED");
        district.update(HU_DAN, received, Map.of(Ex.PAPER_RECEIVED, 1L));
        district.update(LU_MIN, sent, Map.of(Gw.PAPER_SENT_TO, List.of("SJZ", "BTZ")));
        assertThat(papers(sent)).containsExactlyInAnyOrder("SJZ RECEIVED", "BTZ DISPATCHED");
        assertThat(deliveryTo(sent, "SJZ").properties().text(Ex.PAPER_ARRIVED_WITH))
                .hasValue("hu.dan");
        district.update(HU_DAN, received, Map.of(Ex.PAPER_RECEIVED, 0L));
        assertThat(papers(sent)).containsExactlyInAnyOrder("SJZ DISPATCHED", "BTZ DISPATCHED");
    }

    private NodeId issuedWithPaper() {
        Map<QualifiedName, Object> notice = Map.of(
                Cm.NAME, "通知.txt",
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("SJZ", "BTZ"),
                Gw.DISCLOSURE, "ON_REQUEST",
                Gw.PAPER_COPIES, 1L);
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "通知正文");
        for (String status : List.of("REVIEWING", "PENDING_SIGN")) {
            district.update(LU_MIN, draft, Map.of(Gw.STATUS, status));
        }
        district.update(ZHOU_MING, draft, Map.of(Gw.STATUS, "SIGNED"));
        for (String status : List.of("RECHECKED", "REGISTERED")) {
            district.update(LU_MIN, draft, Map.of(Gw.STATUS, status));
        }
        district.update(LU_MIN, draft, Map.of(Gw.TYPESET_FORM, "AUTO"));
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "SEALED"));
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        return draft;
    }

    private List<String> papers(NodeId sent) {
        return district.deliveries(sent).stream()
                .map(NodeState::properties)
                .map(delivery -> delivery.text(Ex.RECIPIENT).orElse("") + " "
                        + delivery.text(Ex.PAPER_STATE).orElse(""))
                .toList();
    }

    private NodeState deliveryTo(NodeId sent, String unit) {
        return district.deliveries(sent).stream()
                .filter(delivery -> delivery.properties().texts(Ex.RECIPIENT).contains(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves({"PL01", "LC05"})
    void differenceOnPaperShouldHoldUpTheEndUntilItIsResolvedWithAReason() {
        NodeId received = registered();
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("lin.hai")));
        NodeId reading = district.records(received, Ex.READING).get(0).id();
        district.update(LIN_HAI, reading, Map.of(Ex.READING_STATE, "READ"));
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 3L, Ex.PAPER_CHECK, "INCONSISTENT"));

        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.STATUS, "CLOSED"))))
                .containsExactly("LC05");
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT"))))
                .containsExactly("PL01");
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT", Ex.PAPER_RESOLUTION, "来文单位已换页"));
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.STATUS, "CLOSED"))))
                .isEmpty();
    }

    /** S20 to S22: paper that comes late joins its record; nothing else of a closed document changes. */
    @Test
    @Proves({"LC08", "PL01", "PL02"})
    void paperShouldBeEnteredAfterTheEndAndNothingElse() {
        NodeId received = closed();

        district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 2L, Ex.PAPER_SHELF, "A-3-12"));
        district.update(LU_MIN, received, Map.of(Ex.PAPER_CHECK, "INCONSISTENT"));

        NodeState document = district.get(received);
        assertThat(document.properties().text(Ex.PAPER_RECEIVED_BY)).hasValue("fan.jie");
        assertThat(document.properties().text(Ex.PAPER_CHECKED_BY)).hasValue("lu.min");
        assertThat(district.events(received))
                .extracting(event -> event.properties().text(Ex.EVENT).orElse(""))
                .contains("latePaper", "shelvePaper", "latePaperCheck");
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT"))))
                .containsExactly("PL01");
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT", Ex.PAPER_RESOLUTION, "来文单位已换页"));
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 3L, Gw.RESULT, "改"))))
                .containsExactly("LC08");
        assertThat(refusals(() -> district.update(LIN_HAI, received, Map.of(Ex.PAPER_RECEIVED, 3L))))
                .contains("PL02");
    }

    private NodeId closed() {
        NodeId received = registered();
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 0L));
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("lin.hai")));
        NodeId reading = district.records(received, Ex.READING).get(0).id();
        district.update(LIN_HAI, reading, Map.of(Ex.READING_STATE, "READ"));
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "CLOSED"));
        return received;
    }

    @Test
    @Proves("PL03")
    void paperShouldHaveComeBeforeItIsVerified() {
        NodeId received = registered();

        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT"))))
                .containsExactly("PL03");
    }

    @Test
    void firstReviewShouldChangeTheCategoryAndWithItThePaperExpected() {
        NodeId received = registered();
        assertThat(district.get(received).properties().number(Ex.PAPER_EXPECTED))
                .hasValue(3L);

        district.update(FAN_JIE, received, Map.of(Gw.CATEGORY, "READING"));

        assertThat(district.get(received).properties().number(Ex.PAPER_EXPECTED))
                .hasValue(1L);
        assertThat(district.events(received))
                .anyMatch(event -> event.properties()
                        .text(Ex.EVENT)
                        .filter("reclassify"::equals)
                        .isPresent());
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "PROPOSED"));
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.CATEGORY, "DECISION"))))
                .containsExactly("LC02");
    }

    /** X8: a work note has no paper without the exception of S16. */
    @Test
    @Proves({"PAPER_REASON", "LC03", "LC05"})
    void paperShouldNeedAReasonThatAnotherApproves() {
        NodeId note = note(LU_MIN);
        assertThat(refusals(() -> district.update(LU_MIN, note, Map.of(Gw.PAPER_COPIES, 1L))))
                .containsExactly("PAPER_REASON");
        assertThat(refusals(() -> approve(FAN_JIE, note))).containsExactly("LC03");
        assertThat(refusals(() -> district.update(LU_MIN, note, Map.of(Gw.PAPER_APPROVED_BY, "gu.wei"))))
                .containsExactly("LC06");

        approve(GU_WEI, note);
        district.update(LU_MIN, note, Map.of(Gw.PAPER_COPIES, 1L));
        assertThat(district.text(note, Gw.PAPER_APPROVED_BY)).isEqualTo("gu.wei");
        assertThat(district.text(note, Gw.PAPER_REQUESTED_BY)).isEqualTo("lu.min");
        assertThat(district.get(note).properties().has(Gw.PAPER_APPROVED_AT)).isTrue();
        assertThat(refusals(() -> district.update(LU_MIN, note, Map.of(Gw.PAPER_REASON, "另一理由"))))
                .as("a new reason is not approved yet")
                .containsExactly("PAPER_REASON");
    }

    @Test
    @Proves("LC05")
    void nobodyShouldApproveThePaperHeAskedForHimself() {
        NodeId note = note(LU_MIN);
        district.update(GU_WEI, note, Map.of(Gw.PAPER_REASON, "某法第二条"));

        assertThat(refusals(() -> approve(GU_WEI, note))).containsExactly("LC05");
    }

    private NodeId registered() {
        Papers.submitX1(district);
        return district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED");
    }

    private void approve(Actor actor, NodeId note) {
        district.update(actor, note, Map.of(Gw.PAPER_APPROVAL, "同意"));
    }

    private NodeId note(Actor actor) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "抄告单.txt");
        values.put(Gw.KIND, "CHAOGAODAN");
        values.put(Gw.TITLE, "抄告单");
        values.put(Gw.MAIN_TO, List.of("CZJ"));
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.PAPER_REASON, "某法第一条");
        return district.create(actor, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "请办理。");
    }
}
