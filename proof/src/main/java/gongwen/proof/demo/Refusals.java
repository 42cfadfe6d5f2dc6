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
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** X2, X4, X5: what is not accepted, and what is refused so that nothing of it stays. */
final class Refusals implements Chapter {

    @Override
    public void play(Narrator narrator, Cast cast) {
        twoMainRecipients(narrator, cast);
        paperOnly(narrator, cast);
        classified(narrator, cast);
    }

    private static void twoMainRecipients(Narrator narrator, Cast cast) {
        narrator.chapter("X2", "多头主送的请示不予受理", "A request to two bodies at once is not accepted");
        Desk town = cast.desk(Cast.TOWN_SYSTEM);
        OfficialDocument request =
                DistrictDocuments.requestToTwoBodies().numbered(town.freeNumber("gw:outgoingDocument", "松泾府", 19));
        Upload file = Uploads.of(request, FileFormat.PDF);
        narrator.act(
                Cast.TOWN_SYSTEM,
                "报送 " + request.head().number() + "，主送区政府和区财政局",
                "submits it to the district and the finance bureau");
        town.create(town.box("SJZ", "outbox"), Elements.submission(request, "QINGSHI", file.name()), file);
        Map<String, Object> shown = town.publicStatus(request.head().number());
        narrator.answer(shown.toString());
        narrator.expect(
                "不予受理，原因 MULTI_MAIN_TO",
                "not accepted, reason MULTI_MAIN_TO",
                "NOT_ACCEPTED".equals(shown.get("ex:publicStatus"))
                        && String.valueOf(shown.get("ex:reasonCodes")).contains("MULTI_MAIN_TO"),
                shown);
        expectNothingDelivered(narrator, cast, request);
    }

    private static void paperOnly(Narrator narrator, Cast cast) {
        narrator.chapter("X4", "只报纸质的函不予受理", "A letter that came on paper only is not accepted");
        Desk clerk = cast.desk(Cast.CLERK_B);
        OfficialDocument letter =
                DistrictDocuments.paperLetter().numbered(clerk.freeNumber("gw:incomingDocument", "望桥街办", 9));
        narrator.act(
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
        narrator.answer("gw:status = " + noted.getPropertyValue("gw:status") + ", ex:reasonCodes = " + reasons);
        narrator.expect(
                "不予受理，原因 PAPER_ONLY",
                "not accepted, reason PAPER_ONLY",
                String.valueOf(reasons).contains("PAPER_ONLY"),
                reasons);
    }

    private static void classified(Narrator narrator, Cast cast) {
        narrator.chapter("X5", "带密级标志的文件一律拒收，不留痕迹", "A paper with a secrecy mark is refused and leaves no trace");
        OfficialDocument report = DistrictDocuments.classifiedReport();
        Desk zone = cast.desk(Cast.ZONE_CLERK);
        for (FileFormat format : FileFormat.values()) {
            Upload file = Uploads.of(report, format);
            narrator.act(
                    Cast.ZONE_CLERK,
                    "上传首页标有密级的 " + format + " 文件，取名“工作报告”",
                    "uploads a " + format + " whose first page bears a mark, under a harmless name");
            Map<String, Object> properties = Elements.submission(report, "BAOGAO", "工作报告." + format.extension());
            try {
                zone.create(zone.box("KFQ", "outbox"), properties, file);
                narrator.expect("拒收", "it is refused", false, "accepted");
            } catch (CmisBaseException e) {
                String message = String.valueOf(e.getMessage());
                narrator.answer(e.getExceptionName() + ": " + message);
                narrator.expect("拒收，编码 H2", "it is refused with code H2", message.contains("H2"), message);
            }
        }
        List<String> rows = zone.find("gw:outgoingDocument", report.head().number());
        narrator.expect("发文箱内没有任何记录", "the outbox has nothing of it", rows.isEmpty(), rows);
    }

    private static void expectNothingDelivered(Narrator narrator, Cast cast, OfficialDocument document) {
        List<String> rows = cast.desk(Cast.CLERK_B)
                .find("gw:incomingDocument", document.head().number());
        narrator.expect("收文箱内没有", "nothing is delivered", rows.isEmpty(), rows);
    }
}
