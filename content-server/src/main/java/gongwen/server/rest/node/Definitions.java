package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Constraint;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows what the content models say of properties, in the reader's language. */
public final class Definitions {

    private Definitions() {}

    /** The {@code definition} of a node of a type with aspects. */
    static Map<String, Object> of(RestCall call, QualifiedName type, Set<QualifiedName> aspects) {
        return Map.of(
                "properties",
                properties(call, call.dictionary().properties(type, aspects).values()));
    }

    public static List<Map<String, Object>> properties(RestCall call, Collection<PropertyDefinition> properties) {
        return properties.stream().map(property -> property(call, property)).toList();
    }

    private static Map<String, Object> property(RestCall call, PropertyDefinition property) {
        Dictionary dictionary = call.dictionary();
        return new Facts()
                .with("id", property.name().toString())
                .with("title", dictionary.title(property, call.language()))
                .with(
                        "description",
                        dictionary.description(property, call.language()).orElse(null))
                .with("defaultValue", property.defaultText())
                .with("dataType", property.type().toString())
                .with("isMultiValued", property.multiple())
                .with("isMandatory", property.isMandatory())
                .with("isMandatoryEnforced", property.isEnforced())
                .with("isProtected", property.isProtected())
                .with(
                        "constraints",
                        property.constraints().stream()
                                .map(Definitions::constraint)
                                .toList())
                .asMap();
    }

    private static Map<String, Object> constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Regex regex) {
            return constraint(
                    constraint,
                    "REGEX",
                    new Facts()
                            .with("requiresMatch", regex.requiresMatch())
                            .with("expression", regex.pattern().pattern()));
        } else if (constraint instanceof Constraint.OneOf list) {
            return constraint(
                    constraint,
                    "LIST",
                    new Facts()
                            .with("allowedValues", list.allowedValues())
                            .with("caseSensitive", list.caseSensitive())
                            .with("sorted", false));
        } else if (constraint instanceof Constraint.Length length) {
            return constraint(
                    constraint,
                    "LENGTH",
                    new Facts().with("minLength", length.minLength()).with("maxLength", length.maxLength()));
        }
        Constraint.MinMax bounds = (Constraint.MinMax) constraint;
        return constraint(
                constraint,
                "MINMAX",
                new Facts().with("minValue", bounds.minValue()).with("maxValue", bounds.maxValue()));
    }

    private static Map<String, Object> constraint(Constraint constraint, String type, Facts parameters) {
        return new Facts()
                .with("id", constraint.name().toString())
                .with("type", type)
                .with("parameters", parameters.asMap())
                .asMap();
    }
}
