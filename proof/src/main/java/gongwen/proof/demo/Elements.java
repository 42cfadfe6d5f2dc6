package gongwen.proof.demo;

import gongwen.proof.documents.OfficialDocument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements of a document as CMIS properties (domain.md §2.2). */
public final class Elements {

    /** The office's calendar zone. */
    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private Elements() {}

    /** What every document has; it still lacks its status. */
    public static Map<String, Object> of(OfficialDocument document, String kind, String fileName) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cmis:objectTypeId", "D:gw:outgoingDocument");
        properties.put("cmis:name", fileName);
        properties.put("gw:kind", kind);
        properties.put("gw:title", document.body().title());
        properties.put("gw:issuerName", document.head().issuer());
        properties.put("gw:mainTo", document.body().mainTo());
        properties.put("gw:ccTo", document.imprint().copiedTo());
        document.head().signer().ifPresent(signer -> properties.put("gw:signer", signer));
        document.body().note().ifPresent(note -> properties.put("gw:note", note));
        return properties;
    }

    /** A document that a unit's own system signed and numbered, ready to be submitted. */
    public static Map<String, Object> submission(OfficialDocument document, String kind, String fileName) {
        Map<String, Object> properties = of(document, kind, fileName);
        properties.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked"));
        properties.put("gw:status", "ISSUED");
        properties.put("ex:channel", "CMIS");
        properties.put("gw:docId", document.head().number());
        properties.put("gw:docNo", document.head().number());
        properties.put("gw:docDate", date(document.body().date()));
        properties.put("gw:disclosure", "ON_REQUEST");
        properties.put("gw:matters", 1L);
        properties.put("gw:contact", document.body().note().orElse("胡丹 5700 0118"));
        return properties;
    }

    /** Midnight in the office's zone, the way CMIS carries a date. */
    static GregorianCalendar date(LocalDate date) {
        return GregorianCalendar.from(date.atStartOfDay(OFFICE));
    }
}
