package gongwen.contract;

import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.DEPUTY_HEAD;
import static gongwen.contract.District.HEAD;
import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X1's way through the office, and what its sender is shown of each step (domain.md 6.1, 6.3). */
@EveryTarget
@DisplayName("How a request is handled, and what its sender is shown")
class HandlingIT {

    private static final String PROPOSAL = "拟请财政局研究提出意见。";
    private static final String INSTRUCTION = "请财政局研究办理并反馈。";

    private final District district;

    HandlingIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("the sender is shown each step and never an opinion (domain.md 6.1)")
    void senderShouldBeShownEachStepAndNeverAnOpinion() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        String copy = received(request);

        district.move(CLERK_B, copy, "SIGNED_FOR");
        assertShown(sent, "SIGNED_FOR");
        assertThat(String.valueOf(district.shown(TOWN_SYSTEM, sent, "ex:shownSignedBy")))
                .as("a unit and a role, never a person")
                .startsWith("YPB ");
        CmisObject registered = district.move(CLERK_B, copy, "REGISTERED");
        assertShown(sent, "REGISTERED");
        assertThat(district.shown(TOWN_SYSTEM, sent, "ex:shownReceiptNo"))
                .isNotNull()
                .isEqualTo(registered.getPropertyValue("gw:receiptNo"));
        district.move(CLERK_B, copy, "PROPOSED");
        assertShown(sent, "UNDER_REVIEW");
        district.move(CLERK_B, copy, "AWAITING_INSTRUCTION", Map.of("gw:proposal", PROPOSAL));
        assertShown(sent, "AWAITING_INSTRUCTION");
        instruct(copy);
        assertShown(sent, "ASSIGNED");
        assertThat(district.shown(TOWN_SYSTEM, sent, "ex:shownLead")).isEqualTo("CZJ");
        district.move(CLERK_B, copy, "IN_PROCESS");
        assertShown(sent, "IN_PROCESS");

        assertSilent(sent);
    }

    @Test
    @DisplayName("T24(7), domain.md 6.3: a 请示 ends by an answer, which reaches who asked")
    void requestShouldEndByAReplyThatReachesItsSender() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        String copy = received(request);
        inProcess(copy);
        Refused.byRule("LC05", () -> district.move(CLERK_B, copy, "CLOSED", Map.of("gw:result", "已阅")));

        String number = reply(copy);

        assertShown(sent, "REPLIED");
        assertThat(district.shown(TOWN_SYSTEM, sent, "ex:shownReplyNo")).isEqualTo(number);
        assertThat(district.desk(TOWN_SYSTEM).find("gw:incomingDocument", number))
                .hasSize(1);
        district.move(CLERK_B, copy, "CLOSED", Map.of("gw:result", "同意安排专项资金。"));
        assertShown(sent, "CLOSED");
        Refused.refusal(() -> district.move(CLERK_B, copy, "IN_PROCESS"));
    }

    @Test
    @DisplayName("T24(3): a request is returned with a reason, never without")
    void returnedRequestShouldTellItsSenderWhy() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        String copy = received(request);
        district.move(CLERK_B, copy, "SIGNED_FOR");
        district.move(CLERK_B, copy, "REGISTERED");

        Refused.byRule("LC04", () -> district.move(CLERK_B, copy, "RETURNED"));
        district.move(CLERK_B, copy, "RETURNED", Map.of("gw:returnReason", "请先会签区教育局"));

        assertShown(sent, "RETURNED");
        assertThat(district.shown(TOWN_SYSTEM, sent, "ex:shownReason")).isEqualTo("请先会签区教育局");
    }

    @Test
    @DisplayName("domain.md 6.1: a request is withdrawn freely before anybody signed for it, not after")
    void requestShouldBeWithdrawnFreelyBeforeAnybodySignedForIt() {
        Map<String, Object> early = Papers.request();
        String withdrawn = district.submit(early);
        district.move(TOWN_SYSTEM, withdrawn, "WITHDRAWN");
        assertShown(withdrawn, "WITHDRAWN");
        String gone = received(early);
        Refused.refusal(() -> district.move(CLERK_B, gone, "SIGNED_FOR"));

        Map<String, Object> late = Papers.request();
        String kept = district.submit(late);
        district.move(CLERK_B, received(late), "SIGNED_FOR");
        Refused.refusal(() -> district.move(TOWN_SYSTEM, kept, "WITHDRAWN"));
        assertShown(kept, "SIGNED_FOR");
    }

    @Test
    @DisplayName("T24(4): an instruction names one lead unit among those that handle it")
    void instructionShouldNameOneLeadAmongTheHandlingUnits() {
        Map<String, Object> request = Papers.request();
        district.submit(request);
        String copy = received(request);
        for (String step : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            district.move(CLERK_B, copy, step);
        }
        district.move(CLERK_B, copy, "AWAITING_INSTRUCTION", Map.of("gw:proposal", PROPOSAL));

        Refused.refusal(() -> district.move(
                DEPUTY_HEAD,
                copy,
                "ASSIGNED",
                Map.of("gw:instruction", INSTRUCTION, "gw:leadUnit", "KFQ", "gw:handlingUnits", List.of("CZJ"))));
        Refused.byRule("LC03", () -> instruct(CLERK_B, copy));
        instruct(copy);
    }

    private String received(Map<String, Object> request) {
        return district.received(CLERK_B, String.valueOf(request.get("gw:docNo")));
    }

    private void inProcess(String copy) {
        for (String step : List.of("SIGNED_FOR", "REGISTERED", "PROPOSED")) {
            district.move(CLERK_B, copy, step);
        }
        district.move(CLERK_B, copy, "AWAITING_INSTRUCTION", Map.of("gw:proposal", PROPOSAL));
        instruct(copy);
        district.move(CLERK_B, copy, "IN_PROCESS");
    }

    private void instruct(String copy) {
        instruct(DEPUTY_HEAD, copy);
    }

    private void instruct(String leader, String copy) {
        district.move(
                leader,
                copy,
                "ASSIGNED",
                Map.of("gw:instruction", INSTRUCTION, "gw:leadUnit", "CZJ", "gw:handlingUnits", List.of("CZJ")));
    }

    private String reply(String copy) {
        Map<String, Object> properties = Papers.reply(copy);
        String reply = district.create(CLERK_B, "YPB", properties, Papers.text(properties));
        return district.issue(reply, HEAD).getPropertyValue("gw:docNo");
    }

    private void assertShown(String sent, String status) {
        assertThat(district.publicStatus(sent)).isEqualTo(status);
    }

    /** Domain.md 6.1, never shown: in the document, and in everything the town can find that came with or after it. */
    private void assertSilent(String sent) {
        CmisObject document = district.read(TOWN_SYSTEM, sent);
        List<CmisObject> seen = new ArrayList<>(List.of(document));
        for (String type : List.of("cmis:document", "cmis:item")) {
            district.found(TOWN_SYSTEM, type, document).forEach(id -> seen.add(district.read(TOWN_SYSTEM, id)));
        }
        for (CmisObject each : seen) {
            assertThat(each.getProperties().stream()
                            .flatMap(property -> property.getValues().stream())
                            .map(String::valueOf))
                    .noneMatch(value -> value.contains(PROPOSAL) || value.contains(INSTRUCTION));
        }
    }
}
