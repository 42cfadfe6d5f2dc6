package gongwen.rules.deadline;

import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Deadlines;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit of the table runs out by the calendar of 2016, and the three levels are told (S64). */
class LimitsTest {

    private static final List<String> WAY =
            List.of("SIGNED_FOR", "REGISTERED", "PROPOSED", "AWAITING_INSTRUCTION", "ASSIGNED", "IN_PROCESS");

    /** On Friday 2016-03-25; Monday 4 April is a holiday. */
    private final District district = District.in2016();

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, signFor, 2016-03-28",
        "SIGNED_FOR, register, 2016-03-28",
        "REGISTERED, firstReview, 2016-03-29",
        "PROPOSED, propose, 2016-03-29",
        "AWAITING_INSTRUCTION, instruct, 2016-03-30",
        "CIRCULATING, circulate, 2016-04-01",
        "IN_PROCESS, handle, 2016-04-09",
        "REPLIED, close, 2016-04-01"
    })
    void limitOfAReceivedDocumentShouldRunOut(String state, String limit, LocalDate lastDay) {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();
        bring(received, state);

        assertThat(district.text(received, Gw.STATUS)).isEqualTo(state);
        runsOut(received, limit, lastDay);
    }

    @Test
    void limitOfCountersigningShouldRunOut() {
        Map<QualifiedName, Object> notice = Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府"),
                Gw.DISCLOSURE, "ACTIVE",
                Gw.INVOLVED_UNITS, List.of("CZJ"));
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "通知正文");
        district.update(LU_MIN, draft, Map.of(Gw.STATUS, "COUNTERSIGNING"));

        runsOut(draft, "countersign", LocalDate.of(2016, 4, 1));
    }

    private void runsOut(NodeId document, String limit, LocalDate lastDay) {
        assertThat(district.text(document, Ex.DUE_FOR)).isEqualTo(limit);
        assertThat(district.get(document).properties().time(Ex.DUE_AT))
                .hasValue(Deadlines.endOf(lastDay, MemoryRepository.SHANGHAI));
        lookAtNoonOf(document, lastDay);
        assertThat(overdue(document)).isFalse();
        lookAtNoonOf(document, lastDay.plusDays(1));
        assertThat(overdue(document)).isTrue();
        lookAtNoonOf(document, lastDay.plusDays(9));
        assertThat(district.get(document).properties().number(Ex.ESCALATED)).hasValue(3L);
    }

    private boolean overdue(NodeId document) {
        return district.get(document).properties().texts(Ex.FLAGS).contains("OVERDUE");
    }

    private void lookAtNoonOf(NodeId document, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(MemoryRepository.SHANGHAI).toInstant();
        district.pass(Duration.between(district.now(), noon));
        district.update(Actor.SYSTEM, document, Map.of());
    }

    private void bring(NodeId received, String state) {
        boolean circulates = state.equals("CIRCULATING");
        int steps =
                switch (state) {
                    case "CIRCULATING" -> 2;
                    case "REPLIED" -> WAY.size();
                    default -> WAY.indexOf(state) + 1;
                };
        WAY.subList(0, steps).forEach(step -> take(received, step));
        if (circulates) {
            district.update(
                    FAN_JIE, received, Map.of(Gw.STATUS, state, Gw.CIRCULATE_TO, List.of("zhou.ming", "lin.hai")));
        } else if (state.equals("REPLIED")) {
            reply(received);
        }
    }

    private void take(NodeId received, String step) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(Gw.STATUS, step));
        if (step.equals("AWAITING_INSTRUCTION")) {
            values.put(Gw.PROPOSAL, "拟请财政局研办。");
        }
        if (step.equals("ASSIGNED")) {
            values.put(Gw.INSTRUCTION, "请办理。");
            values.put(Gw.LEAD_UNIT, "CZJ");
            values.put(Gw.HANDLING_UNITS, List.of("CZJ"));
        }
        district.update(step.equals("ASSIGNED") ? LIN_HAI : FAN_JIE, received, values);
    }

    private void reply(NodeId received) {
        NodeId reply =
                district.create(FAN_JIE, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Papers.reply(received), "松泾镇:同意。");
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, reply, Map.of(Gw.STATUS, "SIGNED"));
        Papers.seal(district, FAN_JIE, reply);
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
    }
}
