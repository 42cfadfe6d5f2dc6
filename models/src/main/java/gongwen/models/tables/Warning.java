package gongwen.models.tables;

/** What a reviewer is told of a draft, and refuses nothing. */
public record Warning(String id, Label label, Source source) {

    static Warning read(TableEntry row) {
        Warning warning = new Warning(row.text("id"), row.label(), row.source());
        row.end();
        return warning;
    }
}
