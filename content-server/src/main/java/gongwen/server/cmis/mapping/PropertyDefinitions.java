package gongwen.server.cmis.mapping;

import gongwen.models.dictionary.Constraint;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.chemistry.opencmis.commons.definitions.Choice;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;
import org.apache.chemistry.opencmis.commons.enums.Updatability;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AbstractPropertyDefinition;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ChoiceImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyBooleanDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyDateTimeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyDecimalDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyIdDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyIntegerDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyStringDefinitionImpl;

/** Writes the CMIS definitions of properties, in one reader's language. */
final class PropertyDefinitions {

    private static final Map<DataType, PropertyType> TYPES = new EnumMap<>(Map.ofEntries(
            Map.entry(DataType.TEXT, PropertyType.STRING),
            Map.entry(DataType.MLTEXT, PropertyType.STRING),
            Map.entry(DataType.QNAME, PropertyType.STRING),
            Map.entry(DataType.BOOLEAN, PropertyType.BOOLEAN),
            Map.entry(DataType.INT, PropertyType.INTEGER),
            Map.entry(DataType.LONG, PropertyType.INTEGER),
            Map.entry(DataType.FLOAT, PropertyType.DECIMAL),
            Map.entry(DataType.DOUBLE, PropertyType.DECIMAL),
            Map.entry(DataType.DATE, PropertyType.DATETIME),
            Map.entry(DataType.DATETIME, PropertyType.DATETIME),
            Map.entry(DataType.NODEREF, PropertyType.ID),
            Map.entry(DataType.CATEGORY, PropertyType.ID)));

    private final Dictionary dictionary;
    private final Locale language;

    PropertyDefinitions(Dictionary dictionary, Locale language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    MappedProperty ofCmis(BuiltinProperty property, boolean inherited) {
        AbstractPropertyDefinition<?> definition = empty(property.type());
        String localName = property.id().substring(property.id().indexOf(':') + 1);
        String title = spaced(localName);
        describe(definition, property.id(), BaseType.NAMESPACE, title, title);
        definition.setCardinality(property.cardinality());
        definition.setUpdatability(property.updatability());
        definition.setIsInherited(inherited);
        definition.setIsRequired(property.isRequired());
        definition.setIsQueryable(property.isQueryable());
        definition.setIsOrderable(property.isOrderable());
        return new MappedProperty(definition, new MappedProperty.Builtin(property));
    }

    /** Empty for a property of a data type that Alfresco does not show over CMIS either, such as {@code d:locale}. */
    Optional<MappedProperty> ofModel(PropertyDefinition property, boolean inherited) {
        PropertyType type = TYPES.get(property.type());
        if (type == null) {
            return Optional.empty();
        }
        AbstractPropertyDefinition<?> definition = empty(type);
        String title = dictionary.title(property, language);
        describe(
                definition,
                property.name().toString(),
                dictionary.uri(property.name().prefix()).orElse(""),
                title,
                dictionary.description(property, language).orElse(title));
        definition.setCardinality(property.multiple() ? Cardinality.MULTI : Cardinality.SINGLE);
        definition.setUpdatability(property.isProtected() ? Updatability.READONLY : Updatability.READWRITE);
        definition.setIsInherited(inherited);
        definition.setIsRequired(property.isEnforced() && !property.isProtected());
        definition.setIsQueryable(property.index().enabled());
        definition.setIsOrderable(property.index().enabled() && !property.multiple());
        property.constraints().forEach(constraint -> constrain(definition, constraint));
        return Optional.of(new MappedProperty(definition, new MappedProperty.OfModel(property)));
    }

    /** The column that SCORE() gives (CMIS 1.1, 2.1.14.2.4.4). */
    static AbstractPropertyDefinition<?> score(String name) {
        AbstractPropertyDefinition<?> definition = empty(PropertyType.DECIMAL);
        describe(definition, name, BaseType.NAMESPACE, name, name);
        definition.setCardinality(Cardinality.SINGLE);
        return definition;
    }

    private static void describe(
            AbstractPropertyDefinition<?> definition, String id, String namespace, String title, String description) {
        definition.setId(id);
        definition.setLocalName(id.substring(id.indexOf(':') + 1));
        definition.setLocalNamespace(namespace);
        definition.setQueryName(id);
        definition.setDisplayName(title);
        definition.setDescription(description);
    }

    private void constrain(AbstractPropertyDefinition<?> definition, Constraint constraint) {
        if (definition instanceof PropertyStringDefinitionImpl text) {
            if (constraint instanceof Constraint.Length length && length.maxLength() < Integer.MAX_VALUE) {
                text.setMaxLength(BigInteger.valueOf(length.maxLength()));
            } else if (constraint instanceof Constraint.OneOf list) {
                text.setChoices(choices(list));
                text.setIsOpenChoice(false);
            }
        } else if (constraint instanceof Constraint.MinMax range) {
            if (definition instanceof PropertyIntegerDefinitionImpl whole) {
                whole.setMinValue(BigDecimal.valueOf(range.minValue()).toBigInteger());
                whole.setMaxValue(BigDecimal.valueOf(range.maxValue()).toBigInteger());
            } else if (definition instanceof PropertyDecimalDefinitionImpl decimal) {
                decimal.setMinValue(BigDecimal.valueOf(range.minValue()));
                decimal.setMaxValue(BigDecimal.valueOf(range.maxValue()));
            }
        }
    }

    private List<Choice<String>> choices(Constraint.OneOf list) {
        List<Choice<String>> choices = new ArrayList<>();
        for (String value : list.allowedValues()) {
            ChoiceImpl<String> choice = new ChoiceImpl<>();
            choice.setDisplayName(dictionary.label(list, value, language));
            choice.setValue(List.of(value));
            choices.add(choice);
        }
        return choices;
    }

    private static AbstractPropertyDefinition<?> empty(PropertyType type) {
        AbstractPropertyDefinition<?> definition =
                switch (type) {
                    case BOOLEAN -> new PropertyBooleanDefinitionImpl();
                    case ID -> new PropertyIdDefinitionImpl();
                    case INTEGER -> new PropertyIntegerDefinitionImpl();
                    case DATETIME -> new PropertyDateTimeDefinitionImpl();
                    case DECIMAL -> new PropertyDecimalDefinitionImpl();
                    default -> new PropertyStringDefinitionImpl();
                };
        definition.setPropertyType(type);
        return definition;
    }

    /** {@code contentStreamLength} as {@code Content Stream Length}. */
    private static String spaced(String localName) {
        String words = localName.replaceAll("([a-z])([A-Z])", "$1 $2");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
