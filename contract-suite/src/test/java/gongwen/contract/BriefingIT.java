package gongwen.contract;

import static gongwen.contract.District.BRIEFING_EDITOR;
import static gongwen.contract.District.CLERK_A;
import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.NEIGHBOUR;
import static gongwen.contract.District.TOWN_CLERK;
import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.Desk;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X11, X12: titles of briefings filed with the office, their issues, and what still comes on paper (S37 to S40). */
@EveryTarget
@DisplayName("Briefings")
class BriefingIT {

    private final District district;

    BriefingIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("X11: an issue of the filed title reaches the office")
    void x11IssueOfTheFiledTitleShouldReachTheOffice() {
        String title = filed("BTZ", NEIGHBOUR, "白塘动态");
        Map<String, Object> issue = issue(NEIGHBOUR, title);

        String sent = district.create(NEIGHBOUR, "BTZ", issue, Papers.text(issue, "泵站已检修。"));

        assertThat(String.valueOf(district.shown(NEIGHBOUR, sent, "ex:publicStatus")))
                .isEqualTo("DELIVERED");
        CmisObject received = district.read(CLERK_B, district.received(CLERK_B, number(title, issue)));
        assertThat(received.getType().getId()).isEqualTo("D:bf:receivedBriefing");
        assertThat(received.<String>getPropertyValue("bf:titleName")).isEqualTo(title);
        assertThat(received.<BigInteger>getPropertyValue("bf:issueNo"))
                .isEqualTo(BigInteger.valueOf((Long) issue.get("bf:issueNo")));
        String here = Desk.bare(received.getId());
        district.move(CLERK_B, here, "SIGNED_FOR");
        assertThat(String.valueOf(district.shown(NEIGHBOUR, sent, "ex:publicStatus")))
                .isEqualTo("SIGNED_FOR");
    }

    @Test
    @DisplayName("X11: a second title is refused, unless the office's secretary files it for a reason on record (S37)")
    void x11SecondTitleShouldBeRefusedUnlessTheSecretaryFilesItWithAReason() {
        filed("BTZ", NEIGHBOUR, "白塘动态");
        Desk town = district.desk(NEIGHBOUR);
        String second = draft("BTZ", NEIGHBOUR, "白塘简讯");

        Refused.byRule("BF02", () -> town.change(second, state("FILING_REQUESTED")));

        town.change(second, Map.of("bf:titleState", "FILING_REQUESTED", "bf:exceptionReason", "承担市级试点"));
        Refused.byRule("BF02", () -> district.desk(BRIEFING_EDITOR).change(second, state("FILED")));
        CmisObject before = district.read(CLERK_A, second);
        CmisObject both = district.desk(CLERK_A).change(second, state("FILED"));
        assertThat(both.<String>getPropertyValue("bf:filingNo")).isNotNull();
        assertThat(overrides(CLERK_A, before.getLastModificationDate().toInstant()))
                .containsExactly("BF02 承担市级试点");
        town.change(second, Map.of("bf:titleState", "RETIRED", "bf:decisionNote", "试点结束"));
    }

    @Test
    @DisplayName("X11: an issue under another title is not accepted (S38)")
    void x11IssueUnderAnotherTitleShouldNotBeAccepted() {
        filed("BTZ", NEIGHBOUR, "白塘动态");
        Map<String, Object> issue = issue(NEIGHBOUR, "白塘要情");

        String sent = district.create(NEIGHBOUR, "BTZ", issue, Papers.text(issue));

        assertThat(String.valueOf(district.shown(NEIGHBOUR, sent, "ex:publicStatus")))
                .isEqualTo("NOT_ACCEPTED");
        assertThat(reasons(NEIGHBOUR, sent)).containsExactly("TITLE_NOT_FILED");
        assertThat(district.desk(CLERK_B).find("gw:incomingDocument", number("白塘要情", issue)))
                .isEmpty();
    }

    @Test
    @DisplayName("S24, S38: a unit's system files, submits and asks; what it has is absent for its neighbour")
    void briefingsOfAUnitShouldBeAskedForByItsSystemAlone() {
        String title = filed("SJZ", TOWN_SYSTEM, "松泾信息");
        Map<String, Object> issue = issue(TOWN_SYSTEM, title);
        String sent = district.create(TOWN_SYSTEM, "SJZ", issue, Papers.text(issue));
        String number = number(title, issue);
        String mine = "SELECT B.cmis:objectId, I.bf:issueNo FROM bf:briefing AS B JOIN bf:issue AS I"
                + " ON B.cmis:objectId = I.cmis:objectId WHERE I.bf:titleName = '" + title + "' AND B.gw:docNo = '"
                + number + "'";

        assertThat(district.desk(TOWN_SYSTEM).query(mine)).hasSize(1);
        assertThat(district.desk(TOWN_SYSTEM).publicStatus(number)).containsEntry("ex:publicStatus", "DELIVERED");
        assertThat(district.desk(NEIGHBOUR).query(mine)).isEmpty();
        assertThat(district.desk(NEIGHBOUR).query("SELECT cmis:objectId FROM bf:title WHERE bf:unit = 'SJZ'"))
                .isEmpty();
        Refused.asAbsent(() -> district.read(NEIGHBOUR, sent));
    }

