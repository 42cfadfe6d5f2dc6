package gongwen.contract;

import static gongwen.contract.District.BUREAU_CLERK;
import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.DEPUTY_HEAD;
import static gongwen.contract.District.OFFICE_HEAD;
import static gongwen.contract.District.SUPERVISION;
import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Desk;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X16 up to 立项, and X8: a leader's 批示 on X1 offers supervision; the notice goes to the bureau, which feeds back. */
@EveryTarget
@DisplayName("Supervision")
class SupervisionIT {

    private final District district;
    private String copy = "";

    SupervisionIT(District district) {
        this.district = district;
    }

    @BeforeEach
    void receive() {
        Map<String, Object> request = Papers.request();
        district.submit(request);
        copy = district.received(CLERK_B, String.valueOf(request.get("gw:docNo")));
        for (String step : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            district.move(CLERK_B, copy, step);
        }
        district.move(CLERK_B, copy, "AWAITING_INSTRUCTION", Map.of("gw:proposal", "拟请财政局研究"));
    }

    @Test
    @DisplayName("X16: 请财政局研究办理并反馈 offers 立项; its officer alone takes it up, once (S10)")
    void instructionToHandleAndFeedBackShouldOfferSupervision() {
        instruct("请财政局研究办理并反馈");
        String instruction = offered().get(0);

        Refused.byRule("SV01", () -> draft(CLERK_B, instruction));
        String notice = draft(SUPERVISION, instruction);

        CmisObject filled = district.read(SUPERVISION, notice);
        assertThat(filled.getProperty("gw:mainTo").getValues().stream().map(String::valueOf))
                .containsExactly("CZJ");
        assertThat(offered()).isEmpty();
        Refused.byRule("SV01", () -> draft(SUPERVISION, instruction));
    }

    @Test
    @DisplayName("X16: an instruction to read offers no 立项 (domain.md 5.2)")
    void instructionToReadShouldOfferNothing() {
        instruct("请财政局阅研");

        assertThat(offered()).isEmpty();
    }

    @Test
    @DisplayName("X16: the 督查通知单 is fed back on itself, and its issuer sees it (S15)")
    void feedbackOnTheNoticeShouldReachWhoIssuedIt() {
        instruct("请财政局研究办理并反馈");
        String notice = draft(SUPERVISION, offered().get(0));
        CmisObject issued = district.issue(notice, OFFICE_HEAD);
        String number = issued.getPropertyValue("gw:docNo");
        assertThat(String.valueOf(district.shown(CLERK_B, notice, "ex:shownFeedbackState")))
                .isEqualTo("AWAITED");

        String atBureau = district.received(BUREAU_CLERK, number);
        district.move(BUREAU_CLERK, atBureau, "SIGNED_FOR");
        district.desk(BUREAU_CLERK).change(atBureau, Map.of("gw:feedback", "资金已列入预算"));

        assertThat(String.valueOf(district.shown(CLERK_B, notice, "ex:shownFeedbackState")))
                .isEqualTo("GIVEN");
        assertThat(String.valueOf(district.shown(CLERK_B, notice, "ex:shownFeedback")))
                .isEqualTo("资金已列入预算");
        assertThat(district.desk(TOWN_SYSTEM).find("gw:document", number)).isEmpty();
    }

    private void instruct(String instruction) {
        district.move(
                DEPUTY_HEAD,
                copy,
                "ASSIGNED",
                Map.of("gw:instruction", instruction, "gw:leadUnit", "CZJ", "gw:handlingUnits", List.of("CZJ")));
    }

    private List<String> offered() {
        return district
                .desk(SUPERVISION)
                .query("SELECT r.cmis:objectId FROM ex:instruction AS r JOIN ex:onDocument AS d"
                        + " ON r.cmis:objectId = d.cmis:objectId WHERE d.ex:document = '" + copy
                        + "' AND r.ex:supervision = 'OFFERED'")
                .stream()
                .map(row -> Desk.bare(String.valueOf(row.get("cmis:objectId"))))
                .toList();
    }

    private String draft(String userId, String instruction) {
        Map<String, Object> properties = Papers.draft("DUCHA_TONGZHIDAN", "云浦区人民政府办公室督查通知单", List.of("CZJ"));
        properties.put("gw:issuer", "YPB");
        properties.remove("gw:mainTo");
        properties.put("gw:supervises", instruction);
        return district.create(userId, "YPB", properties, Papers.text(properties));
    }
}
