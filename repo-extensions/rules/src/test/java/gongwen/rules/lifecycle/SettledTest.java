package gongwen.rules.lifecycle;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LIN_HAI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.commit.Actor;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a signature and issuing settle (T25(1), R12, T ch.7). */
class SettledTest {

    private final District district = District.in2016();

    @Test
    @Proves("LC07")
    void issuedDocumentShouldKeepAllItWasSentWith() {
        NodeId sent = Papers.submitX1(district);

        Map.<QualifiedName, Object>of(
                        Gw.PRINTED_BY, "SJZ",
                        Gw.INVOLVED_UNITS, List.of("CZJ"),
                        Gw.DISPUTE_NOTE, "有分歧",
                        Gw.IN_REPLY_TO, sent,
                        Gw.PAPER_COPIES, 1L,
                        Cm.NAME, "另名.docx",
                        Sec.LEVEL, "WORK_SECRET",
                        Sec.PERIOD, "1年")
                .forEach((name, value) -> assertThat(refusals(() -> district.update(HU_DAN, sent, Map.of(name, value))))
                        .as(name.toString())
                        .contains("LC07"));
    }

    @Test
    void documentShouldGoBackToItsSignerWhenItsLevelChangesAfterSigning() {
        NodeId draft = signed();

        district.update(FAN_JIE, draft, Map.of(Sec.LEVEL, "INTERNAL", Sec.PERIOD, "2年"));

        assertThat(district.text(draft, Gw.STATUS)).isEqualTo("PENDING_SIGN");
    }

    /** T25(1), R12. */
    @Test
    @Proves("LC05")
    void changedDocumentShouldBeSignedAgainByWhoSignedIt() {
        NodeId draft = signed(ZHOU_MING);
        district.setText(FAN_JIE, draft, "金额改为二十万元。");

        assertThat(violations(() -> sign(LIN_HAI, draft)).get(0).arguments()).containsExactly("sign", "originalSigner");
        assertThat(district.text(draft, Gw.FORMER_SIGNER)).isEqualTo("zhou.ming");
        assertThat(refusals(() -> sign(ZHOU_MING, draft))).isEmpty();
        assertThat(district.get(draft).properties().has(Gw.FORMER_SIGNER)).isFalse();
    }

    @Test
    @Proves("LC05")
    void changedDocumentShouldBeSignedByWhoStandsInForOrFollowsItsSigner() {
        NodeId draft = signed(LIN_HAI);
        district.setText(FAN_JIE, draft, "改动一");
        Actor standsIn = new Actor(
                "shen.qing",
                Set.of("shen.qing", Actor.roleGroup("YP", "SIGNER")),
                false,
                Map.of(Actor.roleGroup("YP", "SIGNER"), "lin.hai"));
        sign(standsIn, draft);
        district.update(FAN_JIE, draft, Map.of(Gw.CC_TO, List.of("CZJ")));
        assertThat(district.text(draft, Gw.FORMER_SIGNER)).isEqualTo("shen.qing");

        assertThat(refusals(() -> sign(ZHOU_MING, draft)))
                .as("who signed holds no post of his own any more")
                .isEmpty();
    }

    /** Domain.md 4.4. */
    @Test
    @Proves("LV02")
    void levelShouldBeRefusedWhereNobodyIsClearedForIt() {
        Map<QualifiedName, Object> secret = Papers.x1With(Sec.LEVEL, "WORK_SECRET");

        assertThat(violations(() -> Papers.submit(district, SVC_SJZ, "SJZ", secret)).stream()
                        .map(violation -> violation.arguments().get(0)))
                .containsExactlyInAnyOrder("CZJ", "SJZ", "YP");
        district.cleared("a.YPB", "YPB");
        district.cleared("a.CZJ", "CZJ");
        Actor clerk = district.cleared("a.SJZ", "SJZ", "CLERK_A");

        assertThat(refusals(() -> Papers.submit(district, clerk, "SJZ", secret)))
                .isEmpty();
    }

    /** Domain.md 4.4: lowering is a privileged act with basis. */
    @Test
    @Proves("LV01")
    void workSecretShouldBeLoweredOnABasisOnly() {
        Actor clerk = district.cleared("a.SJZ", "SJZ", "CLERK_A");
        NodeId draft = district.create(
                clerk,
                "SJZ",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(Gw.KIND, "HAN", Sec.LEVEL, "WORK_SECRET"),
                "正文");

        assertThat(refusals(() -> district.update(clerk, draft, Map.of(Sec.LEVEL, "INTERNAL"))))
                .containsExactly("LV01");
        assertThat(refusals(() -> district.update(
                        clerk, draft, Map.of(Sec.LEVEL, "INTERNAL", Sec.LEVEL_BASIS, "定密责任人2016年3月25日决定"))))
                .isEmpty();
    }

    private void sign(Actor signer, NodeId draft) {
        district.update(signer, draft, Map.of(Gw.STATUS, "SIGNED"));
    }

    private NodeId signed() {
        return signed(ZHOU_MING);
    }

    private NodeId signed(Actor signer) {
        Map<QualifiedName, Object> notice = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府"),
                Gw.DISCLOSURE, "ACTIVE"));
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "通知正文");
        district.update(FAN_JIE, draft, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(FAN_JIE, draft, Map.of(Gw.STATUS, "PENDING_SIGN"));
        sign(signer, draft);
        return draft;
    }
}
