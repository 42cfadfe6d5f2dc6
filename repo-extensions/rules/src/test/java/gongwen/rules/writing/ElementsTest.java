package gongwen.rules.writing;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.SVC_SJZ;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements agree with each other, every recipient fits, and what may never be is not set aside (T8, T9, T15, T16). */
class ElementsTest {

    private static final Actor SECRETARY = District.person("bao.lei", "CZJ", "CLERK_B", "SECRETARY");

    private final District district = District.in2016();

    @ParameterizedTest
    @CsvSource({
        "gw:title, 松泾镇人民政府关于解决校车站点建设资金",
        "gw:issuerName, 云浦区人民政府",
        "gw:issuerMark, 云浦区人民政府文件",
        "gw:docNo, 松泾府〔2015〕18号",
        "gw:docNo, 松泾府〔2017〕18号"
    })
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWhenAnElementContradictsTheOthers(String element, String value) {
        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(QualifiedName.parse(element), value));

        assertThat(reasons(sent)).containsExactly("MISSING_ELEMENT:" + element);
    }

    @Test
    @Proves("MISSING_ELEMENT")
    void submissionShouldNotBeAcceptedWhenItWasPrintedBeforeItsDate() {
        Map<QualifiedName, Object> early = Papers.x1With(Gw.PRINTED_ON, LocalDate.of(2016, 3, 23));

        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", early)))
                .containsExactly("MISSING_ELEMENT:gw:printedOn");
    }

    @Test
    @Proves("MISSING_ELEMENT")
    void attachmentNoteShouldNeedItsAttachments() {
        Map<QualifiedName, Object> noted = Papers.x1With(Gw.ATTACH_NOTE, List.of("1.预算表"));
        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", noted)))
                .containsExactly("MISSING_ELEMENT:gw:attachNote");
        NodeId attachment =
                district.create(SVC_SJZ, "SJZ", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, "预算表.txt"), "预算表");
        noted.put(Gw.ATTACHMENT_REFS, List.of(attachment));

        assertThat(district.get(Papers.submit(district, SVC_SJZ, "SJZ", noted))
                        .properties()
                        .has(Ex.PLATFORM_NO))
                .isTrue();
    }

    @Test
    void ownNamesShouldBeTheFullAndTheShortOne() {
        district.unit("DXZ", "东溪镇人民政府", "TOWN", "东溪府", "YP", Map.of(Org.SHORT_NAME, "东溪镇"));
        Actor clerk = District.person("a.DXZ", "DXZ", "CLERK_A");
        Map<QualifiedName, Object> own = Papers.x1With(Gw.DOC_NO, "东溪府〔2016〕1号");
        own.put(Gw.ISSUER_NAME, "东溪镇");
        own.put(Gw.ISSUER_MARK, "东溪镇人民政府文件");

        assertThat(district.get(Papers.submit(district, clerk, "DXZ", own))
                        .properties()
                        .has(Ex.PLATFORM_NO))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(试行)", "\uFF08试行\uFF09", "〔代拟稿〕"})
    void titleShouldEndWithItsKindWhateverStandsInBracketsBehind(String ending) {
        String title = Papers.x1().get(Gw.TITLE) + ending;

        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.TITLE, title))))
                .isEmpty();
    }

    /** T8: a notice does not go up, whoever else gets it. */
    @Test
    @Proves("WRONG_KIND")
    void oneFittingRecipientShouldNotExcuseTheOthers() {
        Map<QualifiedName, Object> notice = Papers.x1With(Gw.KIND, "TONGZHI");
        notice.put(Gw.TITLE, "松泾镇人民政府关于校车安全的通知");
        notice.put(Gw.MAIN_TO, List.of("YP", "CZJ"));
        notice.remove(Gw.CC_TO);

        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", notice))).contains("WRONG_KIND");
    }

    /** T8: a bill goes to the people's congress of its own level. */
    @Test
    @Proves("WRONG_KIND")
    void billShouldGoToTheCongressOnly() {
        district.unit("SJR", "松泾镇人民代表大会", "NPC", "松人", null, Map.of());
        Map<QualifiedName, Object> bill = Papers.x1With(Gw.KIND, "YIAN");
        bill.put(Gw.TITLE, "松泾镇人民政府关于提请审议预算的议案");
        bill.remove(Gw.CC_TO);
        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", bill))).containsExactly("WRONG_KIND");
        bill.put(Gw.MAIN_TO, List.of("SJR"));

        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", bill))).isEmpty();
    }

    /** T15(1), R1. */
    @Test
    @Proves("CC_SUBORDINATE")
    void upwardDocumentShouldNotRangeOverASubordinate() {
        district.unit("SJC", "松泾镇财政所", "DEPARTMENT", "松财", "SJZ", Map.of());

        assertThat(reasons(Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.RANGE, List.of("SJC")))))
                .containsExactly("CC_SUBORDINATE");
        NodeId sent = Papers.submitX1(district);
        assertThat(violations(() -> district.update(
                                District.person("wu.jun", "SJZ", "UNIT_LEADER"),
                                sent,
                                Map.of(Gw.RANGE, List.of("SJC"))))
                        .get(0)
                        .arguments())
                .containsExactly("widen", "keptFromSubordinates");
    }

    /** T15(3): 不得; setting aside that elements are missing sets no own view aside. */
    @Test
    @Proves({"LC05", "AC01"})
    void ownViewShouldNotBeSetAsideWithOtherElements() {
        Papers.submitX1(district);
        NodeId received = district.inbox("CZJ").get(0).id();
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.KIND, "QINGSHI",
                Gw.TITLE, "云浦区财政局关于校车资金的请示",
                Gw.MAIN_TO, List.of("YP"),
                Gw.DISCLOSURE, "ON_REQUEST",
                Gw.CONTACT, "蔡娜",
                Gw.PASSES_ON, List.of(received)));
        NodeId draft = district.create(SECRETARY, "CZJ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "转报");
        district.update(SECRETARY, draft, Map.of(Gw.STATUS, "REVIEWING"));

        assertThat(refusals(() -> setAside(draft, "MISSING_ELEMENT:gw:ownView")))
                .containsExactly("AC01");
        setAside(draft, "MISSING_ELEMENT");
        assertThat(refusals(() -> district.update(SECRETARY, draft, Map.of(Gw.STATUS, "PENDING_SIGN"))))
                .containsExactly("LC05");
        district.update(SECRETARY, draft, Map.of(Gw.OWN_VIEW, "建议予以安排"));
        assertThat(refusals(() -> district.update(SECRETARY, draft, Map.of(Gw.STATUS, "PENDING_SIGN"))))
                .isEmpty();
    }

    private void setAside(NodeId draft, String rule) {
        district.update(SECRETARY, draft, Map.of(Gw.OVERRIDDEN_RULES, List.of(rule), Gw.OVERRIDE_REASON, "情况紧急"));
    }

    private List<String> reasons(NodeId sent) {
        return district.get(sent).properties().texts(Ex.REASON_CODES);
    }
}
