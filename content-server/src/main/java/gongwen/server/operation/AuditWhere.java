package gongwen.server.operation;

import gongwen.server.audit.AuditReader.Filter;
import gongwen.server.failure.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of Alfresco's audit entries: {@code createdByUser='…'}, {@code createdAt BETWEEN ('…','…')}, and
 * beyond Alfresco {@code act='…'} and {@code node='…'}, joined by {@code and}.
 */
final class AuditWhere {

    private static final Pattern EQUALS = Pattern.compile("\\s*(createdByUser|act|node)\\s*=\\s*'([^']*)'\\s*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*createdAt\\s+between\\s*\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .toFormatter();

    private AuditWhere() {}

    /** @throws Failure.InvalidArgument if it cannot be read */
    static Filter parse(@Nullable String where) {
        if (where == null || where.isBlank()) {
            return Filter.NONE;
        }
        String inner = where.strip();
        if (!inner.startsWith("(") || !inner.endsWith(")")) {
            throw unreadable();
        }
        Filter filter = Filter.NONE;
        for (String part : AND.split(inner.substring(1, inner.length() - 1))) {
            filter = with(filter, part);
        }
        return filter;
    }

    private static Filter with(Filter filter, String part) {
        Matcher equal = EQUALS.matcher(part);
        if (equal.matches()) {
            String value = equal.group(2);
            return switch (equal.group(1)) {
                case "createdByUser" -> new Filter(value, filter.act(), filter.node(), filter.from(), filter.to());
                case "act" -> new Filter(filter.user(), value, filter.node(), filter.from(), filter.to());
                default -> new Filter(filter.user(), filter.act(), value, filter.from(), filter.to());
            };
        }
        Matcher between = BETWEEN.matcher(part);
        if (between.matches()) {
            return new Filter(
                    filter.user(), filter.act(), filter.node(), time(between.group(1)), time(between.group(2)));
        }
        throw unreadable();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private static Failure.InvalidArgument unreadable() {
        return new Failure.InvalidArgument(
                "where: (createdByUser='…' and createdAt BETWEEN ('2026-01-01T00:00:00.000Z','…'))");
    }
}
