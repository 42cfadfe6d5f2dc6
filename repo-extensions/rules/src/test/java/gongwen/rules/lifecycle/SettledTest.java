package gongwen.rules.lifecycle;

import static gongwen.rules.district.District.refusals;
import static gongwen.rules.district.People.FAN_JIE;
import static gongwen.rules.district.People.HU_DAN;
import static gongwen.rules.district.People.LU_MIN;
import static gongwen.rules.district.People.ZHOU_MING;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.Proves;
import gongwen.rules.district.District;
import gongwen.rules.district.Papers;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Boxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private NodeId signed() {
        Map<QualifiedName, Object> notice = new HashMap<>(Map.of(
                Gw.ISSUER, "YP",
                Gw.KIND, "TONGZHI",
                Gw.TITLE, "云浦区人民政府关于推行无纸化办公的通知",
                Gw.MAIN_TO, List.of("各镇人民政府"),
                Gw.DISCLOSURE, "ACTIVE"));
        NodeId draft = district.create(LU_MIN, "YPB", Boxes.OUTBOX, Gw.OUTGOING_DOCUMENT, notice, "通知正文");
        district.update(FAN_JIE, draft, Map.of(Gw.STATUS, "REVIEWING"));
        district.update(FAN_JIE, draft, Map.of(Gw.STATUS, "PENDING_SIGN"));
        district.update(ZHOU_MING, draft, Map.of(Gw.STATUS, "SIGNED"));
        return draft;
    }
}
