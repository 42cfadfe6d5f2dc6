package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.proof.documents.OfficeDocuments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** S70 to S72: what each unit did is counted, approved, circulated, and what was not good is put right. */
final class Evaluation implements Chapter {

    private static final String[] FIGURES = {
        "org:figuresUnit",
        "org:received",
        "org:signedFor",
        "org:signedOnTime",
        "org:handled",
        "org:fedBack",
        "org:refusedSubmissions",
        "org:overrides",
        "org:paperExceptions"
    };

    @Override
    public void play(Stage stage) {
        stage.chapter("S70", "评估：各单位指标、审定、通报、整改", "Evaluation: figures of each unit, approved, circulated, put right");
        LocalDate today = LocalDate.now(Elements.OFFICE);
        stage.act(Cast.CLERK_B, "编制今日评估报告，指标由系统计算", "prepares today's report; the figures are computed");
        String report = item(
                stage,
                Map.of(
                        "cmis:objectTypeId",
                        "I:org:evaluationReport",
                        "org:periodFrom",
                        Elements.date(today),
                        "org:periodUntil",
                        Elements.date(today),
                        "org:evaluatedUnits",
                        List.of("YP", "CZJ", "KFQ", "各镇人民政府")));
        List<Map<String, Object>> figures =
                stage.desk(Cast.CLERK_B).query("SELECT * FROM org:unitFigures WHERE org:figuresOf = '" + report + "'");
        stage.table(Cast.CLERK_B, figures, FIGURES);
        stage.expect("每个单位一行指标", "there is a row for each unit", figures.size() == 5, figures.size());
        stage.act(Cast.CLERK_B, "手工改指标", "types a figure");
        stage.refused(
                "EV02",
                () -> stage.change(
                        Cast.CLERK_B,
                        Desk.bare(String.valueOf(figures.get(0).get("cmis:objectId"))),
                        Map.of("org:received", 999L)));
        stage.act(Cast.OFFICE_HEAD, "写明评估意见后审定", "approves it with its summary");
        stage.change(Cast.CLERK_B, report, Map.of("org:summary", "总体良好，个别单位签收不够及时。"));
        stage.expectValue(
                stage.change(Cast.OFFICE_HEAD, report, Map.of("org:reportState", "APPROVED")),
                "org:reportState",
                "APPROVED",
                "已审定，不再改动",
                "it is approved and stays as it is");
        circulate(stage, report);
        rectify(stage, report, today);
    }

    private static void circulate(Stage stage, String report) {
        stage.act(Cast.CLERK_B, "以通报发各镇", "issues it to the towns by a circular");
        String circular = Paperwork.draft(
                stage,
                Cast.CLERK_B,
                OfficeDocuments.circular(),
                "TONGBAO",
                Map.of(
                        "gw:issuer",
                        "YPB",
                        "cmis:secondaryObjectTypeIds",
                        List.of("P:ex:tracked", "P:sec:classified", "P:org:circular"),
                        "org:report",
                        report));
        String number = Paperwork.number(Paperwork.issue(stage, circular, Cast.OFFICE_HEAD));
        List<String> copies = stage.desk(Cast.TOWN_CLERK).find("gw:incomingDocument", number);
        stage.expect("松泾镇收到通报", "the town has the circular", copies.size() == 1, copies);
        stage.expectRows(
                Cast.TOWN_CLERK,
                0,
                "SELECT cmis:objectId FROM org:unitFigures WHERE org:figuresOf = '" + report + "'",
                "看不到各单位指标",
                "it does not see the figures");
    }

    private static void rectify(Stage stage, String report, LocalDate today) {
        stage.act(Cast.CLERK_B, "对松泾镇提出整改事项，限 7 天", "asks the town to put something right within seven days");
        String item = item(
                stage,
                Map.of(
                        "cmis:objectTypeId",
                        "I:org:rectification",
                        "org:fromReport",
                        report,
                        "org:rectifyingUnit",
                        "SJZ",
                        "org:finding",
                        "签收不够及时",
                        "org:rectifyBy",
                        Elements.date(today.plusDays(7))));
        stage.act(Cast.TOWN_CLERK, "上报整改情况", "reports what was done");
        stage.change(
                Cast.TOWN_CLERK, item, Map.of("org:rectificationState", "REPORTED", "org:rectified", "已落实专人每半天查收一次"));
        stage.act(Cast.SUPERVISION, "办结", "closes it");
        stage.expectValue(
                stage.change(Cast.SUPERVISION, item, Map.of("org:rectificationState", "CLOSED")),
                "org:rectificationState",
                "CLOSED",
                "整改办结",
                "it is closed");
    }

    private static String item(Stage stage, Map<String, Object> properties) {
        Desk clerk = stage.desk(Cast.CLERK_B);
        Map<String, Object> named = new HashMap<>(properties);
        named.put("cmis:name", "评估 " + UUID.randomUUID());
        return Desk.bare(clerk.session()
                .createItem(named, clerk.box(Stage.OFFICE, "outbox"))
                .getId());
    }
}
