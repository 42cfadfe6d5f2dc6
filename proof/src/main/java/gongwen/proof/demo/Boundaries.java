package gongwen.proof.demo;

import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.commons.data.Ace;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** X21, X20: units do not see each other, and an administrator of the system sees no document. */
final class Boundaries implements Chapter {

    private final RequestTravels town;

    /** @param town the chapter before, in which the town sent its own request */
    Boundaries(RequestTravels town) {
        this.town = town;
    }

    @Override
    public void play(Narrator narrator, Cast cast) {
        neighbours(narrator, cast);
        administrator(narrator, cast);
    }

    private void neighbours(Narrator narrator, Cast cast) {
        narrator.chapter("X21", "松泾镇与白塘镇互不可见", "Two towns do not see each other's documents");
        Desk neighbour = cast.desk(Cast.NEIGHBOUR);
        OfficialDocument request =
                DistrictDocuments.neighboursRequest().numbered(neighbour.freeNumber("gw:outgoingDocument", "白塘府", 6));
        DocumentFile file = DocumentFile.of(request, FileFormat.OFD);
        narrator.act(
                Cast.NEIGHBOUR,
                "白塘镇报送 " + request.head().number() + "（OFD）",
                "the neighbouring town submits its own request");
        CmisObject theirs = neighbour.create(
                neighbour.box("BTZ", "outbox"), Elements.submission(request, "QINGSHI", file.name()), file);
        Map<String, Object> own = neighbour.publicStatus(request.head().number());
        narrator.answer(own.toString());
        narrator.expect("白塘镇看到自己的状态", "it sees its own status", "DELIVERED".equals(own.get("ex:publicStatus")), own);

        Desk townDesk = cast.desk(Cast.TOWN_SYSTEM);
        narrator.act(Cast.TOWN_SYSTEM, "按文号查询白塘镇的请示", "asks for the neighbour's request by its number");
        expectHidden(narrator, townDesk, request.head().number(), theirs.getId());
        narrator.act(Cast.NEIGHBOUR, "按文号查询松泾镇的请示", "asks for the town's request by its number");
        expectNoRows(narrator, neighbour, town.number());
        expectAbsent(narrator, "看不到松泾镇的发文箱", "does not see the town's outbox", () -> neighbour.box("SJZ", "outbox"));
    }

    private void administrator(Narrator narrator, Cast cast) {
        narrator.chapter(
                "X20", "系统管理员看不到公文，也不能给自己授权", "The system's administrator sees no document and cannot let himself in");
        Desk administrator = cast.desk(Cast.SYSTEM_ADMINISTRATOR);
        Desk townDesk = cast.desk(Cast.TOWN_SYSTEM);
        CmisObject request = townDesk.read(
                townDesk.find("gw:outgoingDocument", town.number()).get(0));
        narrator.act(
                Cast.SYSTEM_ADMINISTRATOR, "查询并打开 " + town.number(), "looks for the request and opens it by its id");
        expectHidden(narrator, administrator, town.number(), request.getId());

        narrator.act(Cast.SYSTEM_ADMINISTRATOR, "给自己授予读权", "grants himself the right to read it");
        Ace ace = administrator.session().getObjectFactory().createAce(Cast.SYSTEM_ADMINISTRATOR, List.of("cmis:all"));
        expectAbsent(
                narrator,
                "授权被拒绝",
                "the grant is refused",
                () -> administrator
                        .session()
                        .applyAcl(request, List.of(ace), List.of(), AclPropagation.REPOSITORYDETERMINED));
        narrator.act(Cast.SYSTEM_ADMINISTRATOR, "删除该件", "deletes it");
        expectAbsent(narrator, "删除被拒绝", "the deletion is refused", () -> {
            administrator.session().delete(request);
            return request;
        });
        expectNoRows(narrator, administrator, town.number());
    }

    private static void expectHidden(Narrator narrator, Desk desk, String number, String objectId) {
        expectNoRows(narrator, desk, number);
        expectAbsent(narrator, "按 id 打不开", "it cannot be opened by its id", () -> desk.read(objectId));
    }

    private static void expectNoRows(Narrator narrator, Desk desk, String number) {
        for (String type : List.of("gw:outgoingDocument", "gw:incomingDocument", "gw:document")) {
            List<String> rows = desk.find(type, number);
            narrator.expect(type + " 查询 0 行", "a query of " + type + " finds 0 rows", rows.isEmpty(), rows);
        }
    }

    private static void expectAbsent(Narrator narrator, String chinese, String english, Attempt attempt) {
        try {
            attempt.run();
            narrator.expect(chinese, english, false, "it worked");
        } catch (CmisBaseException e) {
            narrator.answer(e.getExceptionName() + ": " + e.getMessage());
            narrator.expect(chinese, english, "objectNotFound".equals(e.getExceptionName()), e.getExceptionName());
        }
    }

    private interface Attempt {
        Object run();
    }
}
