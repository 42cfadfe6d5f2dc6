package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;

/** A part of the organisation as a table that administrators keep in Excel. Each row stands for itself. */
interface OrganisationTable {

    /**
     * A column.
     *
     * @param key its heading in English, for programs too
     * @param chinese its heading in Chinese
     * @param needed whether no row may leave it blank
     */
    record Column(String key, String chinese, boolean needed) {}

    /** What a row led to. */
    enum Outcome {
        MADE,
        CHANGED,
        SAME
    }

    /** A row cannot be taken. */
    final class BadRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String column;

        /** @param reason for people, without the value of the cell */
        BadRow(String column, String reason) {
            super(reason);
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    List<Column> columns();

    /** The column that tells rows apart, empty if several rows may be about the same. */
    default Optional<String> key() {
        return Optional.empty();
    }

    /** Which parts of administration may import and export it. */
    List<Duties.Duty> duties();

    /**
     * Takes one row, whole or not at all, in the name of whoever imports it; the rules hold as through any other door.
     *
     * @throws BadRow if a cell cannot be read
     * @throws gongwen.server.failure.Failure if it cannot be carried out
     * @throws gongwen.rules.commit.CommitRefused if the rules refuse
     */
    Outcome take(Actor actor, SheetRow row);

    /** Everything there is, in the order of the columns; of columns that are only taken in, a blank. */
    List<List<String>> rows();

    /** The column that a refusal is about, empty if that is not known. */
    default String blamed(String refusal) {
        return columns().stream()
                .map(Column::key)
                .filter(refusal::contains)
                .findFirst()
                .orElse("");
    }

    /** @throws BadRow unless it is 是 or 否, true or false */
    static boolean flag(String column, String text) {
        return switch (text) {
            case "是", "true", "TRUE" -> true;
            case "否", "false", "FALSE" -> false;
            default -> throw new BadRow(column, "是 / 否, true / false");
        };
    }
}
