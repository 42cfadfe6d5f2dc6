package gongwen.rules.layout;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.DING_YI;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SEC_LIANG;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.names.St;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.LaidOut.Cause;
import gongwen.rules.commit.LaidOut.Obstacle;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesettingTest {

    private final District district = new District(LocalDate.of(2026, 3, 5));

    private NodeId registered(Map<QualifiedName, Object> more) {
        NodeId draft = signed(more);
        step(FAN_JIE, draft, "RECHECKED");
        step(FAN_JIE, draft, "REGISTERED");
        return draft;
    }

    private NodeId signed(Map<QualifiedName, Object> more) {
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("SJZ", "白塘镇人民政府"),
                Gw.CC_TO, List.of("区财政局"),
                Gw.DISCLOSURE, "ACTIVE",
                Gw.NOTE, "此件公开发布"));
        values.putAll(more);
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, values, "请认真贯彻执行。");
        step(FAN_JIE, draft, "REVIEWING");
        step(FAN_JIE, draft, "PENDING_SIGN");
        step(ZHOU_MING, draft, "SIGNED");
        return draft;
    }

    private NodeId attachment(String name) {
        return district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.ATTACHMENT, Map.of(Cm.NAME, name), name);
    }

    private void step(Actor actor, NodeId document, String status) {
        district.update(actor, document, Map.of(Gw.STATUS, status));
    }

    private void typeset(NodeId document, String form) {
        district.update(FAN_JIE, document, Map.of(Gw.TYPESET_FORM, form));
    }

    private List<NodeState> layouts(NodeId document) {
        return district.repository.children(document, Gw.FIXED_LAYOUTS);
    }

    private ExtractedText said(NodeId document) {
        return district.repository.text(
                Objects.requireNonNull(layouts(document).get(0).content()).sha256());
    }

    @Test
    void documentShouldBeLaidOutFromItsMetadataInEveryFormat() {
        NodeId document = registered(Map.of(
                Gw.ATTACH_NOTE,
                List.of("1. 分工表；", "名单"),
                Gw.ATTACHMENT_REFS,
                List.of(attachment("分工表.txt"), attachment("名单.txt"))));

        typeset(document, "AUTO");

        assertThat(layouts(document))
                .extracting(layout -> layout.properties().text(Gw.LAYOUT_FORMAT).orElse(""))
                .containsExactlyInAnyOrder("PDF", "OFD", "DOCX");
        assertThat(said(document).text())
                .contains(
                        "MARK=[云浦区人民政府文件]",
                        "NUMBER=[云府〔2026〕1号]",
                        "MAIN_TO=[松泾镇人民政府、白塘镇人民政府：]",
                        "COPIES=[抄送：区财政局。]",
                        "DATE=[2026年3月5日]",
                        "ATTACH_NOTE=[1.分工表, 2.名单]",
                        "NOTE=[（此件公开发布）]",
                        "PRINTED=[云浦区人民政府办公室, 2026年3月5日印发]")
                .doesNotContain("SIGNER");
        assertThat(district.get(document).properties().has(Gw.TYPESET_FORM)).isFalse();
        assertThat(district.events(document))
                .extracting(event -> event.properties().text(Ex.EVENT).orElse(""))
                .containsOnlyOnce("typeset");
    }

    @Test
    void signedTextShouldStayAsItIs() {
        NodeId document = registered(Map.of());
        NodeState before = district.get(document);

        typeset(document, "AUTO");

        assertThat(district.get(document).content()).isEqualTo(before.content());
        assertThat(district.text(document, Gw.SIGNED_HASH))
                .isEqualTo(before.properties().text(Gw.SIGNED_HASH).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"LETTER, 云浦区人民政府", "MINUTES, 云浦区人民政府会议纪要", "ORDER, 云浦区人民政府令"})
    void formShouldBeTheOneThatTheSecretaryNames(String form, String mark) {
        NodeId document = registered(Map.of());

        typeset(document, form);

        assertThat(layouts(document))
                .allSatisfy(layout ->
                        assertThat(layout.properties().text(Gw.LAYOUT_FORM)).hasValue(form));
        assertThat(said(document).text()).contains("MARK=[" + mark + "]");
    }

    @Test
    void sealShouldWaitForACurrentLayout() {
        NodeId document = registered(Map.of());
        assertThat(refusals(() -> step(FAN_JIE, document, "SEALED"))).containsExactly("LC05");
        typeset(document, "AUTO");
        NodeState site = district.repository.unit("YPB").orElseThrow();
        assertThat(district.repository.isA(site.type(), St.SITE)).isTrue();
        district.update(Actor.SYSTEM, site.id(), Map.of(Org.NAME, "云浦区人民政府办公厅"));

        assertThat(refusals(() -> step(FAN_JIE, document, "SEALED"))).containsExactly("LC05");
        district.pass(Duration.ofDays(1));
        typeset(document, "AUTO");
        step(FAN_JIE, document, "SEALED");

        assertThat(layouts(document)).hasSize(6);
    }

    @Test
    void recipientsShouldGetTheLaidOutDocument() {
        NodeId document = registered(Map.of());
        typeset(document, "AUTO");
        step(FAN_JIE, document, "SEALED");
        district.update(FAN_JIE, document, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));

        NodeState received = district.inbox("SJZ").get(0);
        assertThat(Objects.requireNonNull(received.content()).mimeType()).isEqualTo("application/PDF");
        NodeState file = layouts(received.id()).get(0);
        assertThat(layouts(received.id())).hasSize(1);
        assertThat(file.properties().text(Gw.LAYOUT_FORMAT)).hasValue("OFD");
        assertThat(file.properties().node(Gw.LAYOUT_OF)).hasValue(received.id());
        assertThat(district.deliveries(document))
                .allSatisfy(delivery -> assertThat(delivery.properties().text(Ex.LAYOUT_HASH))
                        .hasValue(Objects.requireNonNull(file.content()).sha256()));
        assertThat(district.repository.canRead(HU_DAN, file)).isTrue();
        assertThat(district.repository.canRead(DING_YI, file)).isFalse();
        step(HU_DAN, received.id(), "SIGNED_FOR");
        assertThat(district.text(received.id(), Gw.STATUS)).isEqualTo("SIGNED_FOR");
    }

    @Test
    @Proves("LC05")
    void documentShouldNotBeSignedForWithoutTheFileThatWasSentWithIt() {
        NodeId document = registered(Map.of());
        typeset(document, "AUTO");
        step(FAN_JIE, document, "SEALED");
        district.update(FAN_JIE, document, Map.of(Gw.STATUS, "ISSUED", Ex.CHANNEL, "PORTAL"));
        NodeState received = district.inbox("SJZ").get(0);
        district.repository.lose(layouts(received.id()).get(0).id());

        assertThat(refusals(() -> step(HU_DAN, received.id(), "SIGNED_FOR"))).contains("LC05");
    }

    /** So that no number is lost to a text that cannot be laid out (T25(1)). */
    @Test
    @Proves({"TS02", "TS03"})
    void recheckShouldRefuseWhatTypesettingWouldRefuse() {
        NodeId document = signed(Map.of());
        district.repository.willPreventLayout(new Obstacle(Cause.REPEATED, "SIGNER,DATE"));
        assertThat(refusals(() -> step(FAN_JIE, document, "RECHECKED"))).containsExactly("TS02");
        district.repository.willPreventLayout(new Obstacle(Cause.TEXT, "drawing"));
        assertThat(refusals(() -> step(FAN_JIE, document, "RECHECKED"))).containsExactly("TS03");

        district.repository.willPreventLayout(new Obstacle(Cause.MACHINE, "FAILED"));
        step(FAN_JIE, document, "RECHECKED");

        assertThat(layouts(document)).isEmpty();
    }

    @Test
    @Proves("LC05")
    void returnedDocumentShouldBeLaidOutAgain() {
        NodeId document = registered(Map.of());
        typeset(document, "AUTO");
        district.update(FAN_JIE, document, Map.of(Gw.STATUS, "RECHECKED", Gw.OPINION, "正文有误"));
        assertThat(district.get(document).properties().has(Gw.LAYOUT_BASIS)).isFalse();

        step(FAN_JIE, document, "REGISTERED");

        assertThat(refusals(() -> step(FAN_JIE, document, "SEALED"))).containsExactly("LC05");
    }

    @Test
    void documentOfAUnitsOwnSystemShouldTravelAsItIs() {
        NodeId sent = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1());

        assertThat(Objects.requireNonNull(district.inbox("YPB").get(0).content()))
                .isEqualTo(district.get(sent).content());
    }

    @Test
    void laidOutFilesShouldGoWhenTheDocumentTurnsOutClassified() {
        NodeId document = registered(Map.of());
        typeset(document, "AUTO");

        district.create(
                SEC_LIANG,
                "YPB",
                Boxes.INBOX,
                Sec.INCIDENT,
                Map.of(Sec.DOCUMENT, document, Sec.CLAIMED_LEVEL, "SECRET"),
                null);

        assertThat(layouts(document))
                .hasSize(3)
                .allSatisfy(layout -> assertThat(layout.content()).isNull());
    }

    @Test
    @Proves("TS01")
    void formShouldBeRefusedWhenThereIsNone() {
        NodeId document = registered(Map.of());

        assertThat(refusals(() -> typeset(document, "POSTER"))).containsExactly("TS01");
    }

    @Test
    @Proves("TS02")
    void textShouldBeRefusedWhenItSaysAnElementItself() {
        assertThat(refusedBy(new Obstacle(Cause.REPEATED, "NUMBER"))).containsExactly("TS02");
    }

    @Test
    @Proves("TS03")
    void textShouldBeRefusedWhenItCannotBeLaidOutWithoutLoss() {
        assertThat(refusedBy(new Obstacle(Cause.TEXT, "drawing"))).containsExactly("TS03");
    }

    @Test
    @Proves("TS04")
    void layoutShouldBeRefusedWhenTheTypesettingDoesNotWork() {
        assertThat(refusedBy(new Obstacle(Cause.MACHINE, "FAILED"))).containsExactly("TS04");
    }

    private List<String> refusedBy(Obstacle obstacle) {
        NodeId document = registered(Map.of());
        district.repository.willPreventLayout(obstacle);
        List<String> codes = refusals(() -> typeset(document, "AUTO"));
        assertThat(layouts(document)).isEmpty();
        assertThat(district.get(document).properties().has(Gw.TYPESET_FORM)).isFalse();
        return codes;
    }

    @Test
    @Proves("SAYS_ELEMENT")
    void reviewerShouldBeToldWhenTheTextSaysAnElement() {
        NodeId draft = district.create(
                LU_MIN,
                "YPB",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(
                        Gw.ISSUER, "YP",
                        Gw.KIND, "TONGZHI",
                        Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                        Gw.MAIN_TO, List.of("SJZ"),
                        Gw.DISCLOSURE, "ACTIVE"),
                "请认真贯彻执行。\n签发人：周明");

        step(FAN_JIE, draft, "REVIEWING");

        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).contains("SAYS_ELEMENT");
    }

    @Test
    void drafterShouldBeToldAtOnceAndNoLongerWhenTheTextIsPutRight() {
        NodeId draft = district.create(
                LU_MIN,
                "YPB",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(Gw.ISSUER, "YP", Gw.KIND, "TONGZHI", Gw.TITLE, "关于推行无纸化办公的通知"),
                "关于推行无纸化办公的通知\n请认真贯彻执行。");
        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).containsExactly("SAYS_ELEMENT");

        district.setText(LU_MIN, draft, "请认真贯彻执行。");

        assertThat(district.get(draft).properties().texts(Gw.WARNINGS)).isEmpty();
    }

    @Test
    void layoutShouldBeOrderedForARegisteredDocumentByItsOfficeOnly() {
        NodeId document = registered(Map.of());
        assertThat(refusals(() -> district.update(ZHOU_MING, document, Map.of(Gw.TYPESET_FORM, "AUTO"))))
                .containsExactly("LC03");
        typeset(document, "AUTO");
        step(FAN_JIE, document, "SEALED");

        assertThat(refusals(() -> typeset(document, "AUTO"))).containsExactly("LC02");
    }

    @Test
    void layoutShouldNotBeWrittenByAClient() {
        NodeId document = registered(Map.of());
        typeset(document, "AUTO");
        NodeId layout = layouts(document).get(0).id();

        assertThat(refusals(() -> district.setText(FAN_JIE, layout, "别的"))).containsExactly("LC10");
        assertThat(refusals(() -> district.delete(FAN_JIE, layout))).containsExactly("LC10");
    }
}
