package gongwen.rules.handling;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request is assigned to CZJ, which learns of it by a 抄告单 and feeds back; meanwhile it is urged and extended. */
class HandlingTest {

    private final District district = District.in2016();
    private NodeId sent;
    private NodeId received;

    @BeforeEach
    void assign() {
        sent = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.URGENCY, "TEJI"));
        received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED", "PROPOSED");
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "AWAITING_INSTRUCTION", Gw.PROPOSAL, "拟办"));
        district.update(
                LIN_HAI,
                received,
                Map.of(
                        Gw.STATUS, "ASSIGNED",
                        Gw.INSTRUCTION, "请办理",
                        Gw.LEAD_UNIT, "CZJ",
                        Gw.HANDLING_UNITS, List.of("CZJ"),
                        Gw.DUE_ON, LocalDate.of(2016, 4, 15)));
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "IN_PROCESS"));
    }

    @Test
    @Proves("AS01")
    void assignmentShouldNotBeChangedByAMereEdit() {
        assertThat(violations(() -> district.update(
                                FAN_JIE,
                                received,
                                Map.of(Gw.DUE_ON, LocalDate.of(2016, 12, 1), Gw.HANDLING_UNITS, List.of("KFQ"))))
                        .stream()
                        .map(violation -> violation.arguments().get(0)))
                .containsExactly("gw:handlingUnits", "gw:dueOn");
    }

    /** X8. */
    @Test
    void assignedUnitShouldLearnOfItByANoteAndItsFeedbackShouldBeSeenByTheIssuer() {
        NodeId note = issued(note(received));
        NodeId atCzj = noteAtCzj();

        assertThat(district.text(note, Ex.SHOWN_FEEDBACK_STATE)).isEqualTo("AWAITED");
        assertThat(refusals(() -> district.update(CAI_NA, atCzj, Map.of(Gw.FEEDBACK, "正在测算"))))
                .as("before it is signed for")
                .contains("LC02");
        district.update(CAI_NA, atCzj, Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.update(CAI_NA, atCzj, Map.of(Gw.FEEDBACK, "资金已列入二季度预算。"));

        assertThat(district.text(note, Ex.SHOWN_FEEDBACK_STATE)).isEqualTo("GIVEN");
        assertThat(district.text(note, Ex.SHOWN_FEEDBACK)).isEqualTo("资金已列入二季度预算。");
        assertThat(district.get(note).properties().time(Ex.SHOWN_FEEDBACK_AT)).hasValue(district.now());
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.FEEDBACK, "x"))))
                .as("a 请示 is answered by a document")
                .containsExactly("LC05");
    }

    /** S64: by the limit counted from the note's date, beside those of the steps it goes through. */
    @Test
    void feedbackShouldBeDueAsLongAsItIsAwaited() {
        issued(note(received));
        NodeId atCzj = noteAtCzj();
        Actor secretary = District.person("sec.czj", "CZJ", "SECRETARY", "CLERK_A");
        for (String status : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            district.update(secretary, atCzj, Map.of(Gw.STATUS, status));
        }
        district.update(
                secretary,
                atCzj,
                Map.of(
                        Gw.STATUS,
                        "ASSIGNED",
                        Gw.PROPOSAL,
                        "请预算科办",
                        Gw.LEAD_UNIT,
                        "CZJ",
                        Gw.HANDLING_UNITS,
                        List.of("CZJ")));

        assertThat(district.text(atCzj, Ex.DUE_FOR)).isEqualTo("feedback");
        district.update(secretary, atCzj, Map.of(Gw.FEEDBACK, "已列入预算。"));
        assertThat(district.text(atCzj, Ex.DUE_FOR)).isEqualTo("handle");
    }

    @Test
    @Proves("NT01")
    void noteShouldBeAboutADocumentOfItsOwnUnit() {
        assertThat(refusals(() -> note(sent))).containsExactly("NT01");
        assertThat(refusals(() -> note(district.inbox("CZJ").get(0).id()))).containsExactly("NT01");
    }

    @Test
    void urgingShouldBeCountedRecordedAndFlagged() {
        district.update(LU_MIN, received, Map.of(Gw.URGE_REASON, "请抓紧"));
        district.update(GU_WEI, received, Map.of(Gw.URGE_REASON, "请抓紧"));

        assertThat(district.get(received).properties().number(Gw.URGED_COUNT)).hasValue(2L);
        assertThat(district.get(received).properties().texts(Ex.FLAGS)).contains("URGED");
        assertThat(district.records(received, Ex.URGING))
                .extracting(urging -> urging.properties().text(Ex.ACTOR).orElse("")
                        + " "
                        + urging.properties().number(Ex.URGE_COUNT).orElse(0L)
                        + " "
                        + urging.properties().text(Ex.URGE_REASON).orElse(""))
                .containsExactly("lu.min 1 请抓紧", "gu.wei 2 请抓紧");
        assertThat(district.get(sent).properties().number(Ex.SHOWN_URGED)).hasValue(2L);
        assertThat(refusals(() -> district.update(CAI_NA, received, Map.of(Gw.URGE_REASON, "x"))))
                .containsExactly("LC03");
    }

    @Test
    void issuerShouldUrgeWhoHasNotAnsweredItsNoteAndNobodyElse() {
        NodeId note = issued(note(received));
        district.update(FAN_JIE, note, Map.of(Gw.URGE_REASON, "请反馈"));
        NodeId atCzj = noteAtCzj();
        assertThat(district.get(atCzj).properties().number(Gw.URGED_COUNT)).hasValue(1L);

        district.update(CAI_NA, atCzj, Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.update(CAI_NA, atCzj, Map.of(Gw.FEEDBACK, "已办"));
        district.update(FAN_JIE, note, Map.of(Gw.URGE_REASON, "请反馈"));

        assertThat(district.get(atCzj).properties().number(Gw.URGED_COUNT)).hasValue(1L);
    }

    @Test
    @Proves("LC05")
    void whoIsAboveShouldNotBeUrged() {
        assertThat(refusals(() -> district.update(
                        District.person("hu.dan", "SJZ", "CLERK_A"), sent, Map.of(Gw.URGE_REASON, "请抓紧"))))
                .containsExactly("LC05");
    }

    @Test
    @Proves({"LC03", "LC04", "LC05"})
    void extensionShouldBeAskedForInTimeAndApprovedByALeader() {
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.EXTENSION_REASON, "需核实"))))
                .contains("LC04");
        ask(LocalDate.of(2016, 5, 15));
        assertThat(district.get(received).properties().date(Gw.DUE_ON)).hasValue(LocalDate.of(2016, 4, 15));
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.EXTENSION_APPROVAL, "同意"))))
                .contains("LC03");

        district.update(LIN_HAI, received, Map.of(Gw.EXTENSION_APPROVAL, "同意"));
        ask(LocalDate.of(2016, 6, 1));
        district.update(LIN_HAI, received, Map.of(Gw.EXTENSION_APPROVAL, "同意"));

        assertThat(district.get(received).properties().date(Gw.DUE_ON)).hasValue(LocalDate.of(2016, 6, 1));
        assertThat(district.get(received).properties().value(Gw.FORMER_DUE_ON))
                .hasValue(List.of(LocalDate.of(2016, 4, 15), LocalDate.of(2016, 5, 15)));
        assertThat(district.get(received).properties().has(Gw.EXTENSION_TO)).isFalse();

        district.pass(Duration.ofDays(90));
        assertThat(refusals(() -> ask(LocalDate.of(2016, 9, 1))))
                .as("after the time is up")
                .containsExactly("LC05");
    }

    @Test
    @Proves("LC05")
    void nobodyShouldGiveHimselfMoreTimeNorADateThatIsPast() {
        assertThat(refusals(() -> ask(LocalDate.of(2011, 4, 15)))).containsExactly("LC05");
        district.update(
                GU_WEI, received, Map.of(Gw.EXTENSION_REASON, "需核实", Gw.EXTENSION_TO, LocalDate.of(2016, 5, 15)));

        assertThat(refusals(() -> district.update(GU_WEI, received, Map.of(Gw.EXTENSION_APPROVAL, "同意"))))
                .containsExactly("LC05");
        assertThat(refusals(() -> district.update(LIN_HAI, received, Map.of(Gw.EXTENSION_APPROVAL, "同意"))))
                .isEmpty();
    }

    @Test
    void refusedExtensionShouldLeaveTheDateAndLetAnotherBeAskedFor() {
        ask(LocalDate.of(2016, 5, 15));
        district.update(GU_WEI, received, Map.of(Gw.EXTENSION_REFUSAL, "按期办结"));

        assertThat(district.get(received).properties().date(Gw.DUE_ON)).hasValue(LocalDate.of(2016, 4, 15));
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("IN_PROCESS");
        assertThat(district.events(received).stream()
                        .filter(event -> event.properties()
                                .text(Ex.EVENT)
                                .filter("refuseExtension"::equals)
                                .isPresent())
                        .map(event -> event.properties().text(Ex.REMARK).orElse("")))
                .containsExactly("按期办结");
        assertThat(refusals(() -> ask(LocalDate.of(2016, 5, 15)))).isEmpty();
    }

    /** S52. */
    @Test
    void urgencyAndTheTimeUntilItWasSignedForShouldBeOnTheDelivery() {
        NodeState delivery = district.deliveries(sent).get(0);
        assertThat(delivery.properties().text(Ex.URGENCY)).hasValue("TEJI");
        assertThat(Duration.between(
                        delivery.properties().time(Ex.DELIVERED_AT).orElseThrow(),
                        delivery.properties().time(Ex.SIGNED_FOR_AT).orElseThrow()))
                .isPositive();
    }

    private void ask(LocalDate until) {
        district.update(FAN_JIE, received, Map.of(Gw.EXTENSION_REASON, "需核实", Gw.EXTENSION_TO, until));
    }

    private NodeId note(NodeId about) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "抄告单.txt");
        values.put(Gw.KIND, "CHAOGAODAN");
        values.put(Gw.ISSUER, "YPB");
        values.put(Gw.TITLE, "抄告单");
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.ABOUT, about);
        return district.create(FAN_JIE, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "请研究办理。");
    }

    private NodeId issued(NodeId note) {
        assertThat(district.get(note).properties().texts(Gw.MAIN_TO)).containsExactly("CZJ");
        for (String state : List.of("REVIEWING", "PENDING_SIGN")) {
            district.update(FAN_JIE, note, Map.of(Gw.STATUS, state));
        }
        district.update(GU_WEI, note, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, FAN_JIE, note);
        district.update(FAN_JIE, note, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        return note;
    }

    /** The town's request was copied to CZJ too, so there are two. */
    private NodeId noteAtCzj() {
        return district.inbox("CZJ").stream()
                .filter(each -> each.properties()
                        .text(Gw.KIND)
                        .filter("CHAOGAODAN"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
