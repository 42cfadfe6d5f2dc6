package gongwen.server.search;

import gongwen.server.failure.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Times as they are written in queries: {@code 2026}, {@code 2026-11}, {@code 2026-11-24}, with a time of day, with an
 * offset or without, and sums from now such as {@code NOW/DAY-30DAYS}.
 */
final class Times {

    private static final Pattern SUM = Pattern.compile("(?:NOW|TODAY)(?:/(?:YEAR|MONTH|DAY|DATE|HOUR|MINUTE|SECOND)S?"
            + "|[+-]\\d{1,6}(?:YEAR|MONTH|DAY|DATE|HOUR|MINUTE|SECOND)S?)*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;

    /** @param zone whose days are meant where no offset is written */
    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** Properties that hold days hold no time of day; their days are kept as days of UTC. */
    static Times ofDays() {
        return new Times(ZoneOffset.UTC);
    }

    /** The first moment a text means, in Solr's words. */
    String first(String text) {
        return isSum(text) ? sum(text) : String.valueOf(firstMoment(text));
    }

    /** The last moment a text means. */
    String last(String text) {
        return isSum(text) ? sum(text) : String.valueOf(lastMoment(text));
    }

    private static boolean isSum(String text) {
        return SUM.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    private static String sum(String text) {
        return text.toUpperCase(Locale.ROOT).replaceFirst("^TODAY", "NOW/DAY");
    }

    private Instant firstMoment(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                return start(LocalDate.of(Integer.parseInt(text), 1, 1));
            }
            if (MONTH.matcher(text).matches()) {
                return start(YearMonth.parse(text).atDay(1));
            }
            return isDay(text) ? start(LocalDate.parse(text)) : moment(text);
        } catch (DateTimeException e) {
            throw new Failure.InvalidArgument(
                    "A time is written 2026-11-24, 2026-11-24T08:00:00+08:00 or NOW/DAY-7DAYS");
        }
    }

    private Instant lastMoment(String text) {
        Instant first = firstMoment(text);
        if (YEAR.matcher(text).matches()) {
            return start(LocalDate.of(Integer.parseInt(text) + 1, 1, 1)).minusMillis(1);
        }
        if (MONTH.matcher(text).matches()) {
            return start(YearMonth.parse(text).plusMonths(1).atDay(1)).minusMillis(1);
        }
        return isDay(text) ? start(LocalDate.parse(text).plusDays(1)).minusMillis(1) : first;
    }

    private static boolean isDay(String text) {
        return text.length() == 10;
    }

    private Instant moment(String text) {
        if (text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})")) {
            return OffsetDateTime.parse(text, OFFSET).toInstant();
        }
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
