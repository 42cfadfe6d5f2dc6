package gongwen.contract;

import static gongwen.contract.District.AUDITOR;
import static gongwen.contract.District.BUREAU_CLERK;
import static gongwen.contract.District.CLERK_B;
import static gongwen.contract.District.HEAD;
import static gongwen.contract.District.NEIGHBOUR;
import static gongwen.contract.District.SUBDISTRICT_CLERK;
import static gongwen.contract.District.SYSTEM_ADMINISTRATOR;
import static gongwen.contract.District.TOWN_CLERK;
import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gongwen.contract.cmis.Desk;
import gongwen.contract.http.HttpAnswer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.data.Ace;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** X1, X20, X21: another unit's document is absent, not forbidden, on every way to it (domain.md 4.4, 4.7). */
@EveryTarget
@DisplayName("Who sees what")
class VisibilityIT {

    private static final List<String> TYPES = List.of(
            "cmis:document",
            "cmis:item",
            "gw:document",
            "gw:outgoingDocument",
            "gw:incomingDocument",
            "ex:delivery",
            "ex:statusEvent",
            "ex:processEvent");

    private static final String CORE = "/alfresco/api/-default-/public/alfresco/versions/1";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final District district;

    VisibilityIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("X1, X21: another unit's request is absent by id, number, type and folder")
    void neighboursRequestShouldBeAbsentOnEveryWay() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        CmisObject document = district.read(TOWN_SYSTEM, sent);
        String copy = district.received(CLERK_B, String.valueOf(request.get("gw:docNo")));

