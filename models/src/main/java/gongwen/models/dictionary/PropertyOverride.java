package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class changes in a property it inherits. It may only add to what the property demands.
 *
 * @param property the inherited property
 * @param presence the new obligation, null to keep it
 * @param defaultText the new default, null to keep it
 * @param constraints what values must obey besides
 */
public record PropertyOverride(
        QualifiedName property,
        @Nullable Presence presence,
        @Nullable String defaultText,
        List<Constraint> constraints) {

    public PropertyOverride {
        constraints = List.copyOf(constraints);
    }

    /** The property as it is in the class that overrides it. */
    PropertyDefinition appliedTo(PropertyDefinition inherited) {
        PropertyDefinition result = inherited;
        if (presence != null) {
            result = result.withPresence(presence);
        }
        if (defaultText != null) {
            result = result.withDefaultText(defaultText);
        }
        return constraints.isEmpty()
                ? result
                : result.withConstraints(Stream.concat(inherited.constraints().stream(), constraints.stream())
                        .toList());
    }
}
