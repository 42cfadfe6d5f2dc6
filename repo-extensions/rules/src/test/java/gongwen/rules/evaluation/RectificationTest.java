package gongwen.rules.evaluation;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.JIN_TAO;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What units put right after an evaluation (S72). */
class RectificationTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 3, 25);

    private final District district = District.in2016();
    private final NodeId report = report();

    @Test
    @Proves("RE01")
    void rectificationShouldBeReportedByItsUnitAndClosedOrSentBackByTheOffice() {
        approve();
        assertThat(refusals(() -> raise(GU_WEI, "SJZ", TODAY))).containsExactly("RE01");
        NodeId item = raise(JIN_TAO, "SJZ", TODAY.plusDays(2));
        assertThat(district.text(item, Org.RECTIFICATION_STATE)).isEqualTo("OPEN");
        assertThat(refusals(() -> report(DING_YI, item, "已整改"))).containsExactly("RE01");
        assertThat(refusals(() -> report(FAN_JIE, item, "已整改"))).containsExactly("RE01");
        assertThat(refusals(() -> step(HU_DAN, item, Map.of(Org.RECTIFICATION_STATE, "REPORTED"))))
                .as("without what was done")
                .containsExactly("RE01");
        report(HU_DAN, item, "已整改");
        assertThat(district.get(item).properties().flag(Org.RECTIFIED_LATE)).isFalse();
        assertThat(refusals(() -> step(HU_DAN, item, Map.of(Org.RECTIFICATION_STATE, "CLOSED"))))
                .containsExactly("RE01");
        assertThat(refusals(() -> sendBack(HU_DAN, item, "x"))).containsExactly("RE01");
        assertThat(refusals(() -> step(FAN_JIE, item, Map.of(Org.RECTIFICATION_STATE, "CLOSED", Org.RECTIFIED, "代写"))))
                .as("in the unit's words")
                .containsExactly("RE01");
        sendBack(FAN_JIE, item, "未见措施");
        assertThat(refusals(() -> step(HU_DAN, item, Map.of(Org.RECTIFICATION_STATE, "REPORTED"))))
                .as("what was said before")
                .containsExactly("RE01");
        district.pass(Duration.ofDays(3));
        report(HU_DAN, item, "已落实专人");
        step(GU_WEI, item, Map.of(Org.RECTIFICATION_STATE, "CLOSED"));

        NodeState closed = district.get(item);
        assertThat(closed.properties().text(Org.RAISED_BY)).hasValue("jin.tao");
        assertThat(closed.properties().text(Org.RECTIFIED_BY)).hasValue("hu.dan");
        assertThat(closed.properties().flag(Org.RECTIFIED_LATE)).isTrue();
        assertThat(closed.properties().number(Org.SENT_BACK)).hasValue(1L);
        assertThat(closed.properties().text(Org.SETTLED_BY)).hasValue("gu.wei");
        assertThat(refusals(() -> sendBack(FAN_JIE, item, "再查"))).containsExactly("RE01");
        assertThat(refusals(() -> step(FAN_JIE, item, Map.of(Org.RECTIFY_BY, TODAY.plusDays(9)))))
                .containsExactly("RE01");
        assertThat(refusals(() -> district.delete(FAN_JIE, item))).containsExactly("RE01");
    }

    @Test
    @Proves("RE02")
    void rectificationShouldComeFromAnApprovedReportOnItsUnit() {
        assertThat(refusals(() -> raise(FAN_JIE, "SJZ", TODAY)))
                .as("before approval")
                .containsExactly("RE02");
        approve();
        assertThat(refusals(() -> raise(FAN_JIE, "CZJ", TODAY)))
                .as("not evaluated")
                .containsExactly("RE02");
        assertThat(refusals(() -> raise(FAN_JIE, "SJZ", TODAY.minusDays(1)))).containsExactly("RE02");

        raise(FAN_JIE, "SJZ", TODAY);
    }

    @Test
    void rectificationShouldBeSeenByItsOfficeAndItsUnitOnly() {
        approve();
        NodeState item = district.get(raise(FAN_JIE, "SJZ", TODAY));

        assertThat(district.repository.canRead(HU_DAN, item)).isTrue();
        assertThat(district.repository.canRead(GU_WEI, item)).isTrue();
        assertThat(district.repository.canRead(DING_YI, item)).isFalse();
    }

    @Test
    void overdueRectificationShouldBeRemindedOfAndEscalatedUntilItIsReported() {
        approve();
        NodeId item = raise(FAN_JIE, "SJZ", TODAY.plusDays(3));
        assertThat(district.text(item, Ex.DUE_FOR)).isEqualTo("rectify");
        assertThat(told()).isEmpty();
        for (int day = 0; day < 12; day++) {
            district.pass(Duration.ofDays(1));
            district.update(Actor.SYSTEM, item, Map.of());
        }

        assertThat(district.get(item).properties().texts(Ex.FLAGS)).containsExactly("OVERDUE");
        assertThat(told())
                .as("level after level, each once, and the unit's own people")
                .containsExactlyInAnyOrder(
                        "OVERDUE SJZ [CLERK_A]",
                        "ESCALATED SJZ [CLERK_B]",
                        "ESCALATED SJZ [UNIT_LEADER, UNIT_LEADER_DEPUTY, OFFICE_HEAD]");
        assertThat(district.repository.children(item, Ex.PROCESS_EVENTS)).hasSize(3);
        assertThat(refusals(() -> step(
                        HU_DAN,
                        item,
                        Map.of(Org.RECTIFICATION_STATE, "REPORTED", Org.RECTIFIED, "已整改", Ex.ESCALATED, 0L))))
                .containsExactly("RE01");
        report(HU_DAN, item, "已整改");
        assertThat(district.get(item).properties().texts(Ex.FLAGS)).isEmpty();
        assertThat(district.get(item).properties().has(Ex.REMIND_AT)).isFalse();
    }

    private List<String> told() {
        return district.repository.all().stream()
                .filter(node -> node.type().equals(Ex.NOTIFICATION))
                .map(NodeState::properties)
                .map(notice -> notice.text(Ex.NOTICE_KIND).orElse("")
                        + " " + notice.text(Ex.RECIPIENT).orElse("")
                        + " " + notice.texts(Ex.NOTICE_ROLES))
                .toList();
    }

    private NodeId report() {
        return district.create(
                FAN_JIE,
                "YPB",
                Boxes.OUTBOX,
                Org.EVALUATION_REPORT,
                Map.of(
                        Org.PERIOD_FROM,
                        TODAY,
                        Org.PERIOD_UNTIL,
                        TODAY,
                        Org.EVALUATED_UNITS,
                        List.of("各镇人民政府"),
                        Org.SUMMARY,
                        "个别单位签收不及时"),
                null);
    }

    private void approve() {
        step(GU_WEI, report, Map.of(Org.REPORT_STATE, "APPROVED"));
    }

    private NodeId raise(Actor actor, String unit, LocalDate by) {
        return district.create(
                actor,
                "YPB",
                Boxes.OUTBOX,
                Org.RECTIFICATION,
                Map.of(Org.FROM_REPORT, report, Org.RECTIFYING_UNIT, unit, Org.FINDING, "签收不及时", Org.RECTIFY_BY, by),
                null);
    }

    private void report(Actor actor, NodeId item, String done) {
        step(actor, item, Map.of(Org.RECTIFICATION_STATE, "REPORTED", Org.RECTIFIED, done));
    }

    private void sendBack(Actor actor, NodeId item, String reason) {
        step(actor, item, Map.of(Org.RECTIFICATION_STATE, "OPEN", Org.SENT_BACK_REASON, reason));
    }

    private void step(Actor actor, NodeId node, Map<QualifiedName, Object> values) {
        district.update(actor, node, values);
    }
}
