package gongwen.server.cmis.mapping;

import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.jspecify.annotations.Nullable;

/** Carries values between content models and CMIS. A {@code d:date} is midnight in the office's zone over CMIS. */
public final class PropertyValues {

    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private final ZoneId zone;

    public PropertyValues(ZoneId zone) {
        this.zone = zone;
    }

    /** A single value as CMIS carries it. */
    Object toCmis(Object value) {
        if (value instanceof Long number) {
            return BigInteger.valueOf(number);
        } else if (value instanceof Double number) {
            return BigDecimal.valueOf(number);
        } else if (value instanceof Instant time) {
            return calendar(time);
        } else if (value instanceof LocalDate day) {
            return calendar(day.atStartOfDay(zone).toInstant());
        } else if (value instanceof NodeId node) {
            return ObjectId.STORE + node;
        }
        return value;
    }

    public static GregorianCalendar calendar(Instant time) {
        GregorianCalendar calendar = new GregorianCalendar(UTC, Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        return calendar;
    }

    /**
     * The value of a content-model property that a client sends; null if it sends none.
     *
     * @throws Failure.InvalidArgument if it is of the wrong type, or a list where one value is allowed
     */
    public @Nullable Object toModel(PropertyDefinition property, PropertyData<?> data) {
        List<?> values = data.getValues();
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (property.multiple()) {
            return values.stream().map(value -> oneToModel(property, value)).toList();
        }
        if (values.size() > 1) {
            throw new Failure.InvalidArgument(property.name() + " takes one value, not a list");
        }
        Object only = values.get(0);
        return only == null ? null : oneToModel(property, only);
    }

    /**
     * A single value for a content-model property.
     *
     * @throws Failure.InvalidArgument if it is of the wrong type
     */
    public Object oneToModel(PropertyDefinition property, @Nullable Object value) {
        Object converted = value == null ? null : converted(property.type(), value);
        if (converted == null) {
            throw new Failure.InvalidArgument(property.name() + " takes a " + property.type());
        }
        return converted;
    }

    private @Nullable Object converted(DataType type, Object value) {
        return switch (type) {
            case TEXT, MLTEXT, QNAME, LOCALE, ANY -> value instanceof String text ? text : null;
            case BOOLEAN -> value instanceof Boolean truth ? truth : null;
            case INT, LONG -> value instanceof Number number ? wholeNumber(number) : null;
            case FLOAT, DOUBLE -> value instanceof Number number ? finiteNumber(number) : null;
            case DATETIME -> value instanceof GregorianCalendar time ? time.toInstant() : null;
            case DATE ->
                value instanceof GregorianCalendar time
                        ? time.toInstant().atZone(zone).toLocalDate()
                        : null;
            case NODEREF, CATEGORY -> value instanceof String id ? nodeIn(id) : null;
            case CONTENT -> null;
        };
    }

    private static @Nullable Object wholeNumber(Number number) {
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException outOfRange) {
            return null;
        }
    }

    private static @Nullable Object finiteNumber(Number number) {
        double value = number.doubleValue();
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Object nodeIn(String id) {
        ObjectId parsed = ObjectId.parse(id);
        if (parsed instanceof ObjectId.Current current) {
            return current.node();
        }
        return parsed instanceof ObjectId.Version version ? version.series() : null;
    }
}
