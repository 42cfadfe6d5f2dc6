package gongwen.rules.deadline;

import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits by step, what happens when they run out, and what ends it (S64, S20, L15 26). */
class DeadlineTest {

    /** On Friday 2016-03-25; Monday 4 April is a holiday. */
    private final District district = District.in2016();

    private final NodeId sent = Papers.submitX1(district);
    private final NodeId received = district.inbox("YPB").get(0).id();

    @Test
    void documentShouldBeDueByTheStepThatLeadsOnFromItsState() {
        assertThat(due(received)).isEqualTo(endOf("2016-03-28"));
        assertThat(district.text(received, Ex.DUE_FOR)).isEqualTo("signFor");

        take("SIGNED_FOR", Map.of());
        assertThat(district.text(received, Ex.DUE_FOR)).isEqualTo("register");
        take("REGISTERED", Map.of());
        assertThat(due(received)).isEqualTo(endOf("2016-03-29"));
        take("RETURNED", Map.of(Gw.RETURN_REASON, "附件不全"));
        assertThat(due(received)).isNull();
        assertThat(time(received, Ex.REMIND_AT))
                .as("only the paper is still awaited")
                .isEqualTo(time(received, Ex.PAPER_DUE_AT));
    }

    @Test
    void overdueDocumentShouldBeFlaggedRecordedAndShownToItsSender() {
        until("2016-03-28");
        assertThat(flags(received)).doesNotContain("OVERDUE");

        until("2016-03-29");
        assertThat(flags(received)).contains("OVERDUE");
        assertThat(events("overdue")).hasSize(1);
        assertThat(events("overdue").get(0).properties().text(Ex.ACTOR)).hasValue("System");
        assertThat(district.get(sent).properties().texts(Ex.SHOWN_FLAGS)).containsExactly("OVERDUE");
        assertThat(district.get(sent).properties().date(Ex.SHOWN_OVERDUE_SINCE)).hasValue(LocalDate.of(2016, 3, 28));
        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
    }

    @Test
    void eachLevelShouldBeToldOnceHoweverOftenTheDocumentIsLookedAt() {
        for (int day = 0; day < 20; day++) {
            tick();
            tick();
            district.pass(Duration.ofDays(1));
        }

        assertThat(events("overdue")).hasSize(1);
        assertThat(events("escalate"))
                .extracting(event -> event.properties().text(Ex.REMARK).orElse(""))
                .containsExactly("signFor [CLERK_B]", "signFor [UNIT_LEADER, UNIT_LEADER_DEPUTY, OFFICE_HEAD]");
        assertThat(district.get(received).properties().number(Ex.ESCALATED)).hasValue(3L);
    }

    @Test
    void everyLevelShouldBeToldWhenNobodyKeptTheTimeForLong() {
        district.pass(Duration.ofDays(30));
        tick();

        assertThat(events("overdue")).hasSize(1);
        assertThat(events("escalate")).hasSize(2);
    }

    @Test
    void stepShouldEndBeingOverdueAndSayThatItWasLate() {
        until("2016-03-30");
        take("SIGNED_FOR", Map.of());

        assertThat(flags(received)).doesNotContain("OVERDUE");
        assertThat(district.get(received).properties().number(Ex.ESCALATED)).isEmpty();
        assertThat(district.get(sent).properties().texts(Ex.SHOWN_FLAGS)).isEmpty();
        assertThat(district.get(sent).properties().date(Ex.SHOWN_OVERDUE_SINCE)).isEmpty();
        NodeState signed = events("sign").get(0);
        assertThat(signed.properties().time(Ex.STEP_DUE_AT)).hasValue(endOf("2016-03-28"));
        assertThat(signed.properties().time(Ex.AT).orElseThrow())
                .isAfter(signed.properties().time(Ex.STEP_DUE_AT).orElseThrow());
    }

    @Test
    void handlingShouldRunFromTheAssignmentAndByTheDaySet() {
        assign(Map.of());
        Instant due = due(received);
        assertThat(due).isEqualTo(endOf("2016-04-09"));

        district.pass(Duration.ofDays(2));
        take("IN_PROCESS", Map.of());
        assertThat(due(received)).as("taking it on begins no new limit").isEqualTo(due);
    }

    @Test
    void dayThatWasSetShouldBeTheLastInTime() {
        assign(Map.of(Gw.DUE_ON, LocalDate.of(2016, 4, 15)));

        assertThat(due(received)).isEqualTo(endOf("2016-04-15"));
    }

