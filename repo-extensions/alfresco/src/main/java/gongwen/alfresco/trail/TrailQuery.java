package gongwen.alfresco.trail;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.rest.antlr.WhereClauseParser;
import org.alfresco.rest.framework.core.exceptions.InvalidArgumentException;
import org.alfresco.rest.framework.resource.parameters.where.Query;
import org.alfresco.rest.framework.resource.parameters.where.QueryHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are looked for: the {@code where} of Alfresco's audit entries, and beyond it the unit, act, node and outcome.
 *
 * @param condition in SQL
 * @param values bound to it
 */
public record TrailQuery(String condition, List<Object> values) {

    private static final Map<String, String> COLUMNS = Map.of(
            "createdByUser",
            "user_id",
            "unit",
            "unit",
            "act",
            "act",
            "node",
            "node_id",
            "outcome",
            "outcome",
            "address",
            "address");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    public TrailQuery {
        values = List.copyOf(values);
    }

    /** @throws InvalidArgumentException if it asks for what the trail has not */
    public static TrailQuery of(@Nullable Query where) {
        Reader reader = new Reader();
        if (where != null) {
            QueryHelper.walk(where, reader);
        }
        return new TrailQuery(String.join(" and ", reader.conditions), reader.values);
    }

    private static final class Reader extends QueryHelper.WalkerCallbackAdapter {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> values = new ArrayList<>();

        @Override
        public void comparison(int type, String property, String value, boolean negated) {
            String column = COLUMNS.get(property);
            if (column == null || type != WhereClauseParser.EQUALS || negated) {
                throw new InvalidArgumentException("where: " + property);
            }
            conditions.add(column + " = ?");
            values.add(value);
        }

        @Override
        public void between(String property, String from, String until, boolean negated) {
            if (!property.equals("createdAt") || negated) {
                throw new InvalidArgumentException("where: " + property);
            }
            conditions.add("at between ? and ?");
            values.add(millis(from));
            values.add(millis(until));
        }

        @Override
        public void and() {}

        private static long millis(String text) {
            try {
                return OffsetDateTime.parse(text, TIME).toInstant().toEpochMilli();
            } catch (DateTimeException e) {
                throw new InvalidArgumentException("where: createdAt");
            }
        }
    }
}
