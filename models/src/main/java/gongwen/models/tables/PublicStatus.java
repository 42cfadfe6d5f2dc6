package gongwen.models.tables;

/** A status that a source unit is told (domain.md 6.1). */
public record PublicStatus(String id, Label label, boolean terminal, Source source) {

    static PublicStatus read(TableEntry row) {
        PublicStatus status = new PublicStatus(row.text("id"), row.label(), row.flag("terminal"), row.source());
        row.end();
        return status;
    }
}
