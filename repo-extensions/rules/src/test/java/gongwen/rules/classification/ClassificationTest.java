package gongwen.rules.classification;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.MEI_JIA;
import static gongwen.rules.district.People.PAN_RUI;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.SYS_PENG;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.ExtractedText.Unreadable;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    private final District district = District.in2016();

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "CONFIDENTIAL", "TOP_SECRET"})
    @Proves("H1")
    void documentShouldBeRefusedWhenItsLevelIsAStateSecret(String level) {
        assertThat(refusals(() -> Papers.submit(district, HU_DAN, "SJZ", Papers.x1With(Sec.LEVEL, level))))
                .containsExactly("H1");
        assertThat(district.repository.find(Gw.OUTGOING_DOCUMENT, Gw.DOC_ID, "SJZ-OA-0018"))
                .isEmpty();
    }

    @Test
    @Proves("H1")
    void levelShouldNotRiseToAStateSecretLater() {
        NodeId draft = draft("正文");

        assertThat(refusals(() -> district.update(HU_DAN, draft, Map.of(Sec.LEVEL, "SECRET"))))
                .containsExactly("H1");
    }

    /** X5. */
    @Test
    @Proves("H2")
    void fileShouldBeRefusedWhenItsTextCarriesAMark() {
        int before = district.repository.all().size();

        assertThat(refusals(
                        () -> district.create(MEI_JIA, "KFQ", Boxes.OUTBOX, Cm.CONTENT, Map.of(), "机密★1年\n关于某事的请示")))
                .containsExactly("H2");
        assertThat(district.repository.all()).hasSize(before);
    }

    @Test
    @Proves("H2")
    void fileShouldBeRefusedWhenItsNameOrTitleCarriesAMark() {
        assertThat(refusals(() ->
                        district.create(MEI_JIA, "KFQ", Boxes.OUTBOX, Cm.CONTENT, Map.of(Cm.NAME, "机密★1年.pdf"), "正文")))
                .containsExactly("H2");
        assertThat(refusals(() -> district.update(HU_DAN, draft("正文"), Map.of(Gw.TITLE, "【秘密】请示"))))
                .containsExactly("H2");
    }

    @Test
    @Proves("H2")
    void newTextShouldBeRefusedWhenItCarriesAMark() {
        NodeId draft = draft("正文");

        assertThat(refusals(() -> district.setText(HU_DAN, draft, "秘密★5年\n正文"))).containsExactly("H2");
    }

    @Test
    void wordsAloneShouldOnlyTellTheReviewer() {
        NodeId file = district.create(MEI_JIA, "KFQ", Boxes.OUTBOX, Cm.CONTENT, Map.of(), "学习保守国家秘密法,密级分为绝密、机密、秘密。");

        assertThat(district.get(file).properties().texts(Sec.HINTS)).containsExactly("SECRECY_WORDS");
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    @Proves("H2U")
    void fileShouldBeRefusedWhenItCannotBeRead(Unreadable why) {
        ContentInfo content = district.content("unreadable " + why);
        district.repository.willRead(content.sha256(), ExtractedText.unreadable(why));
        NodeId draft = draft("正文");

        assertThat(refusals(() ->
                        district.setState(HU_DAN, draft, district.get(draft).withContent(content))))
                .containsExactly("H2U");
    }

    /** X6. */
    @Test
    @Proves("H5")
    void stubShouldHideItsTitleAndBeSeenByItsKeepersOnly() {
        NodeId stub = stub(Map.of());

        assertThat(district.text(stub, Sec.STUB_TITLE)).isEqualTo("涉密文件,见纸质登记簿");
        NodeState kept = district.get(stub);
        assertThat(district.repository.canRead(PAN_RUI, kept)).isTrue();
        assertThat(district.repository.canRead(FAN_JIE, kept)).isFalse();
        assertThat(district.repository.canRead(DING_YI, kept)).isFalse();
        assertThat(district.repository.canRead(SYS_PENG, kept)).isFalse();
        assertThat(refusals(() ->
                        district.create(FAN_JIE, "YPB", Boxes.STUBS, Sec.CLASSIFIED_STUB, stubValues(Map.of()), null)))
                .containsExactly("H5");
    }

    @Test
    @Proves("H4")
    void stubShouldBeRefusedWhenItSaysTooMuch() {
        NodeId stub = stub(Map.of());

        assertThat(refusals(() ->
                        stub(Map.of(Sec.STUB_TITLE, "关于某事的通知", Cm.NAME, "JM-2016-0002", Sec.STUB_NO, "JM-2016-0002"))))
                .containsExactly("H4");
        assertThat(refusals(() -> district.update(PAN_RUI, stub, Map.of(Sec.STUB_TITLE, "关于某事的通知"))))
                .containsExactly("H4");
        assertThat(refusals(() -> district.setText(PAN_RUI, stub, "正文"))).containsExactly("H4");
        assertThat(refusals(() -> stub(Map.of(Cm.NAME, "关于某事的通知")))).containsExactly("H4");
    }

    @Test
    @Proves("H8")
    void stubShouldBeRefusedWhenThePaperCannotBeTracedByIt() {
        Map<QualifiedName, Object> values = stubValues(Map.of());
        values.remove(Gw.COPY_NO);
        values.remove(Sec.KEEPER);

        assertThat(refusals(() -> district.create(PAN_RUI, "YPB", Boxes.STUBS, Sec.CLASSIFIED_STUB, values, null)))
                .containsExactly("H8");
        assertThat(refusals(() -> stub(Map.of(Sec.LEVEL, "INTERNAL")))).containsExactly("H8");
    }

    @Test
    @Proves("H6")
    void declassifiedContentShouldComeInOnlyWithItsDecisionAndStub() {
        NodeId stub = stub(Map.of());
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME, "已解密.txt",
                Sec.DECISION_NO, "某办〔2016〕1号",
                Sec.DECIDED_ON, LocalDate.of(2016, 3, 1),
                Sec.DECIDED_BY, "某市人民政府办公厅",
                Sec.FORMER_STUB, stub));

        assertThat(refusals(() -> declassified(values))).isEmpty();
        values.remove(Sec.DECISION_NO);
        values.put(Cm.NAME, "二.txt");
        assertThat(refusals(() -> declassified(values))).containsExactlyInAnyOrder("H6", "H2");
    }

    @Test
    @Proves({"H6", "LC05"})
    void declassifiedDocumentShouldComeInByItsKeeperAndBeHandledLikeAnyOther() {
        NodeId stub = stub(Map.of());
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME, "已解密来文.txt",
                Gw.STATUS, "SIGNED_FOR",
                Gw.ISSUER, "SZF",
                Gw.TITLE, "关于某事的通知",
                Sec.DECISION_NO, "某办〔2016〕1号",
                Sec.DECIDED_ON, LocalDate.of(2016, 3, 1),
                Sec.DECIDED_BY, "某市人民政府办公厅",
                Sec.FORMER_STUB, stub));

        assertThat(refusals(() -> incoming(values, Set.of()))).contains("LC05");
        NodeId document = incoming(values, Set.of(Sec.DECLASSIFIED));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REGISTERED"));

        assertThat(district.text(document, Gw.RECEIPT_NO)).isNotBlank();
        values.remove(Sec.DECISION_NO);
        values.put(Cm.NAME, "二.txt");
        assertThat(refusals(() -> incoming(values, Set.of(Sec.DECLASSIFIED)))).contains("H6", "H2");
    }

    private NodeId incoming(Map<QualifiedName, Object> values, Set<QualifiedName> aspects) {
        NodeId folder =
                Boxes.box("YPB", Boxes.INBOX, district.repository).orElseThrow().id();
        NodeState node = district.node(district.repository.newId(), Gw.INCOMING_DOCUMENT, values, folder, "机密★1年\n正文")
                .withAspects(aspects);
        district.createState(PAN_RUI, node);
        return node.id();
    }

    private void declassified(Map<QualifiedName, Object> values) {
        NodeId folder = Boxes.box("YPB", Boxes.OUTBOX, district.repository)
                .orElseThrow()
                .id();
        NodeState node = district.node(district.repository.newId(), Cm.CONTENT, values, folder, "机密★1年\n正文")
                .withAspects(Set.of(Sec.DECLASSIFIED));
        district.createState(PAN_RUI, node);
    }

    @Test
    @Proves("H7")
    void attachmentShouldTakeItsDocumentsLevelAndNeverStandAboveIt() {
        NodeId draft = draft("正文");
        NodeId lower = attachment("PUBLIC", "甲.txt");
        NodeId higher = attachment("WORK_SECRET", "乙.txt");

        district.relate(HU_DAN, draft, Gw.ATTACHMENTS, lower);

        assertThat(district.text(lower, Sec.LEVEL)).isEqualTo("INTERNAL");
        assertThat(refusals(() -> district.relate(HU_DAN, draft, Gw.ATTACHMENTS, higher)))
                .containsExactly("H7");
    }

    @Test
    @Proves("LV01")
    void levelShouldNotBeLoweredByItsRecipientNorAfterSigning() {
        NodeId sent = Papers.submitX1(district);
        NodeId received = district.inbox("YPB").get(0).id();

        assertThat(refusals(() -> district.update(FAN_JIE, received, Map.of(Sec.LEVEL, "PUBLIC"))))
                .contains("LV01");
        assertThat(refusals(() -> district.update(HU_DAN, sent, Map.of(Sec.LEVEL, "PUBLIC"))))
                .contains("LV01");
    }

    @Test
    @Proves("LV01")
    void attachmentsLevelShouldStayOnceItsDocumentIsIssuedAndAStubsAlways() {
        NodeId attachment = attachment("INTERNAL", "附件.txt");
        district.update(HU_DAN, attachment, Map.of(Sec.LEVEL, "PUBLIC"));
        district.update(HU_DAN, attachment, Map.of(Sec.LEVEL, "INTERNAL"));
        Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.ATTACHMENT_REFS, List.of(attachment)));

        assertThat(refusals(() -> district.update(HU_DAN, attachment, Map.of(Sec.LEVEL, "PUBLIC"))))
                .contains("LV01");
        NodeId stub = stub(Map.of());
        assertThat(refusals(() -> district.update(PAN_RUI, stub, Map.of(Sec.LEVEL, "SECRET"))))
                .contains("LV01");
    }

    private NodeId attachment(String level, String name) {
        return district.create(
                HU_DAN, "SJZ", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, name, Sec.LEVEL, level), "附件 " + name);
    }

    private NodeId draft(String text) {
        return district.create(
                HU_DAN, "SJZ", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, Map.of(Gw.KIND, "HAN", Gw.TITLE, "函"), text);
    }

    private NodeId stub(Map<QualifiedName, Object> changes) {
        return district.create(PAN_RUI, "YPB", Boxes.STUBS, Sec.CLASSIFIED_STUB, stubValues(changes), null);
    }

    private static Map<QualifiedName, Object> stubValues(Map<QualifiedName, Object> changes) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Cm.NAME, "JM-2016-0001",
                Sec.STUB_NO, "JM-2016-0001",
                Gw.COPY_NO, "000123",
                Sec.LEVEL, "CONFIDENTIAL",
                Sec.PERIOD, "1年",
                Sec.SOURCE_UNIT, "某市人民政府",
                Sec.RECEIVED_ON, LocalDate.of(2016, 3, 24),
                Sec.PAGES, 4L,
                Sec.CARRIAGE, "COURIER",
                Sec.KEEPER, "pan.rui"));
        values.putAll(changes);
        return values;
    }
}
