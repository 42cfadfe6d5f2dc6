package gongwen.server.rest.node;

import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.rest.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries values of properties between the content models and Alfresco's JSON. */
final class PropertyJson {

    private static final String STORE = "workspace://SpacesStore/";

    private PropertyJson() {}

    /** A value, or a list of values, as JSON has it. */
    static Object written(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> written(Objects.requireNonNull(one)))
                    .toList();
        } else if (value instanceof Instant time) {
            return Times.written(time);
        } else if (value instanceof LocalDate day) {
            return Times.written(day);
        } else if (value instanceof NodeId node) {
            return node.toString();
        }
        return value;
    }

    /**
     * A value as a client sends it: of the property's own JSON type or as text. Null and an empty text remove it.
     *
     * @param zone where days begin, for a day that is sent as a moment
     * @throws Failure.InvalidArgument if it is of another type
     */
    static @Nullable Object read(PropertyDefinition property, @Nullable Object sent, ZoneId zone) {
        if (sent == null || sent.equals("")) {
            return null;
        }
        if (!property.multiple()) {
            return one(property, sent, zone);
        }
        List<?> all = sent instanceof List<?> list ? list : List.of(sent);
        return all.stream()
                .map(each -> one(property, Objects.requireNonNullElse(each, ""), zone))
                .toList();
    }

    private static Object one(PropertyDefinition property, Object sent, ZoneId zone) {
        Object value =
                sent instanceof String text ? ofText(property.type(), text, zone) : ofJson(property.type(), sent);
        if (value == null) {
            throw new Failure.InvalidArgument(property.name() + " takes a " + property.type());
        }
        return value;
    }

    private static @Nullable Object ofJson(DataType type, Object sent) {
        return switch (type) {
            case BOOLEAN -> sent instanceof Boolean truth ? truth : null;
            case INT, LONG -> sent instanceof Number number ? whole(number.toString()) : null;
            case FLOAT, DOUBLE -> sent instanceof Number number ? number.doubleValue() : null;
            case TEXT, MLTEXT -> sent instanceof Number || sent instanceof Boolean ? sent.toString() : null;
            default -> null;
        };
    }

    private static @Nullable Object ofText(DataType type, String text, ZoneId zone) {
        return switch (type) {
            case TEXT, MLTEXT, QNAME, LOCALE, ANY -> text;
            case BOOLEAN -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
            case INT, LONG -> whole(text);
            case FLOAT, DOUBLE -> decimal(text);
            case DATETIME -> Times.read(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            case DATE -> day(Times.read(text), zone);
            case NODEREF, CATEGORY -> node(text);
            case CONTENT -> null;
        };
    }

    /** The day as it is written, if what is written is the midnight it begins with; else the day of that moment. */
    private static LocalDate day(OffsetDateTime sent, ZoneId zone) {
        return sent.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? sent.toLocalDate()
                : sent.atZoneSameInstant(zone).toLocalDate();
    }

    private static @Nullable Object whole(String text) {
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object decimal(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object node(String text) {
        try {
            return NodeId.parse(text.startsWith(STORE) ? text.substring(STORE.length()) : text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
