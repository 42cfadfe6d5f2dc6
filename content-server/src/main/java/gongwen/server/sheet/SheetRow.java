package gongwen.server.sheet;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param number its number as a program for tables shows it, the headings being row 1
 * @param cells the cells that are not blank, by heading, without space around
 */
public record SheetRow(int number, Map<String, String> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    public Optional<String> cell(String heading) {
        return Optional.ofNullable(cells.get(heading));
    }
}
