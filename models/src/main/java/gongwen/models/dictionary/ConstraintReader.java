package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads a {@code <constraint>} that defines one: its type and parameters. */
final class ConstraintReader {

    private final XmlElement element;
    private final QualifiedName name;

    ConstraintReader(XmlElement element, QualifiedName name) {
        this.element = element;
        this.name = name;
    }

    /** @throws InvalidModel if the type is unknown, or a parameter missing or wrong */
    Constraint read() {
        String type = element.attribute("type");
        return switch (type) {
            case "REGEX" -> new Constraint.Regex(name, pattern(), flag("requiresMatch", true));
            case "LIST" -> new Constraint.OneOf(name, allowedValues(), flag("caseSensitive", true));
            case "LENGTH" -> length();
            case "MINMAX" -> minMax();
            default -> throw element.wrong("unknown constraint type " + type + ": use REGEX, LIST, LENGTH or MINMAX");
        };
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(required("expression"));
        } catch (PatternSyntaxException wrong) {
            throw element.wrong(name + " has no valid expression: " + wrong.getDescription());
        }
    }

    private List<String> allowedValues() {
        List<String> values = parameter("allowedValues").stream()
                .flatMap(parameter -> parameter.in("list"))
                .map(XmlElement::text)
                .toList();
        if (values.isEmpty()) {
            throw element.wrong(name + " needs the parameter allowedValues with a list of values");
        }
        if (values.stream().distinct().count() < values.size()) {
            throw element.wrong(name + " lists a value twice");
        }
        return values;
    }

    private Constraint length() {
        int min = (int) number("minLength", 0);
        int max = (int) number("maxLength", Integer.MAX_VALUE);
        requireOrder(min, max);
        return new Constraint.Length(name, min, max);
    }

    private Constraint minMax() {
        double min = number("minValue", -Double.MAX_VALUE);
        double max = number("maxValue", Double.MAX_VALUE);
        requireOrder(min, max);
        return new Constraint.MinMax(name, min, max);
    }

    private void requireOrder(double min, double max) {
        if (min > max) {
            throw element.wrong(name + " has a minimum above its maximum");
        }
    }

    private double number(String parameter, double otherwise) {
        Optional<String> text = value(parameter);
        try {
            return text.isPresent() ? Double.parseDouble(text.get()) : otherwise;
        } catch (NumberFormatException wrong) {
            throw element.wrong("the parameter " + parameter + " of " + name + " is not a number");
        }
    }

    private boolean flag(String parameter, boolean otherwise) {
        return parameter(parameter)
                .flatMap(found -> found.child("value"))
                .map(XmlElement::booleanText)
                .orElse(otherwise);
    }

    private String required(String parameter) {
        return value(parameter).orElseThrow(() -> element.wrong(name + " needs the parameter " + parameter));
    }

    private Optional<String> value(String parameter) {
        return parameter(parameter).flatMap(found -> found.textOf("value"));
    }

    private Optional<XmlElement> parameter(String parameter) {
        Stream<XmlElement> parameters =
                element.children().stream().filter(child -> child.name().equals("parameter"));
        return parameters
                .filter(found -> found.attribute("name").equals(parameter))
                .findFirst();
    }
}
