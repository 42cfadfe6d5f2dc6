package gongwen.rules.instruction;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.JIN_TAO;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.SVC_SJZ;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S06, S10 and X16 as far as 立项: what leaders write, and what it starts. */
class InstructionTest {

    private final District district = District.in2016();
    private NodeId received;

    @BeforeEach
    void sendUp() {
        Papers.submitX1(district);
        received = district.received("YPB", FAN_JIE, "SIGNED_FOR", "REGISTERED", "PROPOSED");
        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "AWAITING_INSTRUCTION", Gw.PROPOSAL, "拟请财政局研办"));
    }

    @Test
    void everyInstructionShouldBeARecordOfItsOwn() {
        district.update(GU_WEI, received, Map.of(Gw.INSTRUCTION, "同意"));
        district.update(ZHOU_MING, received, Map.of(Gw.INSTRUCTION, "同意"));
        instruct("请财政局阅研。");
        district.update(ZHOU_MING, received, Map.of(Gw.INSTRUCTION, "抓紧。"));

        assertThat(district.records(received, Ex.INSTRUCTION))
                .extracting(record -> record.properties().text(Ex.ACTOR).orElse("")
                        + " "
                        + record.properties().text(Ex.ACTOR_ROLE).orElse("")
                        + " "
                        + record.properties().text(Ex.INSTRUCTION_TEXT).orElse(""))
                .containsExactly(
                        "gu.wei OFFICE_HEAD 同意",
                        "zhou.ming DISTRICT_HEAD 同意",
                        "lin.hai LEADER 请财政局阅研。",
                        "zhou.ming DISTRICT_HEAD 抓紧。");
        assertThat(district.text(received, Gw.INSTRUCTED_BY)).isEqualTo("zhou.ming");
        assertThat(district.get(received).properties().has(Gw.INSTRUCTION)).isFalse();
        assertThat(district.text(received, Gw.STATUS)).isEqualTo("ASSIGNED");
    }

    @Test
    @Proves("IN01")
    void instructionShouldBeRefusedWhenItsAuthorIsNoLeader() {
        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Gw.INSTRUCTION, "同意"))))
                .contains("IN01");
        assertThat(refusals(() -> district.update(LIN_HAI, received, Map.of(Gw.INSTRUCTED_BY, "zhou.ming"))))
                .containsExactly("LC06");
    }

    @Test
    void instructionShouldNeverReachTheSender() {
        instruct("请财政局研究办理并反馈。");

        assertThat(district.visibleTo(SVC_SJZ)
                        .flatMap(node -> node.properties().asMap().values().stream())
                        .map(String::valueOf))
                .noneMatch(value -> value.contains("研究办理") || value.contains("lin.hai"));
    }

    /** X16, up to 立项. */
    @Test
    void supervisionShouldBeOfferedAndTakenUpByItsNotice() {
        instruct("请财政局研究办理并反馈。");

        NodeState offer = district.records(received, Ex.INSTRUCTION).get(0);
        assertThat(district.get(received).properties().texts(Ex.FLAGS)).contains("SUPERVISION_OFFERED");
        assertThat(offer.properties().text(Ex.OFFERED_LEAD)).hasValue("CZJ");
        assertThat(offer.properties().date(Ex.OFFERED_DUE)).hasValue(LocalDate.of(2016, 4, 15));

        NodeId notice = notice(JIN_TAO, offer.id());
        assertThat(district.get(notice).properties().texts(Gw.MAIN_TO)).containsExactly("CZJ");
        assertThat(district.get(notice).properties().date(Gw.FEEDBACK_BY)).hasValue(LocalDate.of(2016, 4, 15));
        assertThat(district.text(offer.id(), Ex.SUPERVISION)).isEqualTo("ACCEPTED");
        assertThat(district.get(offer.id()).properties().node(Ex.SUPERVISED_BY)).hasValue(notice);
        assertThat(district.get(received).properties().texts(Ex.FLAGS)).doesNotContain("SUPERVISION_OFFERED");

        district.delete(JIN_TAO, notice);
        assertThat(district.text(offer.id(), Ex.SUPERVISION)).isEqualTo("OFFERED");
        assertThat(district.get(received).properties().texts(Ex.FLAGS)).contains("SUPERVISION_OFFERED");
    }

    @Test
    void supervisionShouldNotBeOfferedForReadingAndStudy() {
        instruct("请财政局阅研。");

        assertThat(district.records(received, Ex.INSTRUCTION)
                        .get(0)
                        .properties()
                        .has(Ex.SUPERVISION))
                .isFalse();
        assertThat(district.get(received).properties().texts(Ex.FLAGS)).doesNotContain("SUPERVISION_OFFERED");
    }

    @Test
    @Proves("SV01")
    void supervisionShouldBeTakenUpByItsOfficerOnceAndOnlyWhereOffered() {
        district.update(GU_WEI, received, Map.of(Gw.INSTRUCTION, "阅知"));
        instruct("请财政局研究办理并反馈。");
        NodeId plain = district.records(received, Ex.INSTRUCTION).get(0).id();
        NodeId offer = district.records(received, Ex.INSTRUCTION).get(1).id();

        assertThat(refusals(() -> notice(FAN_JIE, offer))).containsExactly("SV01");
        assertThat(refusals(() -> notice(JIN_TAO, plain))).containsExactly("SV01");
        assertThat(refusals(() -> district.update(FAN_JIE, offer, Map.of(Ex.DECLINE_REASON, "重复"))))
                .containsExactly("SV01");
        notice(JIN_TAO, offer);
        assertThat(refusals(() -> notice(JIN_TAO, offer))).containsExactly("SV01");
        assertThat(refusals(() -> district.update(JIN_TAO, offer, Map.of(Ex.DECLINE_REASON, "重复"))))
                .containsExactly("SV01");
    }

    @Test
    void supervisionShouldBeDeclinedWithAReason() {
        instruct("请财政局研究办理并反馈。");
        NodeId offer = district.records(received, Ex.INSTRUCTION).get(0).id();

        district.update(JIN_TAO, offer, Map.of(Ex.DECLINE_REASON, "已由另一件督办"));

        assertThat(district.text(offer, Ex.SUPERVISION)).isEqualTo("DECLINED");
        assertThat(district.get(received).properties().texts(Ex.FLAGS)).doesNotContain("SUPERVISION_OFFERED");
    }

    private void instruct(String text) {
        district.update(
                LIN_HAI,
                received,
                Map.of(
                        Gw.STATUS,
                        "ASSIGNED",
                        Gw.INSTRUCTION,
                        text,
                        Gw.LEAD_UNIT,
                        "CZJ",
                        Gw.HANDLING_UNITS,
                        List.of("CZJ"),
                        Gw.DUE_ON,
                        LocalDate.of(2016, 4, 15)));
    }

    private NodeId notice(Actor officer, NodeId instruction) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, "督查通知单.txt");
        values.put(Gw.KIND, "DUCHA_TONGZHIDAN");
        values.put(Gw.TITLE, "督查通知单");
        values.put(Gw.DISCLOSURE, "ON_REQUEST");
        values.put(Gw.SUPERVISES, instruction);
        return district.create(officer, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "请办理并反馈。");
    }
}