    @Test
    @DisplayName("X12: a paper briefing is registered for a recorded reason (S40)")
    void x12PaperBriefingShouldBeRegisteredForARecordedReason() {
        String title = filed("SJZ", TOWN_SYSTEM, "松泾信息");
        Map<String, Object> urgent = paper(title, "REGISTERED");
        urgent.put("bf:paperReason", "URGENT");

        CmisObject registered = register(urgent);

        assertThat(registered.<String>getPropertyValue("gw:status")).isEqualTo("REGISTERED");
        assertThat(registered.<String>getPropertyValue("gw:receiptNo")).isNotNull();
        assertThat(overrides(CLERK_A, registered.getCreationDate().toInstant()))
                .containsExactly("PAPER_BRIEFING URGENT");
        assertThat(told(TOWN_CLERK, registered)).contains("REGISTERED []");
        assertThat(told(NEIGHBOUR, registered)).isEmpty();
        Map<String, Object> special = paper(title, "REGISTERED");
        special.put("bf:paperReason", "OTHER_SPECIAL");
        Refused.byRule("LC05", () -> register(special));
    }

    @Test
    @DisplayName("X12: a paper briefing without a reason is not accepted (S40)")
    void x12PaperBriefingWithoutAReasonShouldNotBeAccepted() {
        String title = filed("SJZ", TOWN_SYSTEM, "松泾信息");

        Refused.byRule("LC04", () -> register(paper(title, "REGISTERED")));
        CmisObject noted = register(paper(title, "NOT_ACCEPTED"));

        assertThat(noted.<String>getPropertyValue("gw:status")).isEqualTo("NOT_ACCEPTED");
        assertThat(noted.<String>getPropertyValue("gw:receiptNo")).isNull();
        assertThat(reasons(CLERK_A, Desk.bare(noted.getId()))).containsExactly("PAPER_BRIEFING");
        assertThat(told(TOWN_CLERK, noted)).contains("NOT_ACCEPTED [PAPER_BRIEFING]");
    }

    /** The title in force of a unit; filed now if there is none. */
    private String filed(String unit, String userId, String wanted) {
        List<Map<String, Object>> inForce = district.desk(userId)
                .query("SELECT bf:name FROM bf:title WHERE bf:unit = '" + unit
                        + "' AND bf:titleState = 'FILED' AND bf:upward = true");
        if (!inForce.isEmpty()) {
            return String.valueOf(inForce.get(0).get("bf:name"));
        }
        String title = draft(unit, userId, wanted);
        district.desk(userId).change(title, state("FILING_REQUESTED"));
        district.desk(BRIEFING_EDITOR).change(title, state("FILED"));
        return wanted;
    }

    private String draft(String unit, String userId, String name) {
        Desk desk = district.desk(userId);
        Map<String, Object> properties =
                Map.of("cmis:objectTypeId", "I:bf:title", "cmis:name", Papers.number(name), "bf:name", name);
        return Desk.bare(desk.session()
                .createItem(properties, desk.box(unit, "outbox"), null, null, null)
                .getId());
    }

    private static Map<String, Object> state(String state) {
        return Map.of("bf:titleState", state);
    }

    /** An issue as a unit's own system states it, with the next number nobody used, from 第3期 on. */
    private Map<String, Object> issue(String userId, String title) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:bf:briefing");
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:bf:issue"));
        properties.put("cmis:name", Papers.number(title) + ".txt");
        properties.put("gw:status", "ISSUED");
        properties.put("gw:docId", properties.get("cmis:name"));
        properties.put("gw:title", "防汛准备工作进展");
        properties.put("gw:signer", "朱红");
        properties.put("gw:docDate", Papers.date(LocalDate.of(2016, 4, 18)));
        properties.put("gw:mainTo", List.of("YP"));
        properties.put("bf:titleName", title);
        properties.put("ex:channel", "CMIS");
        properties.put("bf:issueNo", 3L);
        while (!district.desk(userId)
                .find("bf:briefing", number(title, properties))
                .isEmpty()) {
            properties.merge("bf:issueNo", 1L, (number, one) -> (Long) number + (Long) one);
        }
        return properties;
    }

    private static String number(String title, Map<String, Object> issue) {
        return title + "〔2016〕第" + issue.get("bf:issueNo") + "期";
    }

    /** What the office knows of a briefing of the town that came on paper. */
    private static Map<String, Object> paper(String title, String status) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:bf:receivedBriefing");
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:bf:issue"));
        properties.put("cmis:name", Papers.number(title) + "（纸质）");
        properties.put("gw:status", status);
        properties.put("gw:issuer", "SJZ");
        properties.put("bf:titleName", title);
        properties.put("ex:channel", "PAPER");
        return properties;
    }

    private CmisObject register(Map<String, Object> paper) {
        Desk office = district.desk(CLERK_A);
        return office.createWithoutContent(office.box("YPB", "inbox"), paper);
    }

    private List<String> reasons(String userId, String id) {
        return district.read(userId, id).getProperty("ex:reasonCodes").getValues().stream()
                .map(String::valueOf)
                .toList();
    }

    /** The rules set aside since then, each with why. */
    private List<String> overrides(String userId, Instant from) {
        return district.found(userId, "ex:override", from).stream()
                .map(id -> district.read(userId, id))
                .map(record -> record.getProperty("ex:overriddenRules").getFirstValue() + " "
                        + record.<String>getPropertyValue("ex:remark"))
                .toList();
    }

    /** What a unit is told since a node was made: status and reasons. */
    private List<String> told(String userId, CmisObject since) {
        return district.found(userId, "ex:statusEvent", since).stream()
                .map(id -> district.read(userId, id))
                .map(event -> event.<String>getPropertyValue("ex:publicStatus") + " "
                        + event.getProperty("ex:reasonCodes").getValues())
                .toList();
    }
}
