package gongwen.rules.numbering;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.District.violations;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.GU_WEI;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.SVC_SJZ;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.Proves;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final District district = District.in2016();

    @Test
    void documentNumbersShouldRunWithoutGapsForEachCodeAndYear() {
        assertThat(district.text(registered("YP"), Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
        assertThat(district.text(registered("YPB"), Gw.DOC_NO)).isEqualTo("云府办〔2016〕1号");
        assertThat(district.text(registered("YP"), Gw.DOC_NO)).isEqualTo("云府〔2016〕2号");
    }

    @Test
    void cancelledNumberShouldNotBeGivenAgain() {
        NodeId cancelled = registered("YP");
        district.update(ZHOU_MING, cancelled, Map.of(Gw.STATUS, "CANCELLED", Gw.OPINION, "不再制发"));

        assertThat(district.text(cancelled, Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
        assertThat(district.text(registered("YP"), Gw.DOC_NO)).isEqualTo("云府〔2016〕2号");
    }

    /** A fault found after numbering costs a signature, not a number (R7, R12). */
    @Test
    void documentShouldKeepItsNumberWhenItIsReturnedAndSignedAgain() {
        NodeId document = registered("YP");
        assertThat(refusals(() -> district.update(LU_MIN, document, Map.of(Gw.STATUS, "RECHECKED"))))
                .containsExactly("LC04");
        returned(document);
        district.setText(LU_MIN, document, "改正后的正文");
        assertThat(district.text(document, Gw.STATUS)).isEqualTo("PENDING_SIGN");
        assertThat(district.text(registered("YP"), Gw.DOC_NO)).isEqualTo("云府〔2016〕2号");

        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "SIGNED"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "RECHECKED"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REGISTERED"));

        assertThat(district.text(document, Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
        assertThat(district.text(registered("YP"), Gw.DOC_NO)).isEqualTo("云府〔2016〕3号");
    }

    @Test
    void returnedDocumentShouldPassTheReviewAgainWithItsNumber() {
        NodeId document = registered("YP");
        returned(document);
        district.setText(LU_MIN, document, "改正后的正文");
        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "DRAFTING", Gw.OPINION, "再改"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REVIEWING"));

        district.update(LU_MIN, document, Map.of(Gw.STATUS, "PENDING_SIGN"));

        assertThat(district.text(document, Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
    }

    @Test
    @Proves({"LC09", "LC04"})
    void numberShouldBeAccountedForWhenAReturnedDocumentIsGivenUp() {
        NodeId document = registered("YP");
        returned(document);
        district.setText(LU_MIN, document, "改正后的正文");
        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "DRAFTING", Gw.OPINION, "不再制发"));
        assertThat(refusals(() -> district.delete(LU_MIN, document))).containsExactly("LC09");

        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "CANCELLED"));

        assertThat(district.text(document, Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
        assertThat(district.text(registered("YP"), Gw.DOC_NO)).isEqualTo("云府〔2016〕2号");
        NodeId unnumbered = rechecked("YP");
        assertThat(refusals(() ->
                        district.update(ZHOU_MING, unnumbered, Map.of(Gw.STATUS, "CANCELLED", Gw.OPINION, "不再制发"))))
                .containsExactly("LC04");
    }

    @Test
    @Proves("LC05")
    void numberOfAnotherYearShouldNotBeRegisteredAgain() {
        NodeId document = registered("YP");
        returned(document);
        district.setText(LU_MIN, document, "改正后的正文");
        district.pass(Duration.ofDays(365));
        district.update(ZHOU_MING, document, Map.of(Gw.STATUS, "SIGNED"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "RECHECKED"));

        assertThat(violations(() -> district.update(LU_MIN, document, Map.of(Gw.STATUS, "REGISTERED")))
                        .get(0)
                        .arguments())
                .containsExactly("register", "numberFits");
    }

    private void returned(NodeId document) {
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "RECHECKED", Gw.OPINION, "正文有误"));
    }

    @Test
    void refusedCommitShouldGiveItsNumberBack() {
        NodeId document = rechecked("YP");
        assertThat(refusals(
                        () -> district.update(LU_MIN, document, Map.of(Gw.STATUS, "REGISTERED", Gw.PAPER_COPIES, 2L))))
                .containsExactly("PAPER_LIMIT");

        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REGISTERED"));

        assertThat(district.text(document, Gw.DOC_NO)).isEqualTo("云府〔2016〕1号");
    }

    @Test
    void receiptNumbersShouldRunForEachUnitAndYear() {
        Papers.submitX1(district);
        Map<QualifiedName, Object> next = Papers.x1With(Gw.DOC_NO, "松泾府〔2016〕19号");
        next.put(Gw.DOC_ID, "SJZ-OA-0019");
        Papers.submit(district, SVC_SJZ, "SJZ", next);

        assertThat(district.inbox("YPB").stream().map(received -> {
                    district.update(FAN_JIE, received.id(), Map.of(Gw.STATUS, "SIGNED_FOR"));
                    district.update(FAN_JIE, received.id(), Map.of(Gw.STATUS, "REGISTERED"));
                    return district.text(received.id(), Gw.RECEIPT_NO);
                }))
                .containsExactly("云府办收〔2016〕1号", "云府办收〔2016〕2号");
    }

    @Test
    void platformNumberShouldNotBeConsumedByWhatIsNotAccepted() {
        NodeId refused = Papers.submit(district, SVC_SJZ, "SJZ", Papers.x1With(Gw.MAIN_TO, List.of("YP", "CZJ")));
        NodeId accepted = Papers.submitX1(district);

        assertThat(district.text(refused, Ex.PLATFORM_NO)).isNull();
        assertThat(district.text(accepted, Ex.PLATFORM_NO)).isEqualTo("SJZ-2016-000001");
    }

    private NodeId registered(String issuer) {
        NodeId document = rechecked(issuer);
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REGISTERED"));
        return document;
    }

    private NodeId rechecked(String issuer) {
        NodeId document = district.create(
                LU_MIN,
                "YPB",
                Boxes.OUTBOX,
                Gw.OUTGOING_DOCUMENT,
                Map.of(
                        Gw.ISSUER, issuer,
                        Gw.KIND, "TONGZHI",
                        Gw.TITLE, "关于某事的通知",
                        Gw.MAIN_TO, List.of("SJZ"),
                        Gw.DISCLOSURE, "ACTIVE"),
                "正文");
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(issuer.equals("YP") ? ZHOU_MING : GU_WEI, document, Map.of(Gw.STATUS, "SIGNED"));
        district.update(LU_MIN, document, Map.of(Gw.STATUS, "RECHECKED"));
        return document;
    }
}
