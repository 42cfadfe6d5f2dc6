package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** X21: two towns do not see each other's documents. */
final class Neighbours implements Chapter {

    private final Dossier town;

    /** @param town the first town's own request */
    Neighbours(Dossier town) {
        this.town = town;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("X21", "松泾镇与白塘镇互不可见", "Two towns do not see each other's documents");
        Desk neighbour = stage.desk(Cast.NEIGHBOUR);
        OfficialDocument request =
                DistrictDocuments.neighboursRequest().numbered(neighbour.freeNumber("gw:outgoingDocument", "白塘府", 6));
        Upload file = Uploads.of(request, FileFormat.OFD);
        stage.act(
                Cast.NEIGHBOUR,
                "白塘镇报送 " + request.head().number() + "（OFD）",
                "the neighbouring town submits its own request");
        CmisObject theirs = neighbour.create(
                neighbour.box("BTZ", "outbox"), Elements.submission(request, "QINGSHI", file.name()), file);
        Map<String, Object> own = neighbour.publicStatus(request.head().number());
        stage.shows(Cast.NEIGHBOUR, own);
        stage.expect("白塘镇看到自己的状态", "it sees its own status", "DELIVERED".equals(own.get("ex:publicStatus")), own);

        stage.act(Cast.TOWN_SYSTEM, "按文号查询白塘镇的请示", "asks for the neighbour's request by its number");
        new Hidden(stage, Cast.TOWN_SYSTEM).document(request.head().number(), theirs.getId());
        stage.act(Cast.NEIGHBOUR, "按文号查询松泾镇的请示", "asks for the town's request by its number");
        Hidden fromNeighbour = new Hidden(stage, Cast.NEIGHBOUR);
        fromNeighbour.number(town.number());
        fromNeighbour.absent("看不到松泾镇的发文箱", "it does not see the town's outbox", () -> neighbour.box("SJZ", "outbox"));
    }
}
