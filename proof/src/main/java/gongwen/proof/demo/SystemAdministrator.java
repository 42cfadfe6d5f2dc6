package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.util.List;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.data.Ace;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;

/** X20: whoever runs the system sees no document, lets himself in nowhere, and wipes out no record of it. */
final class SystemAdministrator implements Chapter {

    private final Dossier town;

    /** @param town the request that a town sent */
    SystemAdministrator(Dossier town) {
        this.town = town;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "X20", "系统管理员看不到公文，也不能给自己授权", "The system's administrator sees no document and cannot let himself in");
        Desk desk = stage.desk(Cast.SYSTEM_ADMINISTRATOR);
        CmisObject request = stage.desk(Cast.TOWN_SYSTEM).only("gw:outgoingDocument", town.number());
        Hidden hidden = new Hidden(stage, Cast.SYSTEM_ADMINISTRATOR);
        stage.act(desk.userId(), "查询并打开 " + town.number(), "looks for the request and opens it by its id");
        hidden.document(town.number(), request.getId());

        stage.act(desk.userId(), "给自己授予该件的权限", "grants himself rights on it");
        Ace ace = desk.session().getObjectFactory().createAce(desk.userId(), List.of("cmis:all"));
        hidden.absent(
                "授权被拒绝",
                "the grant is refused",
                () -> desk.session().applyAcl(request, List.of(ace), List.of(), AclPropagation.REPOSITORYDETERMINED));
        stage.act(desk.userId(), "删除该件", "deletes it");
        hidden.absent("删除被拒绝", "the deletion is refused", () -> desk.session().delete(request));
        otherDoors(stage);
        hidden.number(town.number());
    }

    private static void otherDoors(Stage stage) {
        stage.act(Cast.SYSTEM_ADMINISTRATOR, "把自己加入区政府办文秘角色", "puts himself into the office's secretaries");
        String group = Rest.members("GROUP_unit_YPB_role_SECRETARY");
        String member = "{\"id\":\"" + Cast.SYSTEM_ADMINISTRATOR + "\",\"memberType\":\"PERSON\"}";
        stage.refused(stage.cast().send(Cast.SYSTEM_ADMINISTRATOR, "POST", group, member));

        stage.act(Cast.SYSTEM_ADMINISTRATOR, "删除审计记录", "deletes the audit trail");
        String audit = Rest.AUDIT + "/audit-entries?where=(createdAt%20BETWEEN%20('2016','2099'))";
        stage.refused(stage.cast().send(Cast.SYSTEM_ADMINISTRATOR, "DELETE", audit, ""));
    }
}
