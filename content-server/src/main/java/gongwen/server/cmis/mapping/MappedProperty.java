package gongwen.server.cmis.mapping;

import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.server.node.NodeQuery;
import java.util.Optional;

/**
 * A property as CMIS shows it.
 *
 * @param definition the CMIS definition
 * @param source where a node keeps its value
 */
public record MappedProperty(
        org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition<?> definition, Source source) {

    /** Where the value of a property comes from. */
    public sealed interface Source {}

    /** One of the properties CMIS itself defines. */
    record Builtin(BuiltinProperty property) implements Source {}

    /** A property of a content model. */
    public record OfModel(PropertyDefinition property) implements Source {}

    public String id() {
        return definition.getId();
    }

    /** The content-model property behind it; empty for one that CMIS defines. */
    public Optional<PropertyDefinition> ofModel() {
        return source instanceof OfModel model ? Optional.of(model.property()) : Optional.empty();
    }

    /** What a query compares for it; empty if a query has to work it out from the type system or cannot ask for it. */
    public Optional<NodeQuery.Field> field() {
        if (source instanceof OfModel model) {
            return Optional.of(new NodeQuery.Field.Property(model.property().name()));
        }
        return QueryFields.of(((Builtin) source).property());
    }

    /** Whether its values are calendar days. */
    public boolean isDay() {
        return source instanceof OfModel model && model.property().type() == DataType.DATE;
    }
}
