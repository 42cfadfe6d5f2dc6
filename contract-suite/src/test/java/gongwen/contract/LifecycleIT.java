package gongwen.contract;

import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.HEAD;
import static gongwen.contract.District.NEIGHBOUR;
import static gongwen.contract.District.TOWN_CLERK;
import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Domain.md 6, common rules: the lifecycles are the only ways, and each step is its actors' alone. */
@EveryTarget
@DisplayName("The lifecycles are the only ways")
class LifecycleIT {

    private final District district;

    LifecycleIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("a draft takes no step its lifecycle does not know (domain.md 6.2)")
    void draftShouldTakeNoStepItsLifecycleDoesNotKnow() {
        Lifecycle outgoing = Lifecycle.of("outgoing");
        Map<String, Object> notice = Papers.notice();
        String draft = district.create(CLERK_B, "YPB", notice, Papers.text(notice));

        for (String state : outgoing.states()) {
            if (!state.equals("DRAFTING") && !outgoing.from("DRAFTING").contains(state)) {
                Refused.byRule("LC02", () -> district.move(CLERK_B, draft, state, Map.of("gw:opinion", "—")));
            }
        }
        Refused.byRule("LC01", () -> district.move(CLERK_B, draft, "NO_SUCH_STATE"));
        assertThat(district.shown(CLERK_B, draft, "gw:status")).isEqualTo("DRAFTING");
    }

    @Test
    @DisplayName("a received document takes no step its lifecycle does not know (domain.md 6.3)")
    void receivedDocumentShouldTakeNoStepItsLifecycleDoesNotKnow() {
        Lifecycle incoming = Lifecycle.of("incoming");
        Map<String, Object> request = Papers.request();
        district.submit(request);
        String copy = district.received(CLERK_B, String.valueOf(request.get("gw:docNo")));

        for (String state : incoming.states()) {
            if (!state.equals("DELIVERED") && !incoming.from("DELIVERED").contains(state)) {
                Refused.byRule("LC02", () -> district.move(CLERK_B, copy, state));
            }
        }
        assertThat(district.shown(CLERK_B, copy, "gw:status")).isEqualTo("DELIVERED");
    }

    @Test
    @DisplayName("T22: nobody signs but who may")
    void signingShouldBeTheSignersAlone() {
        Map<String, Object> notice = Papers.notice();
        String draft = district.create(CLERK_B, "YPB", notice, Papers.text(notice));
        district.move(CLERK_B, draft, "REVIEWING");
        district.move(CLERK_B, draft, "PENDING_SIGN");

        Refused.byRule("LC03", () -> district.move(CLERK_B, draft, "SIGNED"));
        Refused.asAbsent(() -> district.move(TOWN_CLERK, draft, "SIGNED"));

        assertThat(district.move(HEAD, draft, "SIGNED").<Object>getPropertyValue("gw:docDate"))
                .isNotNull();
    }

    @Test
    @DisplayName("domain.md 6.11, R8: each unit writes in its own outbox and in its own name")
    void unitShouldIssueFromItsOwnOutboxAndInItsOwnNameOnly() {
        Map<String, Object> request = Papers.request();
        Refused.asAbsent(() -> district.create(NEIGHBOUR, "SJZ", request, Papers.text(request)));

        Map<String, Object> borrowed = Papers.request();
        borrowed.put("gw:issuer", "BTZ");
        Refused.byRule("RT05", () -> district.submit(borrowed));
    }

    @Test
    @DisplayName("T ch.7: what was issued neither changes nor goes")
    void issuedDocumentShouldNeitherChangeNorGo() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);

        Refused.byRule("LC07", () -> district.desk(TOWN_SYSTEM).change(sent, Map.of("gw:title", "另一标题")));
        Refused.refusal(() -> district.desk(TOWN_SYSTEM).replace(sent, Papers.text(request, "另一正文")));
        Refused.refusal(() -> district.read(TOWN_SYSTEM, sent).delete());
        assertThat(district.desk(TOWN_SYSTEM).content(sent))
                .isEqualTo(Papers.text(request).bytes());
    }
}
