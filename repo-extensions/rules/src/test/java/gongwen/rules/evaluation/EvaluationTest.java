package gongwen.rules.evaluation;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.CAI_NA;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.XU_GANG;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted of the units, and how it is reported and circulated (S70, S71). */
class EvaluationTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2016, 3, 31);

    private final District district = District.in2016();

    @Test
    void figuresShouldCountWhatEachUnitDidInThePeriod() {
        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.URGENCY, "TEJI"));
        district.pass(Duration.ofMinutes(30));
        district.received("YPB", FAN_JIE, "SIGNED_FOR");
        refusedSubmission();
        district.pass(Duration.ofDays(5));
        NodeId copy = district.received("CZJ", CAI_NA, "SIGNED_FOR", "REGISTERED");
        district.update(CAI_NA, copy, Map.of(Gw.STATUS, "CIRCULATING", Gw.CIRCULATE_TO, List.of("xu.gang")));
        district.update(XU_GANG, district.records(copy, Ex.READING).get(0).id(), Map.of(Ex.READING_STATE, "READ"));
        district.update(CAI_NA, copy, Map.of(Gw.STATUS, "CLOSED"));

        NodeId report = report("YP", "CZJ", "松泾镇人民政府");

        Map<QualifiedName, Object> office = figures(report, "YPB");
        assertThat(office)
                .containsEntry(Org.RECEIVED, 1L)
                .containsEntry(Org.SIGNED_FOR, 1L)
                .containsEntry(Org.SIGNED_ON_TIME, 1L)
                .containsEntry(Org.HANDLED, 0L)
                .containsEntry(Org.LATE_STEPS, 0L)
                .containsEntry(Org.URGENT_SIGNED_FOR, 1L)
                .containsEntry(Org.URGENT_MINUTES, 31L)
                .containsEntry(Org.URGENT_SLOW_MINUTES, 31L);
        assertThat(figures(report, "CZJ"))
                .containsEntry(Org.RECEIVED, 1L)
                .containsEntry(Org.SIGNED_FOR, 1L)
                .containsEntry(Org.SIGNED_ON_TIME, 0L)
                .containsEntry(Org.HANDLED, 1L)
                .containsEntry(Org.HANDLED_ON_TIME, 1L)
                .containsEntry(Org.LATE_STEPS, 1L);
        assertThat(figures(report, "SJZ"))
                .containsEntry(Org.RECEIVED, 0L)
                .containsEntry(Org.REFUSED_SUBMISSIONS, 1L)
                .doesNotContainKey(Org.URGENT_MINUTES);
    }

    @Test
    void feedbackPaperAndOverridesShouldBeCounted() {
        NodeId note = draft("CHAOGAODAN", List.of("CZJ"), Map.of(Gw.PAPER_REASON, "某法第一条"));
        district.update(GU_WEI, note, Map.of(Gw.PAPER_APPROVAL, "同意"));
        issue(note);
        NodeId received = district.received("CZJ", CAI_NA, "SIGNED_FOR");
        district.update(CAI_NA, received, Map.of(Gw.FEEDBACK, "已办理"));
        district.update(CAI_NA, received, Map.of(Gw.FEEDBACK, "已办理,补充"));
        refusedSubmission();
        NodeState notice =
                district.repository.find(Ex.REFUSAL_NOTICE, Ex.RECIPIENT, "YPB").get(0);
        district.update(FAN_JIE, notice.id(), Map.of(Ex.OVERRIDE_REASON, "区领导要求"));

        NodeId report = report("YPB", "CZJ");

        assertThat(figures(report, "CZJ"))
                .as("each document once")
                .containsEntry(Org.FED_BACK, 1L)
                .containsEntry(Org.FED_BACK_ON_TIME, 1L);
        assertThat(figures(report, "YPB"))
                .containsEntry(Org.PAPER_EXCEPTIONS, 1L)
                .containsEntry(Org.OVERRIDES, 1L);
    }

    @Test
    void figuresShouldBeComputedAnewWhileTheReportIsADraft() {
        NodeId report = report("YPB", "SJZ");
        assertThat(figures(report, "YPB")).containsEntry(Org.RECEIVED, 0L);
        Papers.submitX1(district);
        district.update(FAN_JIE, report, Map.of(Org.SUMMARY, "总体良好"));
        assertThat(figures(report, "YPB")).as("an edit counts nothing").containsEntry(Org.RECEIVED, 0L);

        district.update(FAN_JIE, report, Map.of(Org.RECOMPUTE, true));

        assertThat(figures(report, "YPB")).containsEntry(Org.RECEIVED, 1L);
        assertThat(rows(report)).hasSize(2);
        assertThat(district.get(report).properties().has(Org.RECOMPUTE)).isFalse();
    }

    @Test
    @Proves("EV01")
    void reportShouldBeApprovedByTheHeadOfTheOfficeAndThenStay() {
        assertThat(refusals(() -> make(HU_DAN, "SJZ", FIRST, FIRST, "SJZ"))).containsExactly("EV01");
        assertThat(refusals(() -> make(CAI_NA, "YPB", FIRST, FIRST, "SJZ"))).containsExactly("EV01");
        NodeId report = report("SJZ");
        assertThat(district.text(report, Org.PREPARED_BY)).isEqualTo("fan.jie");
        assertThat(refusals(() -> state(FAN_JIE, report, "APPROVED"))).containsExactly("EV01");
        assertThat(refusals(() -> state(GU_WEI, report, "APPROVED")))
                .as("without a word of the office")
                .containsExactly("EV01");
        district.update(FAN_JIE, report, Map.of(Org.SUMMARY, "总体良好"));
        assertThat(refusals(() -> district.update(FAN_JIE, report, Map.of(Org.PERIOD_UNTIL, FIRST))))
                .as("another period")
                .containsExactly("EV01");
        assertThat(refusals(() -> district.update(FAN_JIE, report, Map.of(Org.FIGURES_AT, district.now()))))
                .containsExactly("EV01");

        state(GU_WEI, report, "APPROVED");

        assertThat(district.text(report, Org.APPROVED_BY)).isEqualTo("gu.wei");
        for (Map<QualifiedName, Object> values :
                List.<Map<QualifiedName, Object>>of(Map.of(Org.RECOMPUTE, true), Map.of(Org.SUMMARY, "x"))) {
            assertThat(refusals(() -> district.update(FAN_JIE, report, values))).containsExactly("EV01");
        }
        assertThat(refusals(() -> state(GU_WEI, report, "DRAFT"))).containsExactly("EV01");
        assertThat(refusals(() -> state(GU_WEI, report, "ISSUED"))).containsExactly("EV01");
        assertThat(refusals(() -> district.delete(GU_WEI, report))).containsExactly("EV01");
    }

    @Test
    @Proves("EV02")
    void figuresShouldNotBeTyped() {
        NodeId report = report("SJZ");
        NodeId row = rows(report).get(0).id();

        assertThat(refusals(() -> district.update(GU_WEI, row, Map.of(Org.SIGNED_ON_TIME, 100L))))
                .containsExactly("EV02");
        assertThat(refusals(() -> district.delete(GU_WEI, row))).containsExactly("EV02");
        assertThat(refusals(() -> district.create(
                        FAN_JIE, "YPB", Boxes.OUTBOX, Org.UNIT_FIGURES, Map.of(Org.FIGURES_UNIT, "SJZ"), null)))
                .containsExactly("EV02");
    }

    @Test
    @Proves("EV04")
    void reportShouldBeOfAPeriodThatIsNotToComeAndOfUnitsThatExist() {
        LocalDate today = LocalDate.of(2016, 3, 25);
        assertThat(refusals(() -> make(FAN_JIE, "YPB", today, FIRST, "SJZ"))).containsExactly("EV04");
        assertThat(refusals(() -> make(FAN_JIE, "YPB", FIRST, today.plusDays(1), "SJZ")))
                .containsExactly("EV04");
        assertThat(refusals(() -> make(FAN_JIE, "YPB", today.minusDays(366), today, "SJZ")))
                .containsExactly("EV04");
        assertThat(refusals(() -> make(FAN_JIE, "YPB", FIRST, today, "无此单位"))).containsExactly("EV04");

        assertThat(rows(make(FAN_JIE, "YPB", today.minusDays(365), today, "各镇人民政府")))
                .extracting(row -> row.properties().text(Org.FIGURES_UNIT).orElse(""))
                .containsExactlyInAnyOrder("SJZ", "BTZ");
    }

    @Test
    @Proves("EV03")
    void approvedReportShouldBeIssuedByACircularOfItsOffice() {
        NodeId report = report("各镇人民政府");
        assertThat(refusals(() -> circular("TONGBAO", report)))
                .as("before approval")
                .containsExactly("EV03");
        district.update(FAN_JIE, report, Map.of(Org.SUMMARY, "总体良好"));
        state(GU_WEI, report, "APPROVED");
        assertThat(refusals(() -> circular("TONGZHI", report))).containsExactly("EV03");

        NodeId circular = circular("TONGBAO", report);
        assertThat(district.text(report, Org.REPORT_STATE)).isEqualTo("APPROVED");
        issue(circular);

        NodeState issued = district.get(report);
        assertThat(issued.properties().text(Org.REPORT_STATE)).hasValue("ISSUED");
        assertThat(issued.properties().time(Org.ISSUED_AT)).hasValue(district.now());
        assertThat(issued.properties().node(Org.ISSUED_AS)).hasValue(circular);
        assertThat(district.inbox("BTZ")).hasSize(1);
        Map<QualifiedName, Object> other = new HashMap<>();
        other.put(Org.REPORT, null);
        assertThat(refusals(() -> district.update(FAN_JIE, circular, other))).contains("EV03");
    }

    @Test
    void reportShouldBeSeenByItsOfficeOnly() {
        NodeId report = report("SJZ");
        NodeState row = rows(report).get(0);

        for (NodeState node : List.of(district.get(report), row)) {
            assertThat(district.repository.canRead(GU_WEI, node)).isTrue();
            assertThat(district.repository.canRead(HU_DAN, node)).isFalse();
            assertThat(district.repository.canRead(DING_YI, node)).isFalse();
        }
    }

    private void refusedSubmission() {
        Map<QualifiedName, Object> values = Papers.x1With(Gw.MAIN_TO, List.of("YP", "CZJ"));
        values.put(Gw.DOC_NO, "松泾府〔2016〕19号");
        values.put(Gw.DOC_ID, "SJZ-OA-0019");
        Papers.submit(district, SVC_SJZ, "SJZ", values);
    }

    private NodeId report(String... units) {
        LocalDate today = district.now().atZone(MemoryRepository.SHANGHAI).toLocalDate();
        return make(FAN_JIE, "YPB", FIRST, today.isBefore(LAST) ? today : LAST, units);
    }

    private NodeId make(Actor actor, String unit, LocalDate first, LocalDate last, String... units) {
        return district.create(
                actor,
                unit,
                Boxes.OUTBOX,
                Org.EVALUATION_REPORT,
                Map.of(Org.PERIOD_FROM, first, Org.PERIOD_UNTIL, last, Org.EVALUATED_UNITS, List.of(units)),
                null);
    }

    private void state(Actor actor, NodeId report, String state) {
        district.update(actor, report, Map.of(Org.REPORT_STATE, state));
    }

    private List<NodeState> rows(NodeId report) {
        return district.repository.find(Org.UNIT_FIGURES, Org.FIGURES_OF, report);
    }

    private Map<QualifiedName, Object> figures(NodeId report, String unit) {
        return rows(report).stream()
                .map(row -> row.properties())
                .filter(row -> row.text(Org.FIGURES_UNIT).filter(unit::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .asMap();
    }

    private NodeId circular(String kind, NodeId report) {
        return draft(kind, List.of("各镇人民政府"), Map.of(Org.REPORT, report));
    }

    private NodeId draft(String kind, List<String> to, Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(more);
        values.put(Cm.NAME, kind + ".txt");
        values.put(Gw.KIND, kind);
        values.put(Gw.ISSUER, "YPB");
        values.put(Gw.TITLE, kind.equals("CHAOGAODAN") ? "抄告单" : "关于有关情况的通报");
        values.put(Gw.MAIN_TO, to);
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        NodeId folder = Boxes.box("YPB", Boxes.OUTBOX, district.repository)
                .orElseThrow()
                .id();
        NodeId id = district.repository.newId();
        district.createState(
                FAN_JIE,
                district.node(id, Gw.OUTGOING_DOCUMENT, values, folder, "现将有关情况通报如下。")
                        .withAspects(more.containsKey(Org.REPORT) ? Set.of(Org.CIRCULAR) : Set.of()));
        return id;
    }

    private void issue(NodeId document) {
        for (String state : List.of("REVIEWING", "PENDING_SIGN")) {
            district.update(FAN_JIE, document, Map.of(Gw.STATUS, state));
        }
        district.update(GU_WEI, document, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, FAN_JIE, document);
        district.update(FAN_JIE, document, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
    }
}
