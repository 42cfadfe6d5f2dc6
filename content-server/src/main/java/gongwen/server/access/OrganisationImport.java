package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.message.RuleMessages;
import gongwen.server.access.OrganisationTable.BadRow;
import gongwen.server.access.OrganisationTable.Column;
import gongwen.server.access.OrganisationTable.Outcome;
import gongwen.server.failure.Failure;
import gongwen.server.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a table in, row by row: each row whole or not at all, and for each that is not taken its reason. */
final class OrganisationImport {

    private final OrganisationTable table;
    private final Locale language;

    /** @param language in which reasons are given */
    OrganisationImport(OrganisationTable table, Locale language) {
        this.table = table;
        this.language = language;
    }

    /**
     * What became of a table.
     *
     * @param same how many rows said what was so already
     * @param bad the rows that were not taken
     */
    record Report(int rows, int made, int changed, int same, List<Bad> bad) {}

    /**
     * A row that was not taken.
     *
     * @param row its number in the file, the headings being row 1
     * @param column the column at fault, empty if it is the row as a whole
     */
    record Bad(int row, String column, String reason) {}

    /** @throws Failure.InvalidArgument if the table has a heading that is none */
    Report take(Actor actor, List<SheetRow> rows) {
        Map<String, String> headings = headings();
        rows.stream().flatMap(row -> row.cells().keySet().stream()).distinct().forEach(heading -> {
            if (!headings.containsKey(heading)) {
                throw new Failure.InvalidArgument("Unknown heading: " + heading);
            }
        });
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List<Bad> bad = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SheetRow row : rows) {
            try {
                SheetRow keyed = keyed(row, headings);
                refuseRepeated(keyed, seen);
                counts.merge(takeOne(actor, keyed), 1, Integer::sum);
            } catch (BadRow e) {
                bad.add(new Bad(row.number(), e.column(), String.valueOf(e.getMessage())));
            } catch (CommitRefused e) {
                bad.add(new Bad(row.number(), "", explained(e)));
            } catch (Failure.Unavailable | Failure.StorageFull e) {
                throw e;
            } catch (Failure e) {
                String reason = String.valueOf(e.getMessage());
                bad.add(new Bad(row.number(), table.blamed(reason), reason));
            }
        }
        return new Report(
                rows.size(),
                counts.getOrDefault(Outcome.MADE, 0),
                counts.getOrDefault(Outcome.CHANGED, 0),
                counts.getOrDefault(Outcome.SAME, 0),
                List.copyOf(bad));
    }

    private Outcome takeOne(Actor actor, SheetRow row) {
        Optional<Column> missing = table.columns().stream()
                .filter(column -> column.needed() && row.cell(column.key()).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            throw new BadRow(missing.get().key(), "This cell must not be blank / 必填");
        }
        return table.take(actor, row);
    }

    private void refuseRepeated(SheetRow row, Map<String, Integer> seen) {
        table.key().flatMap(row::cell).ifPresent(key -> {
            Integer before = seen.putIfAbsent(key, row.number());
            if (before != null) {
                throw new BadRow(table.key().orElseThrow(), "Row %1$d has it already / 第%1$d行已有".formatted(before));
            }
        });
    }

    private String explained(CommitRefused refused) {
        return refused.violations().list().stream()
                .map(violation -> violation.code() + ": " + RuleMessages.explain(violation, language))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> headings() {
        Map<String, String> keys = new HashMap<>();
        for (Column column : table.columns()) {
            keys.put(column.key(), column.key());
            keys.put(column.chinese(), column.key());
        }
        return keys;
    }

    private static SheetRow keyed(SheetRow row, Map<String, String> headings) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach((heading, text) -> cells.put(headings.getOrDefault(heading, heading), text));
        return new SheetRow(row.number(), cells);
    }
}
