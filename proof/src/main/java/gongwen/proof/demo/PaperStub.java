package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.ObjectId;

/** X6: the register entry of a classified paper: no content, no title, and nobody else sees it. */
final class PaperStub implements Chapter {

    private static final String QUERY = "SELECT cmis:objectId FROM sec:classifiedStub";

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "X6",
                "机要件只登记存根，题名不入库，他人不可见",
                "Classified paper has a register entry only, without a title, hidden from others");
        Desk clerk = stage.desk(Cast.CONFIDENTIAL_CLERK);
        stage.act(Cast.CONFIDENTIAL_CLERK, "登记份号 000123 的机密件存根", "notes the stub of a confidential paper, copy 000123");
        ObjectId folder = clerk.box("YPB", "stubs");
        ObjectId created = clerk.session().createItem(stub(), folder, null, null, null);
        CmisObject stub = clerk.read(created.getId());
        Object title = stub.getPropertyValue("sec:stubTitle");
        stage.shows(
                Cast.CONFIDENTIAL_CLERK, stub, "sec:stubTitle", "sec:level", "gw:copyNo", "sec:pages", "sec:location");
        stage.expect(
                "题名以「涉密文件,见纸质登记簿」代替",
                "the title is replaced",
                String.valueOf(title).contains("见纸质登记簿"),
                title);

        for (String other : List.of(Cast.CLERK_B, Cast.TOWN_SYSTEM, Cast.SYSTEM_ADMINISTRATOR)) {
            stage.act(other, "查询、按 id 打开存根", "looks for it and opens it by its id");
            stage.expectRows(other, 0, QUERY, "查询不到", "finds nothing");
            new Hidden(stage, other)
                    .absent("打不开", "cannot open it", () -> stage.desk(other).read(stub.getId()));
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
}
