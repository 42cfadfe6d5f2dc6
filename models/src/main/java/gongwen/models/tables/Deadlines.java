package gongwen.models.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How long a step may take (S64), and which days count. */
public record Deadlines(Map<String, Deadline> byKey, Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {

    /** The limit of one step. */
    public record Deadline(String key, Label label, int amount, Unit unit, Source source) {}

    /** What a limit counts. */
    public enum Unit {
        DAYS,
        WORKING_DAYS
    }

    static Deadlines read(TableEntry table) {
        List<TableEntry> rows = table.rows("deadlines");
        Deadlines deadlines = new Deadlines(
                Rows.byId(rows, Deadlines::deadline, Deadline::key),
                Set.copyOf(table.dates("holidays")),
                Set.copyOf(table.dates("workingWeekends")));
        Rows.require(table, deadlines.byKey, "giveBack", "supervise", "superviseUrgent");
        table.end();
        return deadlines;
    }

    private static Deadline deadline(TableEntry row) {
        Deadline deadline = new Deadline(
                row.text("key"), row.label(), row.number("amount"), row.choice("unit", Unit.class), row.source());
        if (deadline.amount < 1) {
            throw row.broken("a limit is at least 1");
        }
        row.end();
        return deadline;
    }

    /** The last day in time, counted from the day after {@code start}. */
    public LocalDate due(String key, LocalDate start) {
        Deadline deadline = Objects.requireNonNull(byKey.get(key), key);
        if (deadline.unit() == Unit.DAYS) {
            return start.plusDays(deadline.amount());
        }
        LocalDate day = start;
        for (int left = deadline.amount(); left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workingWeekends.contains(day) : !holidays.contains(day);
    }
}
