package gongwen.contract;

import static gongwen.contract.District.TOWN_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.contract.http.HttpAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** H2: a state secret is refused through every door that a server has, and nothing of it is kept (domain.md 4.3). */
@EveryTarget
@DisplayName("Every door has the same rules")
class DoorsIT {

    private static final String MARK = "机密★1年";
    private static final String CORE = "/alfresco/api/-default-/public/alfresco/versions/1";

    private final District district;
    private final String name = "门 " + UUID.randomUUID() + ".txt";

    DoorsIT(District district) {
        this.district = district;
    }

    @Test
    @DisplayName("H2: CMIS refuses a marked text and keeps nothing")
    void cmisShouldKeepNothingOfASecret() {
        Map<String, Object> request = Papers.request();
        request.put("cmis:name", name);

        Refused.byRule("H2", () -> district.create(TOWN_SYSTEM, "SJZ", request, Upload.text(name, MARK + "\n关于某事的请示")));

        assertNothingKept();
    }

    @Test
    @DisplayName("H2: REST v1 refuses a marked title and keeps nothing")
    void restShouldKeepNothingOfASecret() throws IOException {
        assumeDoor("rest");

        HttpAnswer answer = district.send(
                TOWN_SYSTEM,
                "POST",
                CORE + "/nodes/" + outbox() + "/children",
                "{\"name\":\"" + name + "\",\"nodeType\":\"gw:outgoingDocument\",\"properties\":{\"gw:title\":\"" + MARK
                        + " 测试\",\"gw:status\":\"DRAFTING\"}}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text()).contains("H2");
        assertNothingKept();
    }

    @Test
    @DisplayName("H2: WebDAV refuses a marked text and keeps nothing")
    void webDavShouldKeepNothingOfASecret() throws IOException {
        assumeDoor("webdav");
        String path = "/alfresco/webdav/Sites/SJZ/documentLibrary/outbox/" + UUID.randomUUID() + ".txt";

        HttpAnswer answer = district.send(TOWN_SYSTEM, "PUT", path, MARK + "\n关于某事的请示");

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(district.send(TOWN_SYSTEM, "GET", path, "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("H2: what Share's forms post is refused, and nothing kept")
    void shareFormShouldKeepNothingOfASecret() throws IOException {
        assumeDoor("form");

        HttpAnswer answer = district.send(
                TOWN_SYSTEM,
                "POST",
                "/alfresco/s/api/type/gw%3AoutgoingDocument/formprocessor",
                "{\"alf_destination\":\"workspace://SpacesStore/" + outbox() + "\",\"prop_cm_name\":\"" + name
                        + "\",\"prop_gw_title\":\"" + MARK + " 测试\"}");

        assertThat(answer.isSuccess()).as(answer.toString()).isFalse();
        assertThat(answer.text()).contains("H2");
        assertNothingKept();
    }

    private void assumeDoor(String door) {
        assumeThat(district.server().doors()).as("a server with this door").contains(door);
    }

    private String outbox() {
        return Desk.bare(district.desk(TOWN_SYSTEM).box("SJZ", "outbox").getId());
    }

    private void assertNothingKept() {
        assertThat(district.desk(TOWN_SYSTEM)
                        .query("SELECT cmis:objectId FROM cmis:document WHERE cmis:name = '" + name + "'"))
                .isEmpty();
    }
}
