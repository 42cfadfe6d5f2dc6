package gongwen.models.tables;

import java.util.List;

/**
 * What a unit may be asked about another's document.
 *
 * @param asked roles that answer, in the unit asked
 * @param handler roles that answer, in the unit that handles its documents
 */
public record InquiryKind(String purpose, Label label, List<String> asked, List<String> handler, Source source) {

    static InquiryKind read(TableEntry row) {
        InquiryKind kind = new InquiryKind(
                row.text("purpose"), row.label(), row.texts("asked"), row.texts("handler"), row.source());
        if (kind.asked.isEmpty() && kind.handler.isEmpty()) {
            throw row.broken("nobody may answer " + kind.purpose);
        }
        row.end();
        return kind;
    }
}
