package gongwen.models.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads rows into a map that keeps their order. */
final class Rows {

    private Rows() {}

    /** @throws BrokenTable if two rows have the same id */
    static <T> Map<String, T> byId(List<TableEntry> rows, Function<TableEntry, T> reader, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (TableEntry row : rows) {
            T value = reader.apply(row);
            if (byId.put(id.apply(value), value) != null) {
                throw row.broken("'" + id.apply(value) + "' has two rows");
            }
        }
        return Collections.unmodifiableMap(byId);
    }

    /** @throws BrokenTable if a row that rules ask for by its id is missing */
    static void require(TableEntry table, Map<String, ?> byId, String... ids) {
        for (String id : ids) {
            if (!byId.containsKey(id)) {
                throw table.broken("there is no row for " + id);
            }
        }
    }
}
