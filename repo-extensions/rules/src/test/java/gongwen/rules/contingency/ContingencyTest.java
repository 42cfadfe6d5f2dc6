package gongwen.rules.contingency;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.SYS_PENG;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContingencyTest {

    private final District district = District.in2016();

    @Test
    @Proves("PR01")
    void problemShouldBeAnsweredReopenedAndClosedByTheRightUnits() {
        NodeId problem = report("YPB");
        assertThat(refusals(() -> step(HU_DAN, problem, Map.of(Org.PROBLEM_STATE, "ANSWERED", Org.ANSWER, "x"))))
                .as("by who reported it")
                .containsExactly("PR01");
        district.pass(Duration.ofHours(3));
        step(FAN_JIE, problem, Map.of(Org.PROBLEM_STATE, "ANSWERED", Org.ANSWER, "已修复"));
        Instant answered = district.now();
        assertThat(refusals(() -> step(HU_DAN, problem, Map.of(Org.PROBLEM_STATE, "OPEN"))))
                .as("without a reason")
                .containsExactly("PR01");
        step(HU_DAN, problem, Map.of(Org.PROBLEM_STATE, "OPEN", Org.REOPEN_REASON, "仍有乱码"));
        assertThat(refusals(() -> step(FAN_JIE, problem, Map.of(Org.PROBLEM_STATE, "ANSWERED"))))
                .as("with the answer of the first time")
                .containsExactly("PR01");
        step(FAN_JIE, problem, Map.of(Org.PROBLEM_STATE, "ANSWERED", Org.ANSWER, "已更换字体"));
        assertThat(refusals(() -> step(HU_DAN, problem, Map.of(Org.PROBLEM_STATE, "OPEN"))))
                .as("with the reason of the first time")
                .containsExactly("PR01");
        assertThat(refusals(() -> step(FAN_JIE, problem, Map.of(Org.PROBLEM_STATE, "CLOSED"))))
                .containsExactly("PR01");
        step(HU_DAN, problem, Map.of(Org.PROBLEM_STATE, "CLOSED"));

        NodeState closed = district.get(problem);
        assertThat(closed.properties().text(Org.REPORTING_UNIT)).hasValue("SJZ");
        assertThat(closed.properties().text(Org.REPORTED_BY)).hasValue("hu.dan");
        assertThat(closed.properties().time(Org.ANSWERED_AT)).hasValue(answered);
        assertThat(closed.properties().number(Org.REOPENED)).hasValue(1L);
        assertThat(closed.properties().time(Org.CLOSED_AT)).hasValue(district.now());
        assertThat(refusals(() -> step(HU_DAN, problem, Map.of(Org.PROBLEM_STATE, "OPEN", Org.REOPEN_REASON, "x"))))
                .containsExactly("PR01");
        assertThat(refusals(() -> report("CZJ"))).as("no unit to answer").containsExactly("PR01");
    }

    @Test
    void problemShouldBeSeenByWhoReportsAndWhoAnswersOnly() {
        NodeState problem = district.get(report("YPB"));

        assertThat(district.repository.canRead(HU_DAN, problem)).isTrue();
        assertThat(district.repository.canRead(FAN_JIE, problem)).isTrue();
        assertThat(district.repository.canRead(DING_YI, problem)).isFalse();
    }

    @Test
    @Proves("OU01")
    void outageShouldBeAnnouncedByStewardsOnceItIsOver() {
        Instant now = district.now();
        assertThat(refusals(() -> announce(FAN_JIE, now.minusSeconds(7200), now.minusSeconds(600))))
                .containsExactly("OU01");
        assertThat(refusals(() -> announce(SYS_PENG, now.minusSeconds(7200), now.plusSeconds(86_400))))
                .containsExactly("OU01");
        NodeId outage = announce(SYS_PENG, now.minusSeconds(7200), now.minusSeconds(600));
        assertThat(refusals(() -> district.update(SYS_PENG, outage, Map.of(Org.OUTAGE_UNTIL, now))))
                .containsExactly("OU01");
    }

    @Test
    @Proves("BR01")
    void registrationAfterwardsShouldNeedAnAnnouncedOutage() {
        Instant came = district.now().minusSeconds(3600);
        assertThat(refusals(() -> submit(came))).containsExactly("BR01");
        announce(SYS_PENG, came.minusSeconds(3600), came.plusSeconds(60));
        assertThat(refusals(() -> submit(came.plusSeconds(120))))
                .as("after it ended")
                .containsExactly("BR01");

        NodeId sent = submit(came);
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        assertThat(district.get(sent).properties().texts(Ex.FLAGS)).contains("BACK_REGISTERED");
        NodeState received = district.inbox("YPB").get(0);
        assertThat(received.properties().time(Ex.RECEIVED_AT)).hasValue(came);
        assertThat(received.properties().texts(Ex.FLAGS)).contains("BACK_REGISTERED");
        assertThat(received.properties().date(Gw.RECEIVED_ON))
                .hasValue(came.atZone(MemoryRepository.SHANGHAI).toLocalDate());

        district.update(FAN_JIE, received.id(), Map.of(Gw.STATUS, "SIGNED_FOR"));
        district.pass(Duration.ofDays(1));
        district.update(FAN_JIE, received.id(), Map.of(Gw.STATUS, "REGISTERED"));
        assertThat(district.get(received.id()).properties().date(Gw.RECEIVED_ON))
                .as("not the day it was registered")
                .hasValue(came.atZone(MemoryRepository.SHANGHAI).toLocalDate());

        district.pass(Duration.ofDays(5));
        assertThat(refusals(() -> submit(came))).as("too late").containsExactly("BR01");
    }

    private NodeId submit(Instant came) {
        Map<QualifiedName, Object> values = new HashMap<>(Papers.x1());
        values.put(Ex.CHANNEL, "BACK_REGISTERED");
        values.put(Ex.RECEIVED_AT, came);
        return Papers.submit(district, SVC_SJZ, "SJZ", values);
    }

    private NodeId report(String answering) {
        return district.create(
                HU_DAN,
                "SJZ",
                Boxes.OUTBOX,
                Org.PROBLEM_REPORT,
                Map.of(Org.PROBLEM, "打开版式文件时乱码", Org.ANSWERING_UNIT, answering),
                null);
    }

    private NodeId announce(Actor actor, Instant from, Instant until) {
        return district.create(
                actor, "YPB", Boxes.INBOX, Org.OUTAGE, Map.of(Org.OUTAGE_FROM, from, Org.OUTAGE_UNTIL, until), null);
    }

    private void step(Actor actor, NodeId problem, Map<QualifiedName, Object> values) {
        district.update(actor, problem, values);
    }
}