    @Test
    void missingPaperShouldBeAskedForAgainAndAgain() {
        assertThat(time(received, Ex.PAPER_DUE_AT)).isEqualTo(endOf("2016-04-01"));
        until("2016-04-03");
        assertThat(events("remindPaper")).hasSize(1);
        assertThat(time(received, Ex.PAPER_DUE_AT)).isEqualTo(endOf("2016-04-11"));

        take("SIGNED_FOR", Map.of());
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 3L, Ex.PAPER_CHECK, "CONSISTENT"));
        assertThat(time(received, Ex.PAPER_DUE_AT)).isNull();
    }

    @Test
    void activeDisclosureShouldBeDueTwentyWorkingDaysAfterTheDateOfTheDocument() {
        NodeId notice = issued("ACTIVE");
        assertThat(due(notice)).isEqualTo(endOf("2016-04-25"));

        district.update(FAN_JIE, notice, Map.of(Gw.PUBLICATION_REVIEWED_BY, "fan.jie"));
        assertThat(District.refusals(
                        () -> district.update(FAN_JIE, notice, Map.of(Gw.PUBLISHED_ON, LocalDate.of(2016, 3, 30)))))
                .as("not before the day has come")
                .containsExactly("LC05");
        district.update(FAN_JIE, notice, Map.of(Gw.PUBLISHED_ON, LocalDate.of(2016, 3, 25)));
        assertThat(due(notice)).isNull();
        assertThat(due(issued("ON_REQUEST"))).isNull();
    }

    @Test
    void timesShouldNotBeTyped() {
        assertThat(District.refusals(() -> district.update(FAN_JIE, received, Map.of(Ex.DUE_AT, district.now()))))
                .contains("LC06");
    }

    private NodeId issued(String disclosure) {
        Map<QualifiedName, Object> values = Papers.x1With(Gw.KIND, "TONGZHI");
        values.put(Sec.LEVEL, "PUBLIC");
        values.keySet().removeAll(List.of(Gw.STATUS, Gw.DOC_NO, Gw.DOC_DATE, Gw.SIGNED_ON, Gw.SIGNER, Gw.CC_TO));
        values.put(Gw.TITLE, "云浦区人民政府关于校车安全的通知");
        values.put(Gw.MAIN_TO, List.of("SJZ"));
        values.put(Gw.ISSUER, "YP");
        values.put(Gw.DISCLOSURE, disclosure);
        values.put(Gw.DOC_ID, "YPB-" + disclosure);
        NodeId notice = district.create(FAN_JIE, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "各镇:请落实。");
        district.update(FAN_JIE, notice, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(FAN_JIE, notice, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, notice, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, FAN_JIE, notice);
        district.update(FAN_JIE, notice, Map.of(Gw.STATUS, "ISSUED"));
        return notice;
    }

    private void assign(Map<QualifiedName, Object> more) {
        take("SIGNED_FOR", Map.of());
        take("REGISTERED", Map.of());
        take("PROPOSED", Map.of());
        take("AWAITING_INSTRUCTION", Map.of(Gw.PROPOSAL, "拟请财政局研办。"));
        Map<QualifiedName, Object> values = new HashMap<>(more);
        values.putAll(Map.of(
                Gw.STATUS, "ASSIGNED", Gw.INSTRUCTION, "请办理。", Gw.LEAD_UNIT, "CZJ", Gw.HANDLING_UNITS, List.of("CZJ")));
        district.update(LIN_HAI, received, values);
    }

    private void take(String status, Map<QualifiedName, Object> values) {
        Map<QualifiedName, Object> all = new HashMap<>(values);
        all.put(Gw.STATUS, status);
        district.update(FAN_JIE, received, all);
    }

    /** Nobody does anything but look, until noon of a day. */
    private void until(String day) {
        Instant noon = LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(MemoryRepository.SHANGHAI)
                .toInstant();
        district.pass(Duration.between(district.now(), noon));
        tick();
    }

    private void tick() {
        district.update(Actor.SYSTEM, received, Map.of());
    }

    private List<NodeState> events(String event) {
        return district.events(received).stream()
                .filter(node ->
                        node.properties().text(Ex.EVENT).filter(event::equals).isPresent())
                .toList();
    }

    private List<String> flags(NodeId document) {
        return district.get(document).properties().texts(Ex.FLAGS);
    }

    private Instant due(NodeId document) {
        return time(document, Ex.DUE_AT);
    }

    private Instant time(NodeId document, QualifiedName property) {
        return district.get(document).properties().time(property).orElse(null);
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(MemoryRepository.SHANGHAI)
                .toInstant();
    }
}
