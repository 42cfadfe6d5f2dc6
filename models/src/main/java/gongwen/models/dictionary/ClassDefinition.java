package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type or an aspect as its model declares it; what it inherits is the {@link Dictionary}'s business. */
public sealed interface ClassDefinition extends Definition permits TypeDefinition, AspectDefinition {

    /** The type or aspect it is derived from, null if it stands alone. */
    @Nullable
    QualifiedName parent();

    Members members();

    /** Whether a search for the parent finds nodes of this class too. */
    boolean includedInSupertypeQuery();

    /**
     * What a class consists of besides what it inherits.
     *
     * @param properties its properties, in the order of the model
     * @param overrides what it changes in inherited properties
     * @param associations its child and peer associations
     * @param mandatoryAspects the aspects every node of the class has
     */
    record Members(
            List<PropertyDefinition> properties,
            List<PropertyOverride> overrides,
            List<AssociationDefinition> associations,
            List<QualifiedName> mandatoryAspects) {

        public static final Members NONE = new Members(List.of(), List.of(), List.of(), List.of());

        public Members {
            properties = List.copyOf(properties);
            overrides = List.copyOf(overrides);
            associations = List.copyOf(associations);
            mandatoryAspects = List.copyOf(mandatoryAspects);
        }

        public static Members of(List<PropertyDefinition> properties) {
            return new Members(properties, List.of(), List.of(), List.of());
        }
    }
}
