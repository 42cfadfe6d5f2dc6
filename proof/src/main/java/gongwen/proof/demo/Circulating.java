package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DistrictDocuments;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** S52, S07, S21: an urgent report alerts both clerks at once; leaders read it each for himself. */
final class Circulating implements Chapter {

    private static final List<String> READERS = List.of(Cast.HEAD, Cast.DEPUTY_HEAD, Cast.OTHER_DEPUTY);

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "S07", "特急报告：同时提醒A、B角；送三位领导传阅，各记阅读时间", "An urgent report: both clerks alerted; three leaders read it");
        CmisObject sent = submit(stage);
        alert(stage, sent.getPropertyValue("ex:platformNo"));
        String report = stage.received(Cast.CLERK_B, Paperwork.number(sent));
        stage.act(Cast.CLERK_B, "签收、登记，送周明、林海、沈青传阅", "signs for it, registers it and circulates it to three leaders");
        CmisObject received = stage.move(Cast.CLERK_B, report, "SIGNED_FOR");
        stage.shows(Cast.CLERK_B, received, "gw:urgency", "ex:paperExpected");
        stage.expectValue(
                received,
                "ex:paperExpected",
                "1",
                "阅知性文件应附 1 份纸质件",
                "one paper copy is expected of what is for reading");
        stage.move(Cast.CLERK_B, report, "REGISTERED");
        stage.move(Cast.CLERK_B, report, "CIRCULATING", Map.of("gw:circulateTo", READERS));

        stage.act(Cast.CLERK_B, "代林海确认已阅", "confirms the reading for a leader");
        stage.refused("CI01", () -> read(stage, Cast.CLERK_B, report, Cast.DEPUTY_HEAD));
        for (String reader : List.of(Cast.DEPUTY_HEAD, Cast.HEAD)) {
            stage.act(reader, "阅读并确认", "reads it and says so");
            read(stage, reader, report, reader);
        }
        whoHasRead(stage, report);
        stage.act(Cast.CLERK_B, "还有人未阅即办结", "tries to close it while one has not read it");
        stage.refused("LC05", () -> stage.move(Cast.CLERK_B, report, "CLOSED"));
        stage.act(Cast.OTHER_DEPUTY, "阅读并确认", "reads it and says so");
        read(stage, Cast.OTHER_DEPUTY, report, Cast.OTHER_DEPUTY);
        stage.act(Cast.CLERK_B, "传阅完毕，办结", "closes it, as all have read it");
        stage.expectValue(stage.move(Cast.CLERK_B, report, "CLOSED"), "gw:status", "CLOSED", "已办结", "it is closed");
    }

    private static CmisObject submit(Stage stage) {
        Desk subdistrict = stage.desk(Cast.SUBDISTRICT_CLERK);
        OfficialDocument report =
                DistrictDocuments.floodReport().numbered(subdistrict.freeNumber("gw:outgoingDocument", "望桥街办", 21));
        Upload file = Uploads.of(report, FileFormat.PDF);
        Map<String, Object> elements = Elements.submission(report, "BAOGAO", file.name());
        elements.put("gw:urgency", "TEJI");
        stage.act(
                Cast.SUBDISTRICT_CLERK,
                "报送特急报告 " + report.head().number(),
                "submits the urgent report " + report.head().number());
        return subdistrict.create(subdistrict.box("WQJ", "outbox"), elements, file);
    }

    private static void alert(Stage stage, String platformNumber) {
        String query =
                "SELECT cmis:objectId, ex:noticeNo, ex:noticeKind, ex:noticeDueAt FROM ex:notification WHERE ex:noticeNo = '"
                        + platformNumber + "'";
        for (String clerk : List.of(Cast.CLERK_A, Cast.CLERK_B)) {
            stage.act(clerk, "查看提醒", "looks at the notifications");
            Map<String, Object> told =
                    stage.expectOne(clerk, query, "收到提醒：只有编号，没有标题", "is told of it, by number and without title");
            stage.shows(clerk, told);
        }
        stage.act(Cast.CLERK_B, "确认阅知", "acknowledges it for both");
        CmisObject notice =
                stage.change(Cast.CLERK_B, stage.only(Cast.CLERK_B, query), Map.of("ex:acknowledged", true));
        stage.expectValue(notice, "ex:acknowledgedBy", Cast.CLERK_B, "记下由谁阅知", "who did so is on record");
    }

    private static void read(Stage stage, String actor, String report, String reader) {
        String reading = Desk.bare(String.valueOf(stage.desk(actor)
                .query("SELECT r.cmis:objectId " + readings(report) + " AND r.ex:reader = '" + reader + "'")
                .get(0)
                .get("cmis:objectId")));
        stage.change(actor, reading, Map.of("ex:readingState", "READ"));
    }

    private static void whoHasRead(Stage stage, String report) {
        stage.act(Cast.CLERK_B, "查看谁已阅、谁未阅", "looks who has read it and who has not");
        List<Map<String, Object>> readings = stage.desk(Cast.CLERK_B)
                .query("SELECT r.ex:reader, r.ex:readingState, r.ex:sentAt, r.ex:readAt " + readings(report));
        stage.table(Cast.CLERK_B, readings, "ex:reader", "ex:readingState", "ex:sentAt", "ex:readAt");
        stage.expect(
                "两位有阅读时间，一位未阅",
                "two have a time of reading, one has not read it",
                readings.stream().filter(row -> row.containsKey("ex:readAt")).count() == 2,
                readings);
    }

    private static String readings(String report) {
        return "FROM ex:reading AS r JOIN ex:onDocument AS d ON r.cmis:objectId = d.cmis:objectId"
                + " WHERE d.ex:document = '" + report + "'";
    }
}
