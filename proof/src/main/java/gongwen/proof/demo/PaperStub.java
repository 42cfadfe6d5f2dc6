package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.ObjectId;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** X6: the register entry of a classified paper: no content, no title, and nobody else sees it. */
final class PaperStub implements Chapter {

    private static final String QUERY = "SELECT cmis:objectId FROM sec:classifiedStub";

    @Override
    public void play(Narrator narrator, Cast cast) {
        narrator.chapter(
                "X6",
                "机要件只登记存根，题名不入库，他人不可见",
                "Classified paper has a register entry only, without a title, hidden from others");
        Desk clerk = cast.desk(Cast.CONFIDENTIAL_CLERK);
        narrator.act(
                Cast.CONFIDENTIAL_CLERK, "登记份号 000123 的机密件存根", "notes the stub of a confidential paper, copy 000123");
        ObjectId folder = clerk.box("YPB", "stubs");
        ObjectId created = clerk.session().createItem(stub(), folder, null, null, null);
        CmisObject stub = clerk.read(created.getId());
        Object title = stub.getPropertyValue("sec:stubTitle");
        narrator.answer("sec:stubNo = " + stub.getPropertyValue("sec:stubNo") + ", sec:stubTitle = " + title);
        narrator.expect(
                "题名以「涉密文件,见纸质登记簿」代替",
                "the title is replaced",
                String.valueOf(title).contains("见纸质登记簿"),
                title);

        for (String other : List.of(Cast.CLERK_B, Cast.TOWN_SYSTEM, Cast.SYSTEM_ADMINISTRATOR)) {
            List<Map<String, Object>> rows = cast.desk(other).query(QUERY);
            narrator.expect(other + " 查询不到", other + " finds nothing", rows.isEmpty(), rows);
            expectAbsent(narrator, cast.desk(other), stub.getId());
        }
    }

    private static Map<String, Object> stub() {
        String number = "J-" + UUID.randomUUID();
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "I:sec:classifiedStub");
        properties.put("cmis:name", number);
        properties.put("sec:stubNo", number);
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:sec:classified", "P:gw:numberedCopy"));
        properties.put("sec:level", "CONFIDENTIAL");
        properties.put("sec:period", "1年");
        properties.put("gw:copyNo", "000123");
        properties.put("sec:sourceUnit", "市政府");
        properties.put("sec:receivedOn", Elements.date(LocalDate.now(Elements.OFFICE)));
        properties.put("sec:pages", 12L);
        properties.put("sec:carriage", "COURIER");
        properties.put("sec:keeper", Cast.CONFIDENTIAL_CLERK);
        properties.put("sec:location", "机要室 3 号柜");
        properties.put("sec:signedForBy", Cast.CONFIDENTIAL_CLERK);
        return properties;
    }

    private static void expectAbsent(Narrator narrator, Desk desk, String objectId) {
        try {
            desk.read(objectId);
            narrator.expect(desk.userId() + " 打不开", desk.userId() + " cannot open it", false, "opened");
        } catch (CmisBaseException e) {
            narrator.expect(
                    desk.userId() + " 打不开",
                    desk.userId() + " cannot open it",
                    "objectNotFound".equals(e.getExceptionName()),
                    e.getExceptionName());
        }
    }
}
