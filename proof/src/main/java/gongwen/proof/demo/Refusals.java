package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** X2, X4, X5: what is not accepted, and what is refused so that nothing of it stays. */
final class Refusals implements Chapter {

    private final Dossier twice;

    /** @param twice where a later chapter finds what was sent to two bodies */
    Refusals(Dossier twice) {
        this.twice = twice;
    }

    @Override
    public void play(Stage stage) {
        twoMainRecipients(stage);
        paperOnly(stage);
        classified(stage);
    }

    private void twoMainRecipients(Stage stage) {
        stage.chapter("X2", "多头主送的请示不予受理", "A request to two bodies at once is not accepted");
        Desk town = stage.desk(Cast.TOWN_SYSTEM);
        OfficialDocument request =
                DistrictDocuments.requestToTwoBodies().numbered(town.freeNumber("gw:outgoingDocument", "松泾府", 19));
        Upload file = Uploads.of(request, FileFormat.PDF);
        stage.act(
                Cast.TOWN_SYSTEM,
                "报送 " + request.head().number() + "，主送区政府和区财政局",
                "submits it to the district and the finance bureau");
        town.create(town.box("SJZ", "outbox"), Elements.submission(request, "QINGSHI", file.name()), file);
        Map<String, Object> shown = town.publicStatus(request.head().number());
        stage.shows(Cast.TOWN_SYSTEM, shown);
        twice.number(request.head().number());
        stage.expect(
                "不予受理，原因 MULTI_MAIN_TO",
                "not accepted, reason MULTI_MAIN_TO",
                "NOT_ACCEPTED".equals(shown.get("ex:publicStatus"))
                        && String.valueOf(shown.get("ex:reasonCodes")).contains("MULTI_MAIN_TO"),
                shown);
        expectNothingDelivered(stage, request);
    }

    private static void paperOnly(Stage stage) {
        stage.chapter("X4", "只报纸质的函不予受理", "A letter that came on paper only is not accepted");
        Desk clerk = stage.desk(Cast.CLERK_B);
        OfficialDocument letter =
                DistrictDocuments.paperLetter().numbered(clerk.freeNumber("gw:incomingDocument", "望桥街办", 9));
        stage.act(
                Cast.CLERK_B,
                "登记望桥街道单独报送的纸质函 " + letter.head().number(),
                "notes the paper that the subdistrict sent alone");
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:gw:incomingDocument");
        properties.put("cmis:name", letter.head().number() + "（纸质）");
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked"));
        properties.put("gw:status", "NOT_ACCEPTED");
        properties.put("gw:kind", "HAN");
        properties.put("gw:title", letter.body().title());
        properties.put("gw:docNo", letter.head().number());
        properties.put("gw:issuer", "WQJ");
        properties.put("gw:addressee", "YPB");
        properties.put("ex:channel", "PAPER");
        CmisObject noted = clerk.createWithoutContent(clerk.box("YPB", "inbox"), properties);
        Object reasons = noted.getPropertyValue("ex:reasonCodes");
        stage.shows(Cast.CLERK_B, noted, "gw:status", "ex:reasonCodes");
        stage.expect(
                "不予受理，原因 PAPER_ONLY",
                "not accepted, reason PAPER_ONLY",
                String.valueOf(reasons).contains("PAPER_ONLY"),
                reasons);
    }

    private static void classified(Stage stage) {
        stage.chapter("X5", "带密级标志的文件一律拒收，不留痕迹", "A paper with a secrecy mark is refused and leaves no trace");
        OfficialDocument report = DistrictDocuments.classifiedReport();
        Desk zone = stage.desk(Cast.ZONE_CLERK);
        for (FileFormat format : FileFormat.values()) {
            Upload file = Uploads.of(report, format);
            stage.act(
                    Cast.ZONE_CLERK,
                    "上传首页标有密级的 " + format + " 文件，取名“工作报告”",
                    "uploads a paper with a mark on its first page as " + format + ", under a harmless name");
            Map<String, Object> properties = Elements.submission(report, "BAOGAO", "工作报告." + format.extension());
            stage.refused("H2", () -> zone.create(zone.box("KFQ", "outbox"), properties, file));
        }
        List<String> rows = zone.find("gw:outgoingDocument", report.head().number());
        stage.expect("发文箱内没有任何记录", "the outbox has nothing of it", rows.isEmpty(), rows);
    }

    private static void expectNothingDelivered(Stage stage, OfficialDocument document) {
        List<String> rows = stage.desk(Cast.CLERK_B)
                .find("gw:incomingDocument", document.head().number());
        stage.expect("收文箱内没有", "nothing is delivered", rows.isEmpty(), rows);
    }
}
