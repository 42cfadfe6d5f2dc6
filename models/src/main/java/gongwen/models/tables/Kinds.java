package gongwen.models.tables;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of document and what each must have.
 *
 * @param always elements every document must have (T9)
 * @param upward elements an upward document must have besides
 * @param requestPhrases words by which a report asks for something
 * @param lowerGovernments kinds of unit that a department does not command (T16(2))
 */
public record Kinds(
        List<QualifiedName> always,
        List<QualifiedName> upward,
        List<String> requestPhrases,
        Set<String> lowerGovernments,
        Map<String, Kind> byId) {

    static Kinds read(TableEntry table, Set<String> unitKinds) {
        List<TableEntry> rows = table.rows("kinds");
        Map<String, Kind> byId = Rows.byId(rows, row -> Kind.read(row, unitKinds), Kind::id);
        for (Kind kind : byId.values()) {
            kind.repliedBy().stream().filter(reply -> !byId.containsKey(reply)).forEach(reply -> {
                throw table.broken(kind.id() + " is replied to by unknown kind " + reply);
            });
        }
        Kinds kinds = new Kinds(
                table.names("always"),
                table.names("upward"),
                table.texts("requestPhrases"),
                Set.copyOf(table.texts("lowerGovernments")),
                byId);
        table.end();
        return kinds;
    }

    public Optional<Kind> kind(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
