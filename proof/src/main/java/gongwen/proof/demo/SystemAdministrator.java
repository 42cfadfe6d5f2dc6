package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.data.Ace;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;

/** X20: whoever runs the system sees no document, lets himself in nowhere, and wipes out no record of it. */
final class SystemAdministrator implements Chapter {

    private static final String CORE = "/alfresco/api/-default-/public/alfresco/versions/1";

    private final RequestTravels town;

    /** @param town the chapter before, in which the town sent its request */
    SystemAdministrator(RequestTravels town) {
        this.town = town;
    }

    @Override
    public void play(Narrator narrator, Cast cast) {
        narrator.chapter(
                "X20", "系统管理员看不到公文，也不能给自己授权", "The system's administrator sees no document and cannot let himself in");
        Desk desk = cast.desk(Cast.SYSTEM_ADMINISTRATOR);
        CmisObject request = cast.desk(Cast.TOWN_SYSTEM).only("gw:outgoingDocument", town.number());
        Hidden hidden = new Hidden(narrator, desk);
        narrator.act(desk.userId(), "查询并打开 " + town.number(), "looks for the request and opens it by its id");
        hidden.document(town.number(), request.getId());

        narrator.act(desk.userId(), "给自己授予该件的权限", "grants himself rights on it");
        Ace ace = desk.session().getObjectFactory().createAce(desk.userId(), List.of("cmis:all"));
        hidden.absent(
                "授权被拒绝",
                "the grant is refused",
                () -> desk.session().applyAcl(request, List.of(ace), List.of(), AclPropagation.REPOSITORYDETERMINED));
        narrator.act(desk.userId(), "删除该件", "deletes it");
        hidden.absent("删除被拒绝", "the deletion is refused", () -> desk.session().delete(request));
        otherDoors(narrator, cast);
        hidden.number(town.number());
    }

    private static void otherDoors(Narrator narrator, Cast cast) {
        narrator.act(Cast.SYSTEM_ADMINISTRATOR, "把自己加入区政府办文秘角色", "puts himself into the office's secretaries");
        String group = CORE + "/groups/GROUP_unit_YPB_role_SECRETARY/members";
        String member = "{\"id\":\"" + Cast.SYSTEM_ADMINISTRATOR + "\",\"memberType\":\"PERSON\"}";
        expectRefused(narrator, send(cast, "POST", group, member), "授权被拒绝", "it is refused");

        narrator.act(Cast.SYSTEM_ADMINISTRATOR, "删除审计记录", "deletes the audit trail");
        String audit = CORE + "/audit-applications/gongwen/audit-entries?where=(createdAt%20BETWEEN%20('2016','2099'))";
        expectRefused(narrator, send(cast, "DELETE", audit, ""), "删除审计被拒绝", "it is refused");
    }

    private static void expectRefused(Narrator narrator, HttpAnswer answer, String chinese, String english) {
        narrator.answer("HTTP " + answer.status());
        narrator.expect(chinese, english, answer.status() >= 400 && answer.status() < 500, answer.status());
    }

    private static HttpAnswer send(Cast cast, String method, String target, String json) {
        Map<String, String> headers = Map.of(
                "Authorization",
                cast.credentials(Cast.SYSTEM_ADMINISTRATOR).basic(),
                "Content-Type",
                "application/json");
        try (HttpConnection connection = new HttpConnection(cast.server(), Duration.ofSeconds(60))) {
            return connection.send(method, target, headers, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
