package gongwen.rules.node;

import gongwen.models.QualifiedName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The property values of one node, immutable. A missing property has no entry; there are no nulls and no empty lists.
 * Text without a character that can be seen is kept as it was written, and is missing to whoever asks for it here
 * ({@link Blank}): nobody gives a reason by leaving it out in spaces.
 *
 * <p>A value is a {@link String} ({@code d:text}, {@code d:mltext}, {@code d:qname}), {@link Long} ({@code d:int},
 * {@code d:long}), {@link Double} ({@code d:float}, {@code d:double}), {@link Boolean}, {@link LocalDate}
 * ({@code d:date}), {@link Instant} to the millisecond ({@code d:datetime}), {@link NodeId} ({@code d:noderef},
 * {@code d:category}), or an immutable {@link List} of one of these where the property is multi-valued.
 */
public final class Properties {

    public static final Properties NONE = new Properties(Map.of());

    private final Map<QualifiedName, Object> values;

    private Properties(Map<QualifiedName, Object> values) {
        this.values = values;
    }

    /** Copies the map; null values and empty lists are left out. */
    public static Properties of(Map<QualifiedName, ? extends @Nullable Object> values) {
        return NONE.with(values);
    }

    /** Returns these values overlaid with {@code changes}; a null or an empty list removes a property. */
    public Properties with(Map<QualifiedName, ? extends @Nullable Object> changes) {
        Map<QualifiedName, Object> merged = new LinkedHashMap<>(values);
        changes.forEach((name, value) -> {
            if (value == null || value instanceof List<?> list && list.isEmpty()) {
                merged.remove(name);
            } else {
                merged.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
            }
        });
        return new Properties(Collections.unmodifiableMap(merged));
    }

    public Map<QualifiedName, Object> asMap() {
        return values;
    }

    /** Whether a property says something: it is there, and if it is text, not blank throughout. */
    public boolean has(QualifiedName name) {
        Object value = values.get(name);
        return value instanceof List<?> list ? !list.stream().allMatch(Blank::is) : value != null && !Blank.is(value);
    }

    public Optional<Object> value(QualifiedName name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A text that says something. */
    public Optional<String> text(QualifiedName name) {
        return value(name, String.class).filter(text -> !Blank.is(text));
    }

    public Optional<Long> number(QualifiedName name) {
        return value(name, Long.class);
    }

    public Optional<LocalDate> date(QualifiedName name) {
        return value(name, LocalDate.class);
    }

    public Optional<Instant> time(QualifiedName name) {
        return value(name, Instant.class);
    }

    public Optional<NodeId> node(QualifiedName name) {
        return value(name, NodeId.class);
    }

    /** The nodes a multi-valued reference names; a single one is a list of one, a missing one is empty. */
    public List<NodeId> nodes(QualifiedName name) {
        Object value = values.get(name);
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream()
                .filter(NodeId.class::isInstance)
                .map(NodeId.class::cast)
                .toList();
    }

    /** True only if the property is there and true. */
    public boolean flag(QualifiedName name) {
        return value(name, Boolean.class).orElse(false);
    }

    /** The texts of a property that say something; a single value is a list of one, a missing one is empty. */
    public List<String> texts(QualifiedName name) {
        Object value = values.get(name);
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream()
                .map(String.class::cast)
                .filter(text -> !Blank.is(text))
                .toList();
    }

    private <T> Optional<T> value(QualifiedName name, Class<T> type) {
        Object value = values.get(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Properties that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names only: values may be above the reader's rights. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
