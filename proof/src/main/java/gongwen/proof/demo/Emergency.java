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
import org.apache.chemistry.opencmis.client.api.ObjectId;
import org.apache.chemistry.opencmis.commons.exceptions.CmisUpdateConflictException;

/** H3: what turns out to be classified is sealed everywhere at once, and the 24-hour report has its data. */
final class Emergency implements Chapter {

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "H3",
                "事后发现涉密：立即封存，24 小时报告数据自动备齐",
                "Found classified afterwards: sealed at once, the 24-hour report at hand");
        Desk zone = stage.desk(Cast.ZONE_CLERK);
        OfficialDocument report = DistrictDocuments.reportFoundClassified()
                .numbered(zone.freeNumber("gw:outgoingDocument", "云开管", 30 + sealed(stage)));
        String number = report.head().number();
        Upload file = Uploads.of(report, FileFormat.DOCX);
        stage.act(Cast.ZONE_CLERK, "报送 " + number + "，当时未定密", "submits " + number + ", which bears no mark");
        String sent = Desk.bare(
                zone.create(zone.box("KFQ", "outbox"), Elements.submission(report, "BAOGAO", file.name()), file)
                        .getId());
        String received = stage.received(Cast.CLERK_B, number);
        stage.act(Cast.CLERK_B, "签收并打开阅读", "signs for it and opens it");
        stage.move(Cast.CLERK_B, received, "SIGNED_FOR");
        stage.desk(Cast.CLERK_B).content(received);

        stage.act(
                Cast.CONFIDENTIAL_CLERK,
                "接到通知：该件属秘密级。启动涉密文件处置",
                "learns that the matter is SECRET, and starts the emergency");
        String incident = start(stage, received);
        for (String reader : List.of(Cast.ZONE_CLERK, Cast.CLERK_B, Cast.CONFIDENTIAL_CLERK)) {
            List<String> rows = stage.desk(reader).find("gw:document", number);
            Text name = People.of(reader);
            stage.expect(name.chinese() + "：查询不到", name.english() + ": finds it no more", rows.isEmpty(), rows);
        }
        new Hidden(stage, Cast.ZONE_CLERK)
                .absent("来文单位也打不开", "its sender cannot open it either", () -> zone.read(sent));
        report(stage, incident);
    }

    /** How many documents were sealed before: nobody sees them, but their numbers are used. */
    private static int sealed(Stage stage) {
        return stage.desk(Cast.SECURITY_ADMINISTRATOR)
                .query("SELECT cmis:objectId FROM sec:incident")
                .size();
    }

    private static String start(Stage stage, String document) {
        Map<String, Object> incident = new HashMap<>();
        incident.put("cmis:objectTypeId", "I:sec:incident");
        incident.put("cmis:name", "incident");
        incident.put("sec:document", document);
        incident.put("sec:claimedLevel", "SECRET");
        ObjectId created = stage.desk(Cast.CONFIDENTIAL_CLERK).session().createItem(incident, null);
        return Desk.bare(created.getId());
    }

    /** The server lists the readers a moment after the start; who saves at that moment reads again, as he is told to. */
    private static CmisObject confirm(Stage stage, String incident) {
        Map<String, Object> finding = Map.of("sec:finding", "CONFIRMED", "sec:remedy", "已通知来文单位收回载体并走机要渠道重报");
        try {
            return stage.change(Cast.SECURITY_ADMINISTRATOR, incident, finding);
        } catch (CmisUpdateConflictException changed) {
            return stage.change(Cast.SECURITY_ADMINISTRATOR, incident, finding);
        }
    }

    private static void report(Stage stage, String incident) {
        stage.act(
                Cast.SECURITY_ADMINISTRATOR,
                "核实属实：彻底清除文字和内容，填写补救措施",
                "confirms it: words and bytes go for good; adds what was done besides");
        CmisObject record = confirm(stage, incident);
        stage.shows(
                Cast.SECURITY_ADMINISTRATOR,
                record,
                "sec:foundAt",
                "sec:foundBy",
                "sec:claimedLevel",
                "sec:reportBy",
                "sec:affectedUnits",
                "sec:measures",
                "sec:remedy");
        stage.expect(
                "报告时限、涉及单位、已采取措施均已备齐",
                "until when to report, whom it concerns and what was done is all there",
                record.getPropertyValue("sec:reportBy") != null
                        && Stage.values(record, "sec:affectedUnits").containsAll(List.of("KFQ", "YPB"))
                        && !Stage.values(record, "sec:measures").isEmpty(),
                Stage.values(record, "sec:affectedUnits"));
    }
}
