package gongwen.rules.lifecycle;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.PAN_RUI;
import static gongwen.rules.district.People.SVC_SJZ;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that shows nothing says nothing: wherever a rule asks for words, spaces are none. */
class BlankTextTest {

    private final District district = District.in2016();

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b\ufeff", "\u00a0\n", "\u3164"})
    void textShouldBeMissingWhenNothingOfItIsSeen(String blank) {
        Properties values = Properties.of(Map.of(Gw.TITLE, blank, Gw.MAIN_TO, List.of(blank, blank)));

        assertThat(values.has(Gw.TITLE)).isFalse();
        assertThat(values.text(Gw.TITLE)).isEmpty();
        assertThat(values.has(Gw.MAIN_TO)).isFalse();
        assertThat(values.texts(Gw.MAIN_TO)).isEmpty();
        assertThat(Properties.of(Map.of(Gw.TITLE, blank + "函")).has(Gw.TITLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u3000"})
    @Proves("LC04")
    void returnShouldBeRefusedWhenItsReasonIsBlank(String blank) {
        Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(refusals(() ->
                        district.update(FAN_JIE, received, Map.of(Gw.STATUS, "RETURNED", Gw.RETURN_REASON, blank))))
                .containsExactly("LC04");
    }

    @Test
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWhenItsTitleIsBlank() {
        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.TITLE, "\u3000\u200b"));

        assertThat(district.get(sent).properties().texts(Ex.REASON_CODES)).contains("MISSING_ELEMENT:gw:title");
    }

    @Test
    @Proves("AC01")
    void overrideShouldBeRefusedWhenItsReasonIsBlank() {
        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.CONTACT, "\u3000"));
        NodeId notice = district.repository
                .find(Ex.REFUSAL_NOTICE, Ex.SOURCE_UNIT, "SJZ")
                .get(0)
                .id();

        assertThat(refusals(() -> district.update(FAN_JIE, notice, Map.of(Ex.OVERRIDE_REASON, " "))))
                .containsExactly("AC01");
        assertThat(refusals(() -> district.update(FAN_JIE, notice, Map.of(Ex.OVERRIDE_REASON, "急件"))))
                .isEmpty();
    }

    @Test
    @Proves("H6")
    void declassifiedContentShouldStayOutWhenItsDecisionIsBlank() {
        NodeId stub = stub();

        assertThat(refusals(() -> declassify(stub, "", "区委保密办"))).contains("H6", "H2");
        assertThat(refusals(() -> declassify(stub, "云保解〔2016〕1号", "\u3000"))).contains("H6", "H2");
        assertThat(refusals(() -> declassify(stub, "云保解〔2016〕1号", "区委保密办"))).doesNotContain("H6", "H2");
    }

    private NodeId stub() {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME, "M-2016-1",
                Sec.STUB_NO, "M-2016-1",
                Sec.LEVEL, "CONFIDENTIAL",
                Gw.COPY_NO, "000001",
                Sec.SOURCE_UNIT, "某机关",
                Sec.RECEIVED_ON, LocalDate.of(2016, 3, 20),
                Sec.PAGES, 12L,
                Sec.CARRIAGE, "COURIER",
                Sec.KEEPER, "pan.rui"));
        values.put(Sec.PERIOD, "1年");
        return district.create(PAN_RUI, "YPB", Boxes.STUBS, Sec.CLASSIFIED_STUB, values, null);
    }

    private void declassify(NodeId stub, String number, String body) {
        NodeId folder = Boxes.box("YPB", Boxes.OUTBOX, district.repository)
                .orElseThrow()
                .id();
        Map<QualifiedName, Object> values = Map.of(
                Cm.NAME, "解密文件.txt",
                Sec.FORMER_STUB, stub,
                Sec.DECISION_NO, number,
                Sec.DECIDED_ON, LocalDate.of(2016, 3, 1),
                Sec.DECIDED_BY, body);
        NodeState file = district.node(district.repository.newId(), Cm.CONTENT, values, folder, "机密★1年\n旧文件正文");
        district.createState(PAN_RUI, file.withAspects(Set.of(Sec.DECLASSIFIED)));
    }
}
