package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data types of Alfresco's dictionary a property can have, with the Java class of their values.
 *
 * <p>{@code d:category} and {@code d:noderef} point at nodes and {@code d:content} at a stream: their values belong to
 * the repository, so they have no class and no text form here.
 */
public enum DataType {
    ANY(null),
    BOOLEAN(Boolean.class),
    CATEGORY(null),
    CONTENT(null),
    DATE(LocalDate.class),
    DATETIME(Instant.class),
    DOUBLE(Double.class),
    FLOAT(Double.class),
    INT(Long.class),
    LOCALE(String.class),
    LONG(Long.class),
    MLTEXT(String.class),
    NODEREF(null),
    QNAME(String.class),
    TEXT(String.class);

    private static final Map<QualifiedName, DataType> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(DataType::qualifiedName, Function.identity()));

    private final @Nullable Class<?> javaClass;
    private final QualifiedName qualifiedName = new QualifiedName("d", name().toLowerCase(Locale.ROOT));

    DataType(@Nullable Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    /** The type of this name, such as {@code d:text}. */
    public static Optional<DataType> of(QualifiedName name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name in the models, such as {@code d:text}. */
    public QualifiedName qualifiedName() {
        return qualifiedName;
    }

    /** The class of a single value; empty where the repository decides. */
    public Optional<Class<?>> javaClass() {
        return Optional.ofNullable(javaClass);
    }

    public boolean isText() {
        return javaClass == String.class;
    }

    public boolean isNumber() {
        return javaClass == Long.class || javaClass == Double.class;
    }

    /** Whether a single value is of this type; a {@code d:int} must fit 32 bits. True where the repository decides. */
    public boolean accepts(Object value) {
        if (this == INT) {
            return value instanceof Long number && number == number.intValue();
        }
        return javaClass == null || javaClass.isInstance(value);
    }

    /**
     * Reads a single value from its text, as the default values of the models are written: dates as ISO 8601, times with
     * an offset or {@code Z}, kept to the millisecond. {@link Object#toString()} of a value gives its text back.
     *
     * @throws IllegalArgumentException if the text is no value of this type, or the type has no text form
     */
    public Object parse(String text) {
        try {
            return switch (this) {
                case TEXT, MLTEXT, QNAME, LOCALE -> text;
                case INT -> (long) Integer.parseInt(text);
                case LONG -> Long.valueOf(text);
                case FLOAT, DOUBLE -> finite(Double.parseDouble(text));
                case BOOLEAN -> booleanOf(text);
                case DATE -> LocalDate.parse(text);
                case DATETIME -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
                case ANY, CATEGORY, CONTENT, NODEREF -> throw new IllegalArgumentException(this + " has no text form");
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a " + this, wrong);
        }
    }

    private static Double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    private Boolean booleanOf(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "' is not a " + this + ": write true or false");
        }
        return Boolean.valueOf(text);
    }

    @Override
    public String toString() {
        return qualifiedName.toString();
    }
}
