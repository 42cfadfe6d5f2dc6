package gongwen.models.tables;

/**
 * Why a submission is not accepted (domain.md 6.1).
 *
 * @param overridable whether an authorised secretary may accept all the same, with a reason (C3)
 */
public record Reason(String id, Label label, boolean overridable, Source source) {

    static Reason read(TableEntry row) {
        Reason reason = new Reason(row.text("id"), row.label(), row.flag("override"), row.source());
        row.end();
        return reason;
    }
}
