package gongwen.server.office.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Gw;
import gongwen.server.RunningServer;
import gongwen.server.office.Desk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report on the units from its figures to the circular that tells them, over CMIS (S70, S71). */
interface EvaluationContract {

    RunningServer server();

    @Test
    default void reportShouldBeComputedApprovedAndIssuedByACircular() {
        Desk secretary = desk("fan.jie");
        String report = report(secretary);
        long received = figure(secretary, report, "YPB", "org:received");
        long signedFor = figure(secretary, report, "YPB", "org:signedOnTime");
        signFor(secretary, submit());
        secretary.update(report, Map.of("org:recompute", "true"));

        assertThat(figure(secretary, report, "YPB", "org:received")).isEqualTo(received + 1);
        assertThat(figure(secretary, report, "YPB", "org:signedOnTime")).isEqualTo(signedFor + 1);
        assertThat(figure(secretary, report, "YPB", "org:urgentSignedFor")).isPositive();
        String row = only(rows(secretary, report, "YPB"), "cmis:objectId");
        assertThat(secretary.refusal(() -> secretary.update(row, Map.of("org:received", "1000"))))
                .contains("EV02");
        for (String outsider : List.of("hu.dan", "svc.sjz")) {
            assertThat(rows(desk(outsider), report, "SJZ")).as(outsider).isEmpty();
            assertThat(desk(outsider).query("SELECT cmis:objectId FROM org:evaluationReport"))
                    .as(outsider)
                    .isEmpty();
        }

        secretary.update(report, Map.of("org:summary", "总体良好"));
        desk("gu.wei").update(report, Map.of("org:reportState", "APPROVED"));
        assertThat(secretary.refusal(() -> secretary.update(report, Map.of("org:recompute", "true"))))
                .contains("EV01");
        rectify(secretary, report);
        issue(secretary, circular(secretary, report));

        assertThat(only(
                        secretary.query("SELECT org:reportState FROM org:evaluationReport WHERE cmis:objectId = '"
                                + report + "'"),
                        "org:reportState"))
                .isEqualTo("ISSUED");
        assertThat(desk("hu.dan").query("SELECT cmis:objectId FROM gw:incomingDocument WHERE gw:kind = 'TONGBAO'"))
                .isNotEmpty();
    }

    private void rectify(Desk secretary, String report) {
        Map<String, Object> values = values("I:org:rectification", "整改");
        values.put("org:fromReport", report);
        values.put("org:rectifyingUnit", "SJZ");
        values.put("org:finding", "签收不及时");
        values.put(
                "org:rectifyBy",
                Desk.date(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7)));
        String item = secretary.create("createItem", secretary.outbox("YPB"), values, null);
        String mine = "SELECT cmis:objectId FROM org:rectification WHERE org:fromReport = '" + report + "'";
        Desk town = desk("hu.dan");

        assertThat(desk("ding.yi").query(mine)).isEmpty();
        assertThat(only(town.query(mine), "cmis:objectId")).isEqualTo(item);
        assertThat(secretary.refusal(() -> secretary.update(item, Map.of("org:rectificationState", "CLOSED"))))
                .contains("RE01");
        town.update(item, Map.of("org:rectificationState", "REPORTED", "org:rectified", "已落实专人"));
        secretary.update(item, Map.of("org:rectificationState", "CLOSED"));
        assertThat(town.query(mine + " AND org:rectificationState = 'CLOSED' AND org:rectifiedLate = false"))
                .hasSize(1);
    }

    private String report(Desk secretary) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<String, Object> values = values("I:org:evaluationReport", "评估报告");
        values.put("org:periodFrom", Desk.date(today.minusDays(1)));
        values.put("org:periodUntil", Desk.date(today));
        values.put("org:evaluatedUnits", List.of("YP", "各镇人民政府"));
        return secretary.create("createItem", secretary.outbox("YPB"), values, null);
    }

    private String submit() {
        desk("svc.sjz").submit(3201, Map.of(Gw.URGENCY, "TEJI"));
        return "松泾府〔2016〕3201号";
    }

    private static void signFor(Desk clerk, String number) {
        String received = only(
                clerk.query("SELECT cmis:objectId FROM gw:incomingDocument WHERE gw:docNo = '" + number + "'"),
                "cmis:objectId");
        clerk.update(received, Map.of("gw:status", "SIGNED_FOR"));
    }

    private String circular(Desk secretary, String report) {
        Map<String, Object> values = values("D:gw:outgoingDocument", "通报.txt");
        values.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:sec:classified", "P:org:circular"));
        values.put("gw:kind", "TONGBAO");
        values.put("gw:issuer", "YPB");
        values.put("gw:title", "云浦区人民政府办公室关于公文办理情况的通报");
        values.put("gw:mainTo", List.of("各镇人民政府"));
        values.put("gw:disclosure", "ON_REQUEST");
        values.put("org:report", report);
        return secretary.create("createDocument", secretary.outbox("YPB"), values, "现将公文办理情况通报如下。");
    }

    private void issue(Desk secretary, String document) {
        for (String state : List.of("REVIEWING", "PENDING_SIGN")) {
            secretary.update(document, Map.of("gw:status", state));
        }
        desk("gu.wei").update(document, Map.of("gw:status", "SIGNED"));
        for (String state : List.of("RECHECKED", "REGISTERED")) {
            secretary.update(document, Map.of("gw:status", state));
        }
        secretary.update(document, Map.of("gw:typesetForm", "AUTO"));
        secretary.update(document, Map.of("gw:status", "SEALED"));
        secretary.update(document, Map.of("gw:status", "ISSUED", "ex:channel", "PORTAL"));
    }

    private static List<JsonNode> rows(Desk desk, String report, String unit) {
        return desk.query("SELECT * FROM org:unitFigures WHERE org:figuresOf = '" + report + "' AND org:figuresUnit = '"
                + unit + "'");
    }

    private static long figure(Desk desk, String report, String unit, String figure) {
        return Long.parseLong(only(rows(desk, report, unit), figure));
    }

    /** The one value, an id without the version that follows it. */
    private static String only(List<JsonNode> rows, String property) {
        assertThat(rows).hasSize(1);
        return rows.get(0).at("/succinctProperties/" + property).asString().split(";")[0];
    }

    private static Map<String, Object> values(String type, String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cmis:objectTypeId", type);
        values.put("cmis:name", name);
        return values;
    }

    private Desk desk(String user) {
        return new Desk(server(), user);
    }
}
