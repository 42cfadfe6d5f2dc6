package gongwen.contract;

import static gongwen.contract.District.BUREAU_CLERK;
import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.HEAD;
import static gongwen.contract.District.NEIGHBOUR;
import static gongwen.contract.District.SUBDISTRICT_CLERK;
import static gongwen.contract.District.TOWN_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.Test;

/** X7 to X10: the district's own documents, from the draft to the recipients (domain.md 6.2). */
@EveryTarget
class IssuingIT {

    private final District district;

    IssuingIT(District district) {
        this.district = district;
    }

    /** X7: S13; what is published in full for everyone needs no paper. */
    @Test
    void paperShouldBeRefusedWithWhatIsPublishedInFull() {
        Map<String, Object> notice = Papers.notice();
        notice.put("gw:fullTextPublished", true);
        notice.put("gw:generalDistribution", true);
        notice.put("gw:paperCopies", 1L);

        Refused.byRule("PUBLIC_NO_PAPER", () -> draft(notice));
    }

    /** X8: S15, S16; a work note goes electronically, and on paper only for a legal reason. */
    @Test
    void workNoteShouldGoOutElectronicallyAndNotOnPaper() {
        Map<String, Object> note = Papers.draft("CHAOGAODAN", "云浦区人民政府办公室抄告单", List.of("CZJ"));
        note.put("gw:issuer", "YPB");
        note.put("gw:paperCopies", 1L);
        Refused.byRule("PAPER_REASON", () -> draft(note));
        note.remove("gw:paperCopies");

        CmisObject issued = district.issue(draft(note), District.OFFICE_HEAD);

        assertThat(number(issued)).matches("云府办便〔\\d{4}〕[1-9]\\d*号");
        assertThat(district.desk(BUREAU_CLERK).find("gw:incomingDocument", number(issued)))
                .hasSize(1);
    }

    /** X9: R7, T25(2). */
    @Test
    void numberShouldComeFromRegistrationAndFromNowhereElse() {
        String draft = draft(Papers.notice());

        Refused.byRule("LC06", () -> district.desk(CLERK_B).change(draft, Map.of("gw:docNo", "云府〔2016〕12号")));
        Refused.byRule("LC02", () -> district.move(CLERK_B, draft, "REGISTERED"));
        assertThat(district.shown(CLERK_B, draft, "gw:docNo")).isNull();

        district.sign(draft, HEAD);
        Refused.byRule("LC02", () -> district.move(CLERK_B, draft, "REGISTERED"));
        district.move(CLERK_B, draft, "RECHECKED");
        assertThat(district.shown(CLERK_B, draft, "gw:docNo")).isNull();
        assertThat(number(district.move(CLERK_B, draft, "REGISTERED"))).matches("云府〔\\d{4}〕[1-9]\\d*号");
    }

    /** X10: R12, T25(1). */
    @Test
    void signedTextShouldGoBackToItsSignerWhenAnAmountIsChanged() {
        Map<String, Object> notice = Papers.notice();
        String draft = draft(notice);
        district.sign(draft, HEAD);
        Upload changed = Papers.text(notice, "安排200万元。");

        district.desk(CLERK_B).replace(draft, changed);

        assertThat(district.shown(CLERK_B, draft, "gw:status")).isEqualTo("PENDING_SIGN");
        for (String step : List.of("RECHECKED", "REGISTERED", "SEALED", "ISSUED")) {
            Refused.byRule("LC02", () -> district.move(CLERK_B, draft, step));
        }
        assertThat(district.desk(CLERK_B).content(draft)).isEqualTo(changed.bytes());
    }

    /** X7, S01, S12: a collective name reaches each of its members, and nobody else. */
    @Test
    void noticeToEveryTownShouldReachTheTownsAndNobodyElse() {
        CmisObject issued = district.issue(draft(Papers.notice()), HEAD);

        for (String town : List.of(TOWN_CLERK, NEIGHBOUR)) {
            assertThat(district.desk(town).find("gw:incomingDocument", number(issued)))
                    .as(town)
                    .hasSize(1);
        }
        for (String other : List.of(SUBDISTRICT_CLERK, BUREAU_CLERK)) {
            assertThat(district.desk(other).find("gw:document", number(issued)))
                    .as(other)
                    .isEmpty();
        }
    }

    /** R7: each number is the one after the one before. */
    @Test
    void numbersShouldFollowOneAnother() {
        String first = draft(Papers.notice());
        String second = draft(Papers.notice());
        district.sign(first, HEAD);
        district.sign(second, HEAD);
        district.move(CLERK_B, first, "RECHECKED");
        district.move(CLERK_B, second, "RECHECKED");

        String one = number(district.move(CLERK_B, first, "REGISTERED"));
        String two = number(district.move(CLERK_B, second, "REGISTERED"));

        assertThat(count(two)).isEqualTo(count(one) + 1);
    }

    /** T ch.7: revoked is void from the beginning, and whoever has it is told. */
    @Test
    void revokedDocumentShouldBeFlaggedAtItsRecipients() {
        CmisObject issued = district.issue(draft(Papers.notice()), HEAD);
        String id = Desk.bare(issued.getId());

        Refused.byRule("LC03", () -> district.move(CLERK_B, id, "REVOKED", Map.of("gw:opinion", "内容有误")));
        district.move(HEAD, id, "REVOKED", Map.of("gw:opinion", "内容有误"));

        CmisObject copy = district.desk(TOWN_CLERK).only("gw:incomingDocument", number(issued));
        assertThat(copy.getProperty("ex:flags").getValues().stream().map(String::valueOf))
                .contains("REVOKED");
    }

    private String draft(Map<String, Object> properties) {
        return district.create(CLERK_B, "YPB", properties, Papers.text(properties));
    }

    private static String number(CmisObject document) {
        return document.getPropertyValue("gw:docNo");
    }

    private static int count(String number) {
        return Integer.parseInt(number.replaceAll(".*〕|号", ""));
    }
}
