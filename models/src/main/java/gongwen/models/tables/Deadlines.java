package gongwen.models.tables;

import gongwen.models.QualifiedName;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long a step may take, who is told when it takes longer (S64), and which days count.
 *
 * @param urgent the roles told at once of an urgent document (S52)
 * @param paperAskedOf the roles that missing paper is asked of (S20)
 * @param incidentReport when an incident is to be reported, and who has to is reminded (L2 61)
 * @param noticesKeptDays how long a notification is kept when it is of no more use
 */
public record Deadlines(
        Map<String, Deadline> byKey,
        List<Escalation> escalation,
        List<String> urgent,
        List<String> paperAskedOf,
        IncidentReport incidentReport,
        int noticesKeptDays,
        Set<LocalDate> holidays,
        Set<LocalDate> workingWeekends) {

    /**
     * The limit of one step.
     *
     * @param since the date of the document it is counted from, empty for the day of the step before
     * @param setBy the date of the document that is the last day instead, where it is set
     * @param when the values the document must have for the limit to hold
     */
    public record Deadline(
            String key,
            Label label,
            int amount,
            Unit unit,
            Optional<QualifiedName> since,
            Optional<QualifiedName> setBy,
            Map<QualifiedName, String> when,
            Source source) {}

    /**
     * One level of telling people that a limit has run out.
     *
     * @param after working days after the last day in time
     * @param roles who is told, in the unit that handles the document
     */
    public record Escalation(int level, Label label, int after, List<String> roles, Source source) {}

    /**
     * The report of an incident.
     *
     * @param within hours from when it was found
     * @param reminded hours from when it was found, each later than the one before
     */
    public record IncidentReport(int within, List<Integer> reminded) {

        static IncidentReport read(TableEntry row) {
            IncidentReport report = new IncidentReport(row.number("within"), row.numbers("reminded"));
            int before = 0;
            for (int hours : report.reminded) {
                if (hours <= before) {
                    throw row.broken("reminders are hours after it was found, each later than the one before");
                }
                before = hours;
            }
            if (report.within < 1 || report.reminded.isEmpty()) {
                throw row.broken("a report is due within at least 1 hour, and reminded of at least once");
            }
            row.source();
            row.end();
            return report;
        }
    }

    /** What a limit counts. */
    public enum Unit {
        DAYS,
        WORKING_DAYS
    }

    static Deadlines read(TableEntry table) {
        List<TableEntry> rows = table.rows("deadlines");
        List<TableEntry> levels = table.rows("escalation");
        Deadlines deadlines = new Deadlines(
                Rows.byId(rows, Deadlines::deadline, Deadline::key),
                levels.stream().map(Deadlines::escalation).toList(),
                table.texts("urgent"),
                table.texts("paperAskedOf"),
                table.nested("incidentReport")
                        .map(IncidentReport::read)
                        .orElseThrow(() -> table.broken("'incidentReport' is missing")),
                noticesKeptDays(table),
                Set.copyOf(table.dates("holidays", day -> !isWeekend(day), " is a weekend, off anyway")),
                Set.copyOf(table.dates("workingWeekends", Deadlines::isWeekend, " is no weekend")));
        Rows.require(table, deadlines.byKey, "giveBack", "paper", "supervise", "superviseUrgent");
        for (int i = 0; i < levels.size(); i++) {
            boolean inOrder = i == 0 || deadlines.escalation.get(i).after >= deadlines.escalation.get(i - 1).after;
            if (deadlines.escalation.get(i).level != i + 1 || !inOrder) {
                throw levels.get(i).broken("levels are 1, 2, 3 …, each after the one before");
            }
        }
        table.end();
        return deadlines;
    }

    private static int noticesKeptDays(TableEntry table) {
        TableEntry notices = table.nested("notices").orElseThrow(() -> table.broken("'notices' is missing"));
        int days = notices.number("keptDays");
        if (days < 1) {
            throw notices.broken("a notification is kept for at least 1 day");
        }
        notices.source();
        notices.end();
        return days;
    }

    private static Deadline deadline(TableEntry row) {
        Deadline deadline = new Deadline(
                row.text("key"),
                row.label(),
                row.number("amount"),
                row.choice("unit", Unit.class),
                row.optionalName("since"),
                row.optionalName("setBy"),
                when(row),
                row.source());
        if (deadline.amount < 1) {
            throw row.broken("a limit is at least 1");
        }
        row.end();
        return deadline;
    }

    private static Map<QualifiedName, String> when(TableEntry row) {
        Map<QualifiedName, String> when = new LinkedHashMap<>();
        row.nested("when")
                .ifPresent(pairs -> pairs.keysLeft().forEach(key -> when.put(pairs.asName(key), pairs.text(key))));
        return Map.copyOf(when);
    }

    private static Escalation escalation(TableEntry row) {
        Escalation level =
                new Escalation(row.number("level"), row.label(), row.number("after"), row.texts("roles"), row.source());
        if (level.after < 0 || level.roles.isEmpty()) {
            throw row.broken("a level has roles to tell, 0 or more working days after the last day");
        }
        row.end();
        return level;
    }

    public Deadline deadline(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    /** The last day in time, counted from the day after {@code start}. */
    public LocalDate due(String key, LocalDate start) {
        Deadline deadline = deadline(key);
        return deadline.unit() == Unit.DAYS
                ? start.plusDays(deadline.amount())
                : workingDaysAfter(start, deadline.amount());
    }

    /** When a level's people are told of a limit that ran out at {@code dueAt}, the end of the last day in time. */
    public Instant told(Escalation level, Instant dueAt, ZoneId zone) {
        return endOf(workingDaysAfter(lastDay(dueAt, zone), level.after()), zone);
    }

    /** The moment a day is over. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day that is over at a moment. */
    public static LocalDate lastDay(Instant endOfDay, ZoneId zone) {
        return endOfDay.minusNanos(1).atZone(zone).toLocalDate();
    }

    private LocalDate workingDaysAfter(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? workingWeekends.contains(day) : !holidays.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
