package gongwen.rules.lifecycle;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.SYS_PENG;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {

    private final District district = District.in2016();

    @Test
    @Proves("LC01")
    void stateShouldBeRefusedWhenTheLifecycleHasNone() {
        NodeId draft = draft();

        assertThat(refusals(() -> step(FAN_JIE, draft, "APPROVED"))).containsExactly("LC01");
    }

    /** X9. */
    @Test
    @Proves({"LC02", "LC06"})
    void numberShouldBeImpossibleBeforeRechecking() {
        NodeId draft = draft();

        assertThat(refusals(() -> step(FAN_JIE, draft, "REGISTERED"))).containsExactly("LC02");
        assertThat(violations(() -> district.update(FAN_JIE, draft, Map.of(Gw.DOC_NO, "云府〔2016〕12号")))
                        .get(0)
                        .toString())
                .contains("LC06", "gw:docNo");
        assertThat(refusals(() -> Papers.submit(district, FAN_JIE, "YPB", Papers.x1With(Gw.ISSUER, "YPB"))))
                .containsExactly("LC05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING_SIGN", "SIGNED", "SEALED", "ISSUED", "WITHDRAWN"})
    @Proves("LC02")
    void statesShouldNotBeJumped(String state) {
        NodeId draft = draft();
        district.update(FAN_JIE, draft, Map.of(Gw.STATUS, "REVIEWING"));
        Set<String> reachable = Set.of("PENDING_SIGN");

        assertThat(refusals(() -> step(FAN_JIE, draft, state)))
                .isEqualTo(reachable.contains(state) ? List.of() : List.of("LC02"));
    }

    @Test
    @Proves("LC03")
    void stepShouldBeRefusedWhenTheActorHasNotItsRole() {
        NodeId draft = pendingSign();

        assertThat(refusals(() -> step(FAN_JIE, draft, "SIGNED"))).containsExactly("LC03");
        assertThat(refusals(() -> step(GU_WEI, draft, "SIGNED")))
                .as("signs for the office, not for the government")
                .containsExactly("LC03");
        assertThat(refusals(() -> step(DING_YI, draft, "SIGNED"))).containsExactly("LC03");
        assertThat(refusals(() -> step(ZHOU_MING, draft, "SIGNED"))).isEmpty();
    }

    /** X20: running the machine gives no say in its documents. */
    @Test
    @Proves("LC03")
    void administratorShouldNeitherActNorEdit() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(refusals(() -> step(SYS_PENG, received, "SIGNED_FOR"))).containsExactly("LC03");
        assertThat(refusals(() -> district.update(SYS_PENG, received, Map.of(Gw.PROPOSAL, "x"))))
                .containsExactly("LC03");
        assertThat(district.repository.canRead(SYS_PENG, district.get(received)))
                .isFalse();
    }

    @Test
    void eitherClerkShouldSufficeAndTheRecordShouldSayWho() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        step(FAN_JIE, received, "SIGNED_FOR");
        step(LU_MIN, received, "REGISTERED");

        assertThat(district.events(received))
                .extracting(event -> event.properties().text(Ex.EVENT).orElse("")
                        + " "
                        + event.properties().text(Ex.ACTOR).orElse("")
                        + " "
                        + event.properties().text(Ex.ACTOR_ROLE).orElse("-"))
                .containsExactly("arrive System -", "sign fan.jie CLERK_B", "register lu.min CLERK_A");
        NodeState sign = district.events(received).get(1);
        assertThat(sign.properties().text(Ex.FROM_STATE)).hasValue("DELIVERED");
        assertThat(sign.properties().text(Ex.TO_STATE)).hasValue("SIGNED_FOR");
        assertThat(sign.properties().text(Ex.ACTING_UNIT)).hasValue("YPB");
        assertThat(sign.properties().text(Ex.BASIS)).hasValue("T24(1), S62");
        assertThat(district.get(received).properties().time(Gw.STATUS_SINCE)).hasValue(district.now());
    }

    @Test
    @Proves("LC04")
    void stepShouldBeRefusedWhenWhatItNeedsIsMissing() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(violations(() -> step(FAN_JIE, received, "RETURNED")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("LC04");
                    assertThat(violation.arguments()).containsExactly("refuse", "gw:returnReason");
                });
    }

    @Test
    @Proves("LC05")
    void stepShouldBeRefusedWhenItsGuardDoesNotHold() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();
        for (String state : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            step(FAN_JIE, received, state);
        }
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "AWAITING_INSTRUCTION", Gw.PROPOSAL, "拟请财政局办理"));
        Map<QualifiedName, Object> noLead = Map.of(
                Gw.STATUS, "ASSIGNED",
                Gw.INSTRUCTION, "请办理",
                Gw.LEAD_UNIT, "BTZ",
                Gw.HANDLING_UNITS, List.of("CZJ"));

        assertThat(violations(() -> district.update(LIN_HAI, received, noLead))
                        .get(0)
                        .arguments())
                .containsExactly("instruct", "oneLead");
    }

    @Test
    @Proves("LC06")
    void outputsOfTheProcessShouldNotBeTyped() {
        NodeId sent = Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        for (QualifiedName output : List.of(Ex.PUBLIC_STATUS, Ex.PLATFORM_NO, Ex.SHOWN_REPLY_NO)) {
            assertThat(refusals(() -> district.update(HU_DAN, sent, Map.of(output, "CLOSED"))))
                    .contains("LC06");
        }
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.RECEIPT_NO, "1"))))
                .contains("LC06");
        assertThat(refusals(() -> district.update(FAN_JIE, draft(), Map.of(Gw.DOC_DATE, LocalDate.of(2016, 1, 1)))))
                .containsExactly("LC06");
    }

    /** X10. */
    @Test
    @Proves("LC02")
    void documentShouldGoBackToItsSignerWhenItsTextChangesAfterSigning() {
        NodeId draft = pendingSign();
        step(ZHOU_MING, draft, "SIGNED");
        assertThat(district.get(draft).properties().date(Gw.DOC_DATE)).hasValue(LocalDate.of(2016, 3, 25));

        district.setText(FAN_JIE, draft, "金额改为二十万元。");

        assertThat(district.text(draft, Gw.STATUS)).isEqualTo("PENDING_SIGN");
        assertThat(district.get(draft).properties().has(Gw.DOC_DATE)).isFalse();
        assertThat(refusals(() -> step(FAN_JIE, draft, "SEALED"))).containsExactly("LC02");
        step(ZHOU_MING, draft, "SIGNED");
        assertThat(refusals(() -> step(FAN_JIE, draft, "RECHECKED"))).isEmpty();
    }

    @Test
    void documentShouldGoBackToItsSignerWhenAnElementOrAttachmentChangesAfterSigning() {
        NodeId draft = pendingSign();
        step(ZHOU_MING, draft, "SIGNED");
        district.update(FAN_JIE, draft, Map.of(Gw.CC_TO, List.of("CZJ")));
        assertThat(district.text(draft, Gw.STATUS)).isEqualTo("PENDING_SIGN");

        step(ZHOU_MING, draft, "SIGNED");
        NodeId attachment =
                district.create(FAN_JIE, "YPB", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, "附件.txt"), "附件");
        district.relate(FAN_JIE, draft, Gw.ATTACHMENTS, attachment);
        assertThat(district.text(draft, Gw.STATUS)).isEqualTo("PENDING_SIGN");
    }

    @Test
    @Proves("LC05")
    void recheckShouldBeRefusedWhenTheTextChangesInTheSameAct() {
        NodeId draft = pendingSign();
        step(ZHOU_MING, draft, "SIGNED");
        NodeState changed = district.get(draft)
                .withProperties(Map.of(Gw.STATUS, "RECHECKED"))
                .withContent(district.content("改动"));

        assertThat(refusals(() -> district.setState(FAN_JIE, draft, changed)))
                .containsExactlyInAnyOrder("LC05", "LC07");
    }

    @Test
    @Proves("LC07")
    void issuedDocumentShouldNotChange() {
        NodeId sent = Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(refusals(() -> district.setText(HU_DAN, sent, "改动"))).containsExactly("LC07");
        assertThat(refusals(() -> district.update(HU_DAN, sent, Map.of(Gw.TITLE, "改动"))))
                .containsExactly("LC07");
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.TITLE, "改动"))))
                .containsExactly("LC07");
    }

    @Test
    @Proves("LC07")
    void issuedDocumentShouldGetNoFurtherAttachment() {
        NodeId sent = Papers.submitX1(district);
        NodeId attachment =
                district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, "补充.txt"), "补充材料");

        assertThat(refusals(() -> district.relate(HU_DAN, sent, Gw.ATTACHMENTS, attachment)))
                .containsExactly("LC07");
    }

    @Test
    @Proves("LC08")
    void endedDocumentShouldStayAsItIs() {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, "主送有误"));

        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.RETURN_REASON, "其他"))))
                .containsExactly("LC08");
    }

    @Test
    @Proves("LC09")
    void documentShouldBeDeletedWhileDraftedOnly() {
        NodeId sent = Papers.submitX1(district);

        assertThat(refusals(() -> district.delete(HU_DAN, sent))).containsExactly("LC09");
        assertThat(refusals(() -> district.delete(FAN_JIE, draft()))).isEmpty();
    }

    @Test
    @Proves("LC10")
    void tracesShouldBeWrittenByTheProcessAlone() {
        NodeId sent = Papers.submitX1(district);
        NodeId delivery = district.deliveries(sent).get(0).id();
        NodeId event = district.events(sent).get(0).id();

        assertThat(refusals(() -> district.update(HU_DAN, delivery, Map.of(Ex.DELIVERY_STATUS, "SIGNED_FOR"))))
                .containsExactly("LC10");
        assertThat(refusals(() -> district.delete(HU_DAN, event))).containsExactly("LC10");
        assertThat(refusals(() -> district.create(
                        HU_DAN, "SJZ", Boxes.OUTBOX, Ex.STATUS_EVENT, Map.of(Ex.PUBLIC_STATUS, "CLOSED"), null)))
                .containsExactly("LC10");
    }

    @Test
    @Proves("LC11")
    void documentShouldNotBecomeAWorkingCopyByHand() {
        NodeId draft = draft();
        NodeState working = district.get(draft).withAspects(Set.of(Cm.WORKINGCOPY));

        assertThat(refusals(() -> district.setState(FAN_JIE, draft, working))).containsExactly("LC11");
    }

    @Test
    @Proves("LC12")
    void fileShouldNotBecomeADocumentOrEventLater() {
        NodeId file = district.create(HU_DAN, "SJZ", Boxes.OUTBOX, Cm.CONTENT, Map.of(), "正文");

        for (QualifiedName type : List.of(Gw.OUTGOING_DOCUMENT, Gw.INCOMING_DOCUMENT, Ex.STATUS_EVENT)) {
            assertThat(refusals(() ->
                            district.setState(HU_DAN, file, district.get(file).withType(type))))
                    .contains("LC12");
        }
    }

    @Test
    void extensionShouldBeShownToTheSenderWithItsReason() {
        NodeId sent = Papers.submitX1(district);
        NodeId received = inProcess();

        district.update(
                FAN_JIE, received, Map.of(Gw.EXTENSION_REASON, "需现场核实", Gw.EXTENSION_TO, LocalDate.of(2016, 5, 15)));
        district.update(LIN_HAI, received, Map.of(Gw.EXTENSION_APPROVAL, "同意"));

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("EXTENDED");
        assertThat(district.text(sent, Ex.SHOWN_REASON)).isEqualTo("需现场核实");
        assertThat(district.get(sent).properties().date(Ex.SHOWN_DUE)).hasValue(LocalDate.of(2016, 5, 15));
        assertThat(district.events(received))
                .filteredOn(event -> event.properties()
                        .text(Ex.EVENT)
                        .filter("extend"::equals)
                        .isPresent())
                .hasSize(1);
    }

    @Test
    void requestForInstructionsShouldNotEndWithoutAReply() {
        Papers.submitX1(district);
        NodeId received = inProcess();

        assertThat(
                        violations(() -> district.update(
                                        FAN_JIE, received, Map.of(Gw.STATUS, "CLOSED", Gw.RESULT, "已阅")))
                                .stream()
                                .map(violation -> violation.arguments().get(1)))
                .containsExactly("mayEndWithoutReply", "paperChecked");
    }

    private NodeId inProcess() {
        NodeId received = district.inbox("YPB").get(0).id();
        for (String state : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            step(FAN_JIE, received, state);
        }
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
        step(FAN_JIE, received, "IN_PROCESS");
        return received;
    }

    @Test
    void unitSystemShouldSignForItsUnit() {
        NodeId draft = pendingSign();
        step(ZHOU_MING, draft, "SIGNED");
        step(FAN_JIE, draft, "RECHECKED");
        step(FAN_JIE, draft, "REGISTERED");
        district.update(FAN_JIE, draft, Map.of(Gw.TYPESET_FORM, "AUTO"));
        step(FAN_JIE, draft, "SEALED");
        district.update(FAN_JIE, draft, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));

        step(SVC_SJZ, district.inbox("SJZ").get(0).id(), "SIGNED_FOR");

        assertThat(district.deliveries(draft).stream()
                        .filter(delivery -> delivery.properties()
                                .text(Ex.RECIPIENT)
                                .filter("SJZ"::equals)
                                .isPresent())
                        .map(delivery ->
                                delivery.properties().text(Ex.SHOWN_SIGNED_BY).orElse("")))
                .containsExactly("SJZ EXCHANGE_SYSTEM");
    }

    private NodeId draft() {
        return district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice(), "通知正文");
    }

    private static Map<QualifiedName, Object> notice() {
        return Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府"),
                Gw.DISCLOSURE, "ACTIVE");
    }

    private NodeId pendingSign() {
        NodeId draft = draft();
        step(FAN_JIE, draft, "REVIEWING");
        step(FAN_JIE, draft, "PENDING_SIGN");
        return draft;
    }

    private void step(Actor actor, NodeId document, String status) {
        district.update(actor, document, Map.of(Gw.STATUS, status));
    }
}
