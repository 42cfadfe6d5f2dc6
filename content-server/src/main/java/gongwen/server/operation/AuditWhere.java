package gongwen.server.operation;

import gongwen.server.audit.AuditReader.Filter;
import gongwen.server.audit.AuditReader.Part;
import gongwen.server.failure.Failure;
import gongwen.server.rest.Times;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of Alfresco's audit entries: {@code createdByUser='…'}, {@code createdAt BETWEEN ('…','…')}, and
 * beyond Alfresco {@code unit}, {@code act}, {@code node}, {@code outcome}, {@code address} and {@code hit}, a node that was shown in a
 * list, by {@code =}, joined by {@code and}: who read, changed or sent what, from where (S68).
 */
final class AuditWhere {

    private static final Pattern EQUALS =
            Pattern.compile("\\s*(createdByUser|unit|act|node|outcome|address|hit)\\s*=\\s*'([^']*)'\\s*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*createdAt\\s+between\\s*\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);

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
            String name = equal.group(1);
            Part asked = name.equals("createdByUser") ? Part.USER : Part.valueOf(name.toUpperCase(Locale.ROOT));
            return filter.with(asked, equal.group(2));
        }
        Matcher between = BETWEEN.matcher(part);
        if (between.matches()) {
            return new Filter(
                    filter.equal(),
                    Times.read(between.group(1)).toInstant(),
                    Times.read(between.group(2)).toInstant());
        }
        throw unreadable();
    }

    private static Failure.InvalidArgument unreadable() {
        return new Failure.InvalidArgument(
                "where: (createdByUser='…' and createdAt BETWEEN ('2026-01-01T00:00:00.000Z','…'))");
    }
}
