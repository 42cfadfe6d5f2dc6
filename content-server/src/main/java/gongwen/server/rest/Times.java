package gongwen.server.rest;

import gongwen.server.failure.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times as Alfresco writes them, {@code 2026-11-23T20:33:24.653+0000}, and all the forms it reads. */
public final class Times {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Times() {}

    public static String written(Instant time) {
        return WRITTEN.format(time);
    }

    /** A calendar day: the midnight it begins with in UTC, which Alfresco's clients take for the day itself. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day.atStartOfDay(ZoneOffset.UTC));
    }

    /**
     * Reads a time with an offset; a bare day means its first moment in UTC.
     *
     * @throws Failure.InvalidArgument if it is neither
     */
    public static OffsetDateTime read(String text) {
        try {
            return text.length() == "2026-12-01".length()
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text, READ);
        } catch (DateTimeException e) {
            throw new Failure.InvalidArgument("A time is written like 2026-12-01T00:00:00.000+0000");
        }
    }
}