        for (String outsider : List.of(NEIGHBOUR, SUBDISTRICT_CLERK, SYSTEM_ADMINISTRATOR)) {
            Desk desk = district.desk(outsider);
            for (String id : List.of(sent, copy)) {
                Refused.asAbsent(() -> desk.read(id));
                Refused.asAbsent(() -> desk.content(id));
            }
            Refused.asAbsent(() -> desk.box("SJZ", "outbox"));
            for (String type : List.of("gw:document", "gw:outgoingDocument", "gw:incomingDocument")) {
                assertThat(desk.find(type, String.valueOf(request.get("gw:docNo"))))
                        .as(outsider + " " + type)
                        .isEmpty();
            }
        }
        for (String type : TYPES) {
            assertThat(district.found(TOWN_SYSTEM, type, document))
                    .as(type)
                    .doesNotContainAnyElementsOf(orNone(district.found(NEIGHBOUR, type, document)));
        }
    }

    @Test
    @DisplayName("X1: the status of a request is visible to its own unit only")
    void statusShouldBeVisibleToItsOwnUnitOnly() {
        Map<String, Object> request = Papers.request();
        CmisObject document = district.read(TOWN_SYSTEM, district.submit(request));
        String number = String.valueOf(request.get("gw:docNo"));
        List<String> events = district.found(TOWN_SYSTEM, "ex:statusEvent", document);

        assertThat(district.desk(TOWN_SYSTEM).publicStatus(number)).containsEntry("ex:publicStatus", "DELIVERED");
        assertThat(events).isNotEmpty();
        for (String other : List.of(NEIGHBOUR, BUREAU_CLERK, CLERK_B, HEAD, SYSTEM_ADMINISTRATOR, AUDITOR)) {
            assertThat(district.desk(other).publicStatus(number)).as(other).containsEntry("rows", 0);
            assertThat(district.found(other, "ex:statusEvent", document))
                    .as(other)
                    .doesNotContainAnyElementsOf(events);
        }
    }

    @Test
    @DisplayName("X21: a town system's query for another town's request by its number finds 0 rows")
    void anotherTownsRequestShouldNotBeFoundByItsNumber() {
        Map<String, Object> request = Papers.submission(Papers.number("白塘府"), "QINGSHI", "白塘镇人民政府关于更新排涝泵站的请示");
        request.put("gw:signer", "朱红");
        district.create(NEIGHBOUR, "BTZ", request, Papers.text(request));
        String number = String.valueOf(request.get("gw:docNo"));

        assertThat(district.desk(NEIGHBOUR).find("gw:document", number)).hasSize(1);
        assertThat(district.desk(CLERK_B).find("gw:document", number)).hasSize(1);
        for (String type : List.of("gw:document", "gw:outgoingDocument", "gw:incomingDocument")) {
            assertThat(district.desk(TOWN_SYSTEM).query("SELECT * FROM " + type + " WHERE gw:docNo = '" + number + "'"))
                    .as(type)
                    .isEmpty();
        }
        assertThat(district.desk(TOWN_SYSTEM).publicStatus(number)).containsEntry("rows", 0);
    }

    @Test
    @DisplayName(
            "S62: both clerks and the unit's system share one queue; a copied unit sees its own copy, not the others'")
    void everybodyConcernedShouldSeeTheirOwnCopyAndNoOther() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        String number = String.valueOf(request.get("gw:docNo"));

        assertThat(district.read(TOWN_CLERK, sent)).isNotNull();
        String atTheOffice = district.received(CLERK_B, number);
        String atTheBureau = district.received(BUREAU_CLERK, number);
        assertThat(atTheBureau).isNotEqualTo(atTheOffice);
        Refused.asAbsent(() -> district.read(BUREAU_CLERK, atTheOffice));
        Refused.asAbsent(() -> district.read(BUREAU_CLERK, sent));
        Refused.asAbsent(() -> district.read(TOWN_SYSTEM, atTheOffice));
    }

    @Test
    @DisplayName("domain.md 4.4: access comes from the rules, and nobody gives it away")
    void accessShouldNotBeGivenByHand() {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);
        Desk town = district.desk(TOWN_CLERK);
        List<Ace> toTheNeighbour =
                List.of(town.session().getObjectFactory().createAce(NEIGHBOUR, List.of("cmis:read")));

        Refused.refusal(() -> town.session()
                .applyAcl(town.read(sent), toTheNeighbour, List.of(), AclPropagation.REPOSITORYDETERMINED));

        Refused.asAbsent(() -> district.read(NEIGHBOUR, sent));
    }

    @Test
    @DisplayName("X20: the system administrator is denied X1, the audit trail and a role, and all three are audited")
    void systemAdministratorShouldBeDeniedEverythingAndAudited() throws IOException {
        Map<String, Object> request = Papers.request();
        String sent = district.submit(request);

        Refused.asAbsent(() -> district.read(SYSTEM_ADMINISTRATOR, sent));
        HttpAnswer deletion =
                district.send(SYSTEM_ADMINISTRATOR, "DELETE", CORE + "/audit-applications/gongwen/audit-entries", "");
        assertThat(deletion.status()).as(deletion.toString()).isBetween(400, 499);
        HttpAnswer promotion = district.send(
                SYSTEM_ADMINISTRATOR,
                "POST",
                CORE + "/groups/GROUP_unit_YPB_role_SECRETARY/members",
                "{\"id\":\"" + SYSTEM_ADMINISTRATOR + "\",\"memberType\":\"PERSON\"}");
        assertThat(promotion.status()).as(promotion.toString()).isBetween(400, 499);

        Refused.asAbsent(() -> district.desk(SYSTEM_ADMINISTRATOR).box("YPB", "outbox"));
        assertThat(refusalsOf(SYSTEM_ADMINISTRATOR, sent)).contains("DELETE_AUDIT", "CHANGE_MEMBERS", sent);
    }

    @Test
    @DisplayName(
            "domain.md 4.7: whoever administers does not look into the trail, and whoever audits looks into nothing else")
    void auditShouldBeReadByItsAdministratorAlone() throws IOException {
        for (String other : List.of(SYSTEM_ADMINISTRATOR, CLERK_B, TOWN_SYSTEM)) {
            assertThat(district.send(other, "GET", CORE + "/audit-applications/gongwen/audit-entries", "")
                            .status())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(district.desk(AUDITOR).query("SELECT cmis:objectId FROM gw:document"))
                .isEmpty();
    }

    @Test
    @DisplayName("domain.md 4.7: the auditor has the trail verified, and it is intact")
    void trailShouldBeIntact() throws IOException {
        Optional<String> verification = district.server().auditVerification();
        assumeThat(verification)
                .as("a server that verifies its trail on request")
                .isPresent();

        assertThat(district.send(AUDITOR, "GET", CORE + "/" + verification.orElseThrow(), "")
                        .text())
                .contains("\"intact\":true");
    }

    /** What somebody was refused, once the trail tells of this node; readings reach it a moment later than acts. */
    private String refusalsOf(String userId, String node) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String refusals = refusalsOf(userId);
        while (!refusals.contains(node) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            refusals = refusalsOf(userId);
        }
        return refusals;
    }

    private String refusalsOf(String userId) throws IOException {
        String where = URLEncoder.encode("(createdByUser='" + userId + "')", StandardCharsets.UTF_8);
        String answer = district.send(
                        AUDITOR,
                        "GET",
                        CORE + "/audit-applications/gongwen/audit-entries?maxItems=100&orderBy=createdAt%20DESC&where="
                                + where,
                        "")
                .text();
        return String.join(
                "\n",
                List.of(answer.split("\\{\"entry\"")).stream()
                        .filter(entry -> entry.contains("REFUSED"))
                        .toList());
    }

    private static List<String> orNone(List<String> ids) {
        return ids.isEmpty() ? List.of("none") : ids;
    }
}
