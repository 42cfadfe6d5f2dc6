package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property of a type or an aspect.
 *
 * @param name its name, such as {@code cm:title}
 * @param type the type of each of its values
 * @param wording title and description in the model
 * @param multiple whether it holds a list of values
 * @param presence whether it must have a value
 * @param isProtected whether only the repository sets it
 * @param defaultText the text of the value a new node gets, null for none
 * @param constraints what every value must obey
 * @param index how it wants to be searched
 */
public record PropertyDefinition(
        QualifiedName name,
        DataType type,
        Wording wording,
        boolean multiple,
        Presence presence,
        boolean isProtected,
        @Nullable String defaultText,
        List<Constraint> constraints,
        IndexHint index)
        implements Definition {

    public PropertyDefinition {
        constraints = List.copyOf(constraints);
    }

    /** An optional, single, freely writable property without constraints; refine it with the {@code with…} methods. */
    public static PropertyDefinition of(QualifiedName name, DataType type) {
        return new PropertyDefinition(
                name, type, Wording.NONE, false, Presence.OPTIONAL, false, null, List.of(), IndexHint.DEFAULT);
    }

    public PropertyDefinition withWording(Wording changed) {
        return new PropertyDefinition(
                name, type, changed, multiple, presence, isProtected, defaultText, constraints, index);
    }

    public PropertyDefinition withMultiple(boolean changed) {
        return new PropertyDefinition(
                name, type, wording, changed, presence, isProtected, defaultText, constraints, index);
    }

    public PropertyDefinition withPresence(Presence changed) {
        return new PropertyDefinition(
                name, type, wording, multiple, changed, isProtected, defaultText, constraints, index);
    }

    public PropertyDefinition withProtected(boolean changed) {
        return new PropertyDefinition(
                name, type, wording, multiple, presence, changed, defaultText, constraints, index);
    }

    public PropertyDefinition withDefaultText(@Nullable String changed) {
        return new PropertyDefinition(
                name, type, wording, multiple, presence, isProtected, changed, constraints, index);
    }

    public PropertyDefinition withConstraints(List<Constraint> changed) {
        return new PropertyDefinition(
                name, type, wording, multiple, presence, isProtected, defaultText, changed, index);
    }

    public PropertyDefinition withIndex(IndexHint changed) {
        return new PropertyDefinition(
                name, type, wording, multiple, presence, isProtected, defaultText, constraints, changed);
    }

    @Override
    public Kind kind() {
        return Kind.PROPERTY;
    }

    public boolean isMandatory() {
        return presence != Presence.OPTIONAL;
    }

    public boolean isEnforced() {
        return presence == Presence.ENFORCED;
    }

    /** The value a new node gets: a single value, or a list of one where the property is multi-valued. */
    public Optional<Object> defaultValue() {
        if (defaultText == null) {
            return Optional.empty();
        }
        Object value = type.parse(defaultText);
        return Optional.of(multiple ? List.of(value) : value);
    }

    /**
     * Why a value cannot be kept: its type, its number or a constraint. The reason never repeats the value.
     *
     * @param value a single value, or a list where the property is multi-valued
     * @return the first reason, empty if the value is fine
     */
    public Optional<String> check(Object value) {
        if (!multiple) {
            return value instanceof List<?> ? Optional.of(name + " takes one value, not a list") : checkOne(value);
        }
        if (!(value instanceof List<?> list)) {
            return Optional.of(name + " takes a list of values");
        }
        for (Object one : list) {
            Optional<String> reason = checkOne(one);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private Optional<String> checkOne(Object value) {
        if (!type.accepts(value)) {
            return Optional.of(name + " takes a " + type);
        }
        for (Constraint constraint : constraints) {
            Optional<String> reason = constraint.check(value);
            if (reason.isPresent()) {
                return reason.map(text -> name + " " + text);
            }
        }
        return Optional.empty();
    }
}
