package gongwen.rules.acceptance;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.YU_QIAN;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Violation;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {

    private final District district = District.in2016();

    /** X1. */
    @Test
    void submissionShouldBeAcceptedWhenNothingIsWrongWithIt() {
        NodeId sent = Papers.submitX1(district);

        assertThat(reasons(sent)).isEmpty();
        assertThat(district.text(sent, Ex.PLATFORM_NO)).isEqualTo("SJZ-2016-000001");
        assertThat(district.text(sent, Ex.PHASE)).isEqualTo("DUAL_TRACK");
        assertThat(district.get(sent).properties().number(Ex.PAPER_EXPECTED)).hasValue(3L);
        NodeState received = district.inbox("YPB").get(0);
        assertThat(received.properties().texts(Ex.FLAGS)).containsExactly("PAPER_PENDING");
    }

    @Test
    void paperShouldBeExpectedButNotAwaitedInSingleTrack() {
        District later = new District(LocalDate.of(2016, 7, 1));

        NodeId sent = Papers.submitX1(later);

        assertThat(later.text(sent, Ex.PHASE)).isEqualTo("SINGLE_TRACK");
        assertThat(later.get(sent).properties().number(Ex.PAPER_EXPECTED)).hasValue(3L);
        assertThat(later.get(sent).properties().texts(Ex.FLAGS)).isEmpty();
    }

    /** X2. */
    @Test
    @Proves("MULTI_MAIN_TO")
    void submissionShouldNotBeAcceptedWhenItHasTwoMainRecipients() {
        NodeId sent = submit(Gw.MAIN_TO, List.of("YP", "CZJ"));

        assertThat(reasons(sent)).containsExactly("MULTI_MAIN_TO");
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("NOT_ACCEPTED");
        assertThat(district.statusesTold(sent)).containsExactly("NOT_ACCEPTED");
        assertThat(district.get(sent).properties().has(Ex.PLATFORM_NO)).isFalse();
        assertThat(district.deliveries(sent)).isEmpty();
        assertThat(district.inbox("YPB")).isEmpty();
    }

    @Test
    @Proves("AC01")
    void secretaryShouldAcceptAllTheSameWithAReasonWhereTheSourceIsSoft() {
        NodeId sent = submit(Gw.MAIN_TO, List.of("YP", "CZJ"));
        NodeId notice = notice();

        assertThat(refusals(() -> override(GU_WEI, notice, "情况紧急"))).contains("AC01");
        assertThat(refusals(() -> override(CAI_NA, notice, "情况紧急"))).contains("AC01");
        assertThat(reasons(sent)).isNotEmpty();
        override(LU_MIN, notice, "两单位共同审批,已电话核实");

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        assertThat(reasons(sent)).isEmpty();
        assertThat(district.text(notice, Ex.OVERRIDDEN_BY)).isEqualTo("lu.min");
        assertThat(district.get(notice).properties().texts(Ex.REASON_CODES)).containsExactly("MULTI_MAIN_TO");
        assertThat(district.inbox("YPB")).hasSize(1);
        assertThat(refusals(() -> override(LU_MIN, notice, "再次"))).contains("AC01");
    }

    @Test
    @Proves({"AC01", "CC_SUBORDINATE"})
    void absoluteReasonShouldNotBeOverridden() {
        district.setState(
                Actor.SYSTEM,
                district.repository.unit("BTZ").orElseThrow().id(),
                district.repository.unit("BTZ").orElseThrow().withProperties(Map.of(Org.SUPERIOR, "SJZ")));

        NodeId sent = submit(Gw.CC_TO, List.of("BTZ"));

        assertThat(reasons(sent)).containsExactly("CC_SUBORDINATE");
        assertThat(refusals(() -> override(LU_MIN, notice(), "请予受理"))).containsExactly("AC01");
    }

    @Test
    void noticeShouldTellNothingOfTheContent() {
        submit(Gw.MAIN_TO, List.of("YP", "CZJ"));

        NodeState notice = district.get(notice());

        assertThat(notice.properties().text(Ex.SOURCE_DOC_NO)).hasValue("松泾府〔2016〕18号");
        assertThat(notice.properties().text(Ex.SOURCE_UNIT)).hasValue("SJZ");
        assertThat(notice.content()).isNull();
        assertThat(notice.properties().has(Gw.TITLE)).isFalse();
        assertThat(district.repository.canRead(LU_MIN, notice)).isTrue();
        assertThat(district.repository.canRead(HU_DAN, notice)).isFalse();
        assertThat(district.repository.canRead(DING_YI, notice)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gw:kind",
                "gw:title",
                "gw:docNo",
                "gw:docDate",
                "gw:disclosure",
                "gw:mainTo",
                "gw:signer",
                "gw:contact"
            })
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWhenAnElementIsMissing(String element) {
        QualifiedName name = QualifiedName.parse(element);
        Map<QualifiedName, Object> values = Papers.x1With(name, null);
        if (element.equals("gw:docDate")) {
            values.remove(Gw.SIGNED_ON);
        }

        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", values);

        boolean tellsDirection = element.equals("gw:mainTo");
        assertThat(reasons(sent)).contains("MISSING_ELEMENT:" + element);
        assertThat(reasons(sent)).hasSize(tellsDirection ? reasons(sent).size() : 1);
    }

    @Test
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWithoutText() {
        NodeId sent = district.create(SVC_SJZ, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Papers.x1(), null);

        assertThat(reasons(sent)).containsExactly("MISSING_ELEMENT:text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"松泾府[2016]18号", "松泾府〔2016〕018号", "松泾府〔2016〕第18号", "松泾府201618号", "白塘府〔2016〕18号", "松泾府〔16〕18号"})
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWhenItsNumberIsMalformed(String number) {
        assertThat(reasons(submit(Gw.DOC_NO, number))).containsExactly("MISSING_ELEMENT:gw:docNo");
    }

    @Test
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWhenItsDateIsNotTheDayOfSigning() {
        assertThat(reasons(submit(Gw.DOC_DATE, LocalDate.of(2016, 3, 20))))
                .containsExactly("MISSING_ELEMENT:gw:docDate");
    }

    @Test
    @Proves("WRONG_KIND")
    void submissionShouldNotBeAcceptedWhenItsKindDoesNotFit() {
        assertThat(reasons(submit(Gw.KIND, "TONGZHI"))).containsExactly("WRONG_KIND");
        assertThat(reasons(submit(Gw.TITLE, "松泾镇人民政府关于校车站点建设的报告"))).containsExactly("WRONG_KIND");
        assertThat(reasons(submit(Gw.MAIN_TO, List.of("CZJ")))).containsExactly("WRONG_KIND");
    }

    @Test
    @Proves("WRONG_CHANNEL")
    void submissionShouldNotBeAcceptedWithoutItsChannel() {
        assertThat(reasons(submit(Ex.CHANNEL, null))).containsExactly("WRONG_CHANNEL");
    }

    /** X4. */
    @Test
    @Proves("PAPER_ONLY")
    void paperAloneShouldNotBeAcceptedAndItsUnitShouldBeTold() {
        for (LocalDate day : List.of(LocalDate.of(2016, 3, 25), LocalDate.of(2016, 7, 1))) {
            District then = new District(day);

            NodeId paper = then.create(FAN_JIE, "YPB", Boxes.INBOX, Gw.INCOMING_DOCUMENT, paper(), null);

            assertThat(then.text(paper, Gw.STATUS)).isEqualTo("NOT_ACCEPTED");
            assertThat(then.get(paper).properties().texts(Ex.REASON_CODES)).containsExactly("PAPER_ONLY");
            assertThat(then.get(paper).properties().has(Gw.RECEIPT_NO)).isFalse();
            NodeState told =
                    then.repository.find(Ex.STATUS_EVENT, Ex.RECIPIENT, "YPB").get(0);
            assertThat(told.properties().texts(Ex.REASON_CODES)).containsExactly("PAPER_ONLY");
            assertThat(then.repository.canRead(YU_QIAN, told)).isTrue();
            assertThat(then.repository.canRead(DING_YI, told)).isFalse();
            assertThat(refusals(() -> then.update(FAN_JIE, paper, Map.of(Gw.STATUS, "REGISTERED"))))
                    .contains("LC02");
        }
    }

    /** S55: before the dual track, paper is what documents come on. */
    @Test
    @Proves({"LC05", "PAPER_ONLY"})
    void paperAloneShouldBeRegisteredInThePhaseOfPaperAndNotRefused() {
        District then = new District(LocalDate.of(2015, 12, 21));
        Map<QualifiedName, Object> paper = new HashMap<>(paper());
        assertThat(refusals(() -> then.create(FAN_JIE, "YPB", Boxes.INBOX, Gw.INCOMING_DOCUMENT, paper, null)))
                .containsExactly("LC05");
        paper.put(Gw.STATUS, "REGISTERED");
        paper.put(Gw.TITLE, "关于线路迁改的函");

        NodeId received = then.create(FAN_JIE, "YPB", Boxes.INBOX, Gw.INCOMING_DOCUMENT, paper, null);

        assertThat(then.text(received, Ex.PHASE)).isEqualTo("PAPER");
        assertThat(then.text(received, Gw.RECEIPT_NO)).isEqualTo("云府办收〔2015〕1号");
        assertThat(then.get(received).content()).isNull();
        NodeState told =
                then.repository.find(Ex.STATUS_EVENT, Ex.RECIPIENT, "YPB").get(0);
        assertThat(told.properties().text(Ex.PUBLIC_STATUS)).hasValue("REGISTERED");
        then.update(FAN_JIE, received, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("gu.wei")));
        assertThat(refusals(() -> district.create(FAN_JIE, "YPB", Boxes.INBOX, Gw.INCOMING_DOCUMENT, paper, null)))
                .as("in dual track")
                .containsExactly("LC05");
    }

    @Test
    @Proves("PAPER_ONLY")
    void submissionByPaperShouldNotBeAccepted() {
        assertThat(reasons(submit(Ex.CHANNEL, "PAPER"))).containsExactly("PAPER_ONLY");
    }

    @Test
    @Proves("PAPER_SAME_RECORD")
    void paperShouldJoinTheRecordOfItsElectronicDocument() {
        Papers.submitX1(district);
        Map<QualifiedName, Object> paper = new HashMap<>(paper());
        paper.put(Gw.ISSUER, "SJZ");
        paper.put(Gw.DOC_NO, "松泾府〔2016〕18号");

        List<Violation> refused =
                violations(() -> district.create(FAN_JIE, "YPB", Boxes.INBOX, Gw.INCOMING_DOCUMENT, paper, null));

        assertThat(refused).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("PAPER_SAME_RECORD");
            assertThat(violation.arguments())
                    .containsExactly(district.inbox("YPB").get(0).id().toString());
        });
    }

    @Test
    @Proves("DUPLICATE")
    void repetitionShouldBeRefusedAndToldTheFirstPlatformNumber() {
        NodeId first = Papers.submitX1(district);

        List<Violation> refused = violations(() -> Papers.submitX1(district));

        assertThat(refused).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("DUPLICATE");
            assertThat(violation.arguments()).containsExactly("SJZ-2016-000001", first.toString());
        });
        assertThat(district.inbox("YPB")).hasSize(1);
        Map<QualifiedName, Object> next = Papers.x1With(Gw.DOC_NO, "松泾府〔2016〕19号");
        next.put(Gw.DOC_ID, "SJZ-OA-0019");
        assertThat(district.text(Papers.submit(district, SVC_SJZ, "SJZ", next), Ex.PLATFORM_NO))
                .as("the refused one consumed no number")
                .isEqualTo("SJZ-2016-000002");
    }

    @Test
    @Proves("DUPLICATE")
    void otherDocumentShouldNotBeAcceptedUnderAUsedNumber() {
        Papers.submitX1(district);

        assertThat(reasons(submit(Gw.DOC_ID, "SJZ-OA-0019"))).containsExactly("DUPLICATE");
    }

    @Test
    void correctedSubmissionShouldBeAcceptedAfterARefusedOne() {
        submit(Gw.MAIN_TO, List.of("YP", "CZJ"));

        assertThat(reasons(Papers.submitX1(district))).isEmpty();
    }

    @Test
    @Proves("NOT_REGISTERED_ISSUER")
    void submissionShouldNotBeAcceptedBeforeItsIssuerIsRegistered() {
        NodeState unit = district.repository.unit("SJZ").orElseThrow();
        district.setState(Actor.SYSTEM, unit.id(), unit.withProperties(Map.of(Org.REGISTERED_ISSUER, false)));

        assertThat(reasons(Papers.submitX1(district))).containsExactly("NOT_REGISTERED_ISSUER");
    }

    @Test
    @Proves("MIXED_MATTERS")
    void requestShouldNotBeAcceptedWithTwoMatters() {
        assertThat(reasons(submit(Gw.MATTERS, 2L))).containsExactly("MIXED_MATTERS");
    }

    /** X3. */
    @Test
    @Proves("MIXED_MATTERS")
    void reportThatAsksShouldOnlyWarnItsReviewer() {
        Map<QualifiedName, Object> values = Papers.x1();
        values.put(Gw.KIND, "BAOGAO");
        values.put(Gw.TITLE, "白塘镇人民政府关于防汛准备工作的报告");
        values.put(Gw.DOC_NO, "白塘府〔2016〕3号");
        NodeId sent = district.create(DING_YI, "BTZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "防汛准备已完成。请予批准资金。");

        assertThat(reasons(sent)).isEmpty();
        assertThat(district.inbox("YPB").get(0).properties().texts(Ex.FLAGS))
                .containsExactly("MIXED_MATTERS", "PAPER_PENDING");
        assertThat(district.get(sent).properties().texts(Ex.FLAGS))
                .as("what the reviewer is warned of is not the sender's to see")
                .doesNotContain("MIXED_MATTERS");
        assertThat(district.get(sent).properties().number(Ex.PAPER_EXPECTED)).hasValue(1L);
    }

    @Test
    @Proves("CLASSIFIED_CONTENT")
    void classifiedContentShouldBeRefusedOutrightAndLeaveNoRecord() {
        int before = district.repository.all().size();

        assertThat(refusals(() ->
                        district.create(SVC_SJZ, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Papers.x1(), "机密★1年\n请示")))
                .containsExactly("H2");
        assertThat(district.repository.all()).hasSize(before);
    }

    /** X7, X8. */
    @Test
    @Proves({"PUBLIC_NO_PAPER", "PAPER_LIMIT", "PAPER_REASON"})
    void governmentShouldSendPaperOnlyWhereTheSchemeLetsIt() {
        Map<QualifiedName, Object> notice = new HashMap<>(Map.of(
                Gw.ISSUER,
                "YP",
                Gw.KIND,
                "TONGZHI",
                Gw.FULL_TEXT_PUBLISHED,
                true,
                Gw.GENERAL_DISTRIBUTION,
                true,
                Gw.PAPER_COPIES,
                1L));

        assertThat(refusals(() -> draft(notice))).containsExactly("PUBLIC_NO_PAPER");
        notice.put(Gw.GENERAL_DISTRIBUTION, false);
        assertThat(refusals(() -> draft(notice))).isEmpty();
        notice.put(Gw.PAPER_COPIES, 2L);
        assertThat(refusals(() -> draft(notice))).containsExactly("PAPER_LIMIT");
        notice.put(Gw.PAPER_COPIES, 1L);
        notice.put(Gw.KIND, "CHAOGAODAN");
        assertThat(refusals(() -> draft(notice))).containsExactly("PAPER_REASON");
        notice.put(Gw.PAPER_REASON, "某法第×条");
        assertThat(refusals(() -> draft(notice))).as("not approved").containsExactly("PAPER_REASON");
    }

    private void draft(Map<QualifiedName, Object> values) {
        district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "正文");
    }

    private static Map<QualifiedName, Object> paper() {
        return Map.of(
                Cm.NAME, "纸质来文",
                Ex.CHANNEL, "PAPER",
                Gw.ISSUER, "WQJ",
                Gw.KIND, "HAN",
                Gw.DOC_NO, "望桥街办〔2016〕5号");
    }

    private NodeId notice() {
        return district.repository
                .find(Ex.REFUSAL_NOTICE, Ex.RECIPIENT, "YPB")
                .get(0)
                .id();
    }

    private void override(Actor actor, NodeId notice, String reason) {
        district.update(actor, notice, Map.of(Ex.OVERRIDE_REASON, reason));
    }

    private NodeId submit(QualifiedName name, Object value) {
        return Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(name, value));
    }

    private List<String> reasons(NodeId sent) {
        return district.get(sent).properties().texts(Ex.REASON_CODES);
    }
}
