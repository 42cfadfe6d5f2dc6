package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every value of a property must obey. Reasons are phrases that follow the property's name, without the value. */
public sealed interface Constraint {

    /** Its name; one written inside a property is named after it, {@code cm:name_anon_0}. */
    QualifiedName name();

    /** Why a single value of the property's type breaks it; empty if it does not. */
    Optional<String> check(Object value);

    /** Whether it can judge values of a type. */
    boolean appliesTo(DataType type);

    /**
     * The whole text matches an expression, or does not.
     *
     * @param requiresMatch false if a text that matches is wrong
     */
    record Regex(QualifiedName name, Pattern pattern, boolean requiresMatch) implements Constraint {

        @Override
        public Optional<String> check(Object value) {
            return pattern.matcher(value.toString()).matches() == requiresMatch
                    ? Optional.empty()
                    : Optional.of("does not have the form that " + name + " asks for");
        }

        @Override
        public boolean appliesTo(DataType type) {
            return type.isText();
        }
    }

    /** The value is one of a list. */
    record OneOf(QualifiedName name, List<String> allowedValues, boolean caseSensitive) implements Constraint {

        public OneOf {
            allowedValues = List.copyOf(allowedValues);
        }

        @Override
        public Optional<String> check(Object value) {
            String text = value.toString();
            boolean allowed = caseSensitive
                    ? allowedValues.contains(text)
                    : allowedValues.stream().anyMatch(text::equalsIgnoreCase);
            return allowed ? Optional.empty() : Optional.of("is not a value of the list " + name);
        }

        @Override
        public boolean appliesTo(DataType type) {
            return type.isText() || type.isNumber();
        }
    }

    /** The text has at least and at most so many characters (UTF-16 units, as Alfresco counts). */
    record Length(QualifiedName name, int minLength, int maxLength) implements Constraint {

        @Override
        public Optional<String> check(Object value) {
            int length = value.toString().length();
            return length >= minLength && length <= maxLength
                    ? Optional.empty()
                    : Optional.of("must have " + minLength + " to " + maxLength + " characters (" + name + ")");
        }

        @Override
        public boolean appliesTo(DataType type) {
            return type.isText();
        }
    }

    /** The number lies between two bounds, which are allowed values themselves. */
    record MinMax(QualifiedName name, double minValue, double maxValue) implements Constraint {

        @Override
        public Optional<String> check(Object value) {
            double number = ((Number) value).doubleValue();
            return number >= minValue && number <= maxValue
                    ? Optional.empty()
                    : Optional.of("must lie between " + minValue + " and " + maxValue + " (" + name + ")");
        }

        @Override
        public boolean appliesTo(DataType type) {
            return type.isNumber();
        }
    }
}
