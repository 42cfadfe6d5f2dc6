package gongwen.contract;

import gongwen.contract.cmis.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The test documents of domain.md 7.3; each has a number that no other document of any run bears. */
final class Papers {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    private Papers() {}

    static String number(String issuerCode) {
        return issuerCode + "〔2016〕" + NEXT.incrementAndGet() + "号";
    }

    /** X1: the town asks the district for money, copied to the bureau; its own system signed and numbered it. */
    static Map<String, Object> request() {
        Map<String, Object> properties = submission(number("松泾府"), "QINGSHI", "松泾镇人民政府关于解决校车站点建设资金的请示");
        properties.put("gw:signer", "吴军");
        properties.put("gw:ccTo", List.of("CZJ"));
        return properties;
    }

    /** X3: the neighbouring town's report, which slips a request in. */
    static Map<String, Object> report() {
        Map<String, Object> properties = submission(number("白塘府"), "BAOGAO", "白塘镇人民政府关于2016年一季度防汛准备工作的报告");
        properties.put("gw:signer", "朱红");
        return properties;
    }

    /** A document that a unit's own system signed and numbered, addressed to the district. */
    static Map<String, Object> submission(String number, String kind, String title) {
        Map<String, Object> properties = elements(kind, title, number + ".txt", List.of("YP"));
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked"));
        properties.put("gw:status", "ISSUED");
        properties.put("gw:docId", number);
        properties.put("gw:docNo", number);
        properties.put("gw:docDate", date(LocalDate.of(2016, 4, 18)));
        properties.put("gw:disclosure", "ON_REQUEST");
        properties.put("gw:matters", 1L);
        properties.put("gw:contact", "胡丹 5700 0118");
        properties.put("ex:channel", "CMIS");
        return properties;
    }

    /** X7, X9, X10: the district's notice to every town, as the office drafts it. */
    static Map<String, Object> notice() {
        return draft("TONGZHI", "云浦区人民政府关于进一步推行无纸化办公的通知", List.of("各镇人民政府"));
    }

    /** The district's answer to a request it has received. */
    static Map<String, Object> reply(String answered) {
        Map<String, Object> properties = draft("PIFU", "云浦区人民政府关于松泾镇校车站点建设资金的批复", List.of("SJZ"));
        properties.put("gw:inReplyTo", answered);
        return properties;
    }

    /** A document of the district in the office's hands. */
    static Map<String, Object> draft(String kind, String title, List<String> mainTo) {
        Map<String, Object> properties = elements(kind, title, "draft-" + NEXT.incrementAndGet() + ".txt", mainTo);
        properties.put("gw:status", "DRAFTING");
        properties.put("gw:issuer", "YP");
        properties.put("gw:disclosure", "ACTIVE");
        return properties;
    }

    private static Map<String, Object> elements(String kind, String title, String name, List<String> mainTo) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:gw:outgoingDocument");
        properties.put("cmis:name", name);
        properties.put("gw:kind", kind);
        properties.put("gw:title", title);
        properties.put("gw:mainTo", mainTo);
        return properties;
    }

    /** A plain text that is this document's alone; its title is printed from the metadata, and stands nowhere else. */
    static Upload text(Map<String, Object> properties) {
        return text(properties, "妥否，请批示。");
    }

    static Upload text(Map<String, Object> properties, String ending) {
        return Upload.text(
                String.valueOf(properties.get("cmis:name")),
                properties.get("cmis:name") + "\n因工作需要，现将有关事项报告如下。\n" + ending);
    }

    /** X5: a PDF whose first page bears 机密★1年 in its top corner. */
    static Upload marked(String name) throws IOException {
        try (InputStream pdf = Papers.class.getResourceAsStream("marked.pdf")) {
            return new Upload(name, "application/pdf", pdf.readAllBytes());
        }
    }

    /** Midnight in the office's zone, the way CMIS carries a date. */
    static GregorianCalendar date(LocalDate date) {
        return GregorianCalendar.from(date.atStartOfDay(OFFICE));
    }
}
