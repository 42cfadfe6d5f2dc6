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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X7 to X10: the district's own documents, from the draft to the recipients (domain.md 6.2). */
@EveryTarget
@DisplayName("What the district issues")
class IssuingIT {

    private final District district;

    IssuingIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("X7: paper is refused with what is published in full for everyone, PUBLIC_NO_PAPER (S13)")
    void paperShouldBeRefusedWithWhatIsPublishedInFull() {
        Map<String, Object> notice = Papers.notice();
        notice.put("gw:fullTextPublished", true);
        notice.put("gw:generalDistribution", true);
        notice.put("gw:paperCopies", 1L);

        Refused.byRule("PUBLIC_NO_PAPER", () -> draft(notice));
    }

    @Test
    @DisplayName(
            "X8: a 抄告单 on X1 goes out electronically, on paper only for a legal reason, and is fed back (S15, S16)")
    void workNoteShouldGoOutElectronicallyAndNotOnPaper() {
        Map<String, Object> note = Papers.draft("CHAOGAODAN", "云浦区人民政府办公室抄告单", List.of("CZJ"));
        note.put("gw:issuer", "YPB");
        note.put("gw:about", requestAtTheOffice());
        note.put("gw:paperCopies", 1L);
        Refused.byRule("PAPER_REASON", () -> draft(note));
        note.remove("gw:paperCopies");

        CmisObject issued = district.issue(draft(note), District.OFFICE_HEAD);

        assertThat(number(issued)).matches("云府办便〔\\d{4}〕[1-9]\\d*号");
        String atBureau = district.received(BUREAU_CLERK, number(issued));
        assertThat(feedbackState(issued)).isEqualTo("AWAITED");
        district.move(BUREAU_CLERK, atBureau, "SIGNED_FOR");
        district.desk(BUREAU_CLERK).change(atBureau, Map.of("gw:feedback", "资金已列入预算"));
        assertThat(feedbackState(issued)).isEqualTo("GIVEN");
    }

    @Test
    @DisplayName("X9: a number comes from registration after the recheck, and from nowhere else (R7, T25(2))")
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

    @Test
    @DisplayName(
            "X10: a signed text goes back to its signer when an amount is changed, and is not sealed (R12, T25(1))")
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
        Refused.byRule("LC05", () -> district.move(District.DEPUTY_HEAD, draft, "SIGNED"));
        district.move(HEAD, draft, "SIGNED");
        assertThat(district.shown(CLERK_B, draft, "gw:status")).isEqualTo("SIGNED");
    }

    @Test
    @DisplayName("X7, S01, S12: a collective name reaches each of its members, and nobody else")
    void noticeToEveryTownShouldReachTheTownsAndNobodyElse() {
        CmisObject issued = district.issue(draft(Papers.notice()), HEAD);

        for (String town : List.of(TOWN_CLERK, NEIGHBOUR)) {
            assertThat(district.desk(town).find("gw:incomingDocument", number(issued)))
                    .as(town)
                    .hasSize(1);
            assertThat(archival(town, number(issued))).as(town).containsExactly("OFD");
        }
        for (String other : List.of(SUBDISTRICT_CLERK, BUREAU_CLERK)) {
            assertThat(district.desk(other).find("gw:document", number(issued)))
                    .as(other)
                    .isEmpty();
            assertThat(archival(other, number(issued))).as(other).isEmpty();
        }
    }

    /** The formats of the laid out files that somebody finds by a number. */
    private List<Object> archival(String userId, String number) {
        String statement = "SELECT gw:layoutFormat FROM gw:fixedLayout WHERE gw:laidOutNumber = '" + number + "'";
        return district.desk(userId).query(statement).stream()
                .map(row -> row.get("gw:layoutFormat"))
                .toList();
    }

    @Test
    @DisplayName(
            "T25(1), T9: a text that says what is printed is found at the recheck, before there is a number to lose")
    void textThatSaysWhatIsPrintedShouldNotBeNumbered() {
        Map<String, Object> notice = Papers.notice();
        String draft = district.create(CLERK_B, "YPB", notice, Papers.text(notice, "请认真执行。\n签发人：周明"));
        district.sign(draft, HEAD);

        Refused.byRule("TS02", () -> district.move(CLERK_B, draft, "RECHECKED"));

        assertThat(district.shown(CLERK_B, draft, "gw:docNo")).isNull();
    }

    @Test
    @DisplayName("R7, R12: what is found after numbering costs a signature and not the number")
    void returnedDocumentShouldKeepItsNumber() {
        Map<String, Object> notice = Papers.notice();
        String draft = draft(notice);
        district.sign(draft, HEAD);
        district.move(CLERK_B, draft, "RECHECKED");
        String number = number(district.move(CLERK_B, draft, "REGISTERED"));
        Refused.byRule("LC04", () -> district.move(CLERK_B, draft, "RECHECKED"));

        district.move(CLERK_B, draft, "RECHECKED", Map.of("gw:opinion", "正文有误"));
        district.desk(CLERK_B).replace(draft, Papers.text(notice, "改正后的正文。"));
        district.move(HEAD, draft, "SIGNED");
        district.move(CLERK_B, draft, "RECHECKED");

        assertThat(number(district.move(CLERK_B, draft, "REGISTERED"))).isEqualTo(number);
    }

    @Test
    @DisplayName("R7: each number is the one after the one before")
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

    @Test
    @DisplayName("T ch.7: what is revoked is void from the beginning, and whoever has it is told")
    void revokedDocumentShouldBeFlaggedAtItsRecipients() {
        CmisObject issued = district.issue(draft(Papers.notice()), HEAD);
        String id = Desk.bare(issued.getId());

        Refused.byRule("LC03", () -> district.move(CLERK_B, id, "REVOKED", Map.of("gw:opinion", "内容有误")));
        district.move(HEAD, id, "REVOKED", Map.of("gw:opinion", "内容有误"));

        CmisObject copy = district.desk(TOWN_CLERK).only("gw:incomingDocument", number(issued));
        assertThat(copy.getProperty("ex:flags").getValues().stream().map(String::valueOf))
                .contains("REVOKED");
    }

    @Test
    @DisplayName("R7: a copy of a draft is a draft of its own, whichever way a client copies")
    void copyShouldBeADraftOfItsOwn() {
        Desk clerk = district.desk(CLERK_B);
        String original = draft(Papers.notice());

        String made = clerk.copy(original, "YPB", "copy-of-" + original + ".txt");

        assertThat(district.shown(CLERK_B, made, "gw:status")).isEqualTo("DRAFTING");
        assertThat(district.shown(CLERK_B, made, "gw:title")).isEqualTo(district.shown(CLERK_B, original, "gw:title"));
        assertThat(clerk.content(made)).isEqualTo(clerk.content(original));
        district.sign(made, HEAD);
        district.sign(original, HEAD);
    }

    private String draft(Map<String, Object> properties) {
        return district.create(CLERK_B, "YPB", properties, Papers.text(properties));
    }

    /** X1, as the office has it. */
    private String requestAtTheOffice() {
        Map<String, Object> request = Papers.request();
        district.submit(request);
        return district.received(CLERK_B, String.valueOf(request.get("gw:docNo")));
    }

    private String feedbackState(CmisObject note) {
        return String.valueOf(district.shown(CLERK_B, Desk.bare(note.getId()), "ex:shownFeedbackState"));
    }

    private static String number(CmisObject document) {
        return document.getPropertyValue("gw:docNo");
    }

    private static int count(String number) {
        return Integer.parseInt(number.replaceAll(".*〕|号", ""));
    }
}
