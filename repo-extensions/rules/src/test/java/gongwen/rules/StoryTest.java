package gongwen.rules;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
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

/** The whole way of X1 (domain.md 7.3): a town asks, the district office handles and answers, the town reads on. */
class StoryTest {

    private final District district = District.in2016();

    @Test
    void documentShouldTravelToTheOfficeAndBackAsAnAnswer() {
        NodeId sent = Papers.submitX1(district);

        assertThat(district.text(sent, Ex.PUBLIC_STATUS)).isEqualTo("DELIVERED");
        assertThat(district.text(sent, Ex.PLATFORM_NO)).isEqualTo("SJZ-2016-000001");
        assertThat(district.statusesTold(sent)).contains("SUBMITTED", "DELIVERED");
        assertThat(district.get(sent).properties().number(Ex.PAPER_EXPECTED)).hasValue(3L);
        assertThat(district.get(sent).properties().texts(Ex.FLAGS)).containsExactly("PAPER_PENDING");

        NodeId received = district.inbox("YPB").get(0).id();
        take(received, "SIGNED_FOR", Map.of());
        assertThat(shown(sent)).isEqualTo("SIGNED_FOR");
        assertThat(district.text(sent, Ex.SHOWN_SIGNED_BY)).isEqualTo("YPB CLERK_B");

        take(received, "REGISTERED", Map.of());
        assertThat(shown(sent)).isEqualTo("REGISTERED");
        assertThat(district.text(sent, Ex.SHOWN_RECEIPT_NO)).isEqualTo("云府办收〔2016〕1号");

        take(received, "PROPOSED", Map.of());
        assertThat(shown(sent)).isEqualTo("UNDER_REVIEW");
        take(received, "AWAITING_INSTRUCTION", Map.of(Gw.PROPOSAL, "拟请财政局研办。"));
        assertThat(shown(sent)).isEqualTo("AWAITING_INSTRUCTION");
        instruct(received);
        assertThat(shown(sent)).isEqualTo("ASSIGNED");
        assertThat(district.text(sent, Ex.SHOWN_LEAD)).isEqualTo("CZJ");
        take(received, "IN_PROCESS", Map.of());
        assertThat(shown(sent)).isEqualTo("IN_PROCESS");

        NodeId reply = replyTo(received);
        assertThat(district.text(reply, Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
        assertThat(shown(sent)).isEqualTo("REPLIED");
        assertThat(district.text(sent, Ex.SHOWN_REPLY_NO)).isEqualTo("云府〔2016〕1号");
        assertThat(district.get(sent).properties().date(Ex.SHOWN_REPLY_DATE)).hasValue(LocalDate.of(2016, 3, 25));

        NodeState answer = district.inbox("SJZ").get(0);
        assertThat(district.get(sent).properties().node(Ex.SHOWN_REPLY)).hasValue(answer.id());
        assertThat(district.repository.canRead(HU_DAN, answer)).isTrue();

        district.update(FAN_JIE, received, Map.of(Ex.PAPER_RECEIVED, 3L));
        assertThat(refusals(() -> take(received, "CLOSED", Map.of(Gw.RESULT, "已批复"))))
                .as("the paper is not verified")
                .containsExactly("LC05");
        district.update(FAN_JIE, received, Map.of(Ex.PAPER_CHECK, "CONSISTENT"));
        assertThat(district.get(sent).properties().texts(Ex.FLAGS)).isEmpty();
        take(received, "CLOSED", Map.of(Gw.RESULT, "已批复"));
        assertThat(shown(sent)).isEqualTo("CLOSED");
        assertThat(district.statusesTold(sent))
                .contains("SIGNED_FOR", "REGISTERED", "UNDER_REVIEW", "ASSIGNED", "IN_PROCESS", "REPLIED", "CLOSED");
        nothingInternalReached(sent);
        nobodyElseSees();
    }

    private void take(NodeId document, String status, Map<QualifiedName, Object> values) {
        Map<QualifiedName, Object> all = new HashMap<>(values);
        all.put(Gw.STATUS, status);
        district.update(FAN_JIE, document, all);
    }

    private void instruct(NodeId received) {
        district.update(
                LIN_HAI,
                received,
                Map.of(
                        Gw.STATUS, "ASSIGNED",
                        Gw.INSTRUCTION, "请财政局研究办理并反馈。",
                        Gw.LEAD_UNIT, "CZJ",
                        Gw.HANDLING_UNITS, List.of("CZJ"),
                        Gw.DUE_ON, LocalDate.of(2016, 4, 15)));
    }

    private NodeId replyTo(NodeId received) {
        NodeId reply = district.create(
                FAN_JIE, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Papers.reply(received), "松泾镇人民政府:同意。");
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, reply, Map.of(Gw.STATUS, "SIGNED"));
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "RECHECKED"));
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "REGISTERED"));
        district.update(FAN_JIE, reply, Map.of(Gw.TYPESET_FORM, "AUTO"));
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "SEALED"));
        district.update(FAN_JIE, reply, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        return reply;
    }

    private String shown(NodeId sent) {
        return district.text(sent, Ex.PUBLIC_STATUS);
    }

    /** Domain.md 6.1: never shown are proposals, instructions and circulation. */
    private void nothingInternalReached(NodeId sent) {
        List<String> values = district.visibleTo(SVC_SJZ)
                .flatMap(node -> node.properties().asMap().values().stream())
                .map(String::valueOf)
                .toList();

        assertThat(values).noneMatch(value -> value.contains("研办") || value.contains("研究办理"));
        assertThat(values).anyMatch(value -> value.equals(district.text(sent, Gw.DOC_NO)));
    }

    /** X21: another unit's document is absent. */
    private void nobodyElseSees() {
        assertThat(district.visibleTo(DING_YI)
                        .filter(node -> district.repository.isA(node.type(), Gw.DOCUMENT)
                                || district.repository.isA(node.type(), Ex.STATUS_EVENT)
                                || district.repository.isA(node.type(), Ex.PROCESS_EVENT)))
                .isEmpty();
    }
}
