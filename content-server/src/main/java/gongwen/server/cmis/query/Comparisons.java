package gongwen.server.cmis.query;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Sys;
import gongwen.rules.node.NodeId;
import gongwen.server.cmis.mapping.MappedProperty;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.cmis.mapping.Types;
import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;

/** Compares one property with one value, in the words of the repository. */
final class Comparisons {

    /** Holds of no node. */
    static final Condition NEVER = new Condition.Or(List.of());

    private final Types types;
    private final PropertyValues values;

    Comparisons(Types types, PropertyValues values) {
        this.types = types;
        this.values = values;
    }

    /**
     * A comparison.
     *
     * @throws Failure.InvalidArgument if the value is of another type than the property, or the property is not compared
     *     that way
     */
    Condition of(MappedProperty property, Operator operator, Object value) {
        return switch (property.id()) {
            case PropertyIds.OBJECT_ID, PropertyIds.VERSION_SERIES_ID, PropertyIds.LATEST_ACCESSIBLE_STATE_ID ->
                ofObject(property, operator, value);
            case PropertyIds.PARENT_ID -> ofParent(property, operator, value);
            case PropertyIds.OBJECT_TYPE_ID -> signed(property, operator, ofType(text(property, value)));
            case PropertyIds.BASE_TYPE_ID -> signed(property, operator, ofBase(text(property, value)));
            case PropertyIds.SECONDARY_OBJECT_TYPE_IDS -> signed(property, operator, ofAspect(text(property, value)));
            case PropertyIds.IS_LATEST_VERSION -> constant(property, operator, value, true);
            case PropertyIds.IS_PRIVATE_WORKING_COPY -> constant(property, operator, value, false);
            case PropertyIds.IS_VERSION_SERIES_CHECKED_OUT ->
                signed(property, operator, sameTruth(property, value, checkedOut()));
            case PropertyIds.VERSION_SERIES_CHECKED_OUT_ID ->
                signed(property, operator, ofWorkingCopy(text(property, value)));
            default -> new Condition.Compare(field(property), operator, value(property, value));
        };
    }

    /** Whether the property has a value. */
    Condition exists(MappedProperty property) {
        return switch (property.id()) {
            case PropertyIds.VERSION_SERIES_CHECKED_OUT_ID -> checkedOut();
            case PropertyIds.OBJECT_TYPE_ID,
                    PropertyIds.BASE_TYPE_ID,
                    PropertyIds.SECONDARY_OBJECT_TYPE_IDS,
                    PropertyIds.IS_LATEST_VERSION,
                    PropertyIds.IS_PRIVATE_WORKING_COPY,
                    PropertyIds.IS_VERSION_SERIES_CHECKED_OUT -> Condition.ALWAYS;
            default -> new Condition.HasValue(field(property));
        };
    }

    /** What the store compares. */
    Field field(MappedProperty property) {
        return property.field()
                .filter(field -> Boolean.TRUE.equals(property.definition().isQueryable()))
                .orElseThrow(() -> new Failure.InvalidArgument(property.id() + " cannot be queried this way"));
    }

    private static Condition checkedOut() {
        return new Condition.HasValue(Field.Builtin.CHECKED_OUT_BY);
    }

    private static Condition signed(MappedProperty property, Operator operator, Condition equal) {
        return switch (operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> new Condition.Not(equal);
            default -> throw new Failure.InvalidArgument(property.id() + " is only compared with = and <>");
        };
    }

    private static Condition constant(MappedProperty property, Operator operator, Object value, boolean truth) {
        return signed(property, operator, sameTruth(property, value, truth ? Condition.ALWAYS : NEVER));
    }

    private static Condition sameTruth(MappedProperty property, Object value, Condition ifTrue) {
        if (!(value instanceof Boolean truth)) {
            throw new Failure.InvalidArgument(property.id() + " is compared with TRUE or FALSE");
        }
        return truth ? ifTrue : new Condition.Not(ifTrue);
    }

    private static String text(MappedProperty property, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new Failure.InvalidArgument(property.id() + " is compared with a text");
    }

    private static Condition ofObject(MappedProperty property, Operator operator, Object value) {
        return signed(property, operator, object(text(property, value)));
    }

    private static Condition object(String id) {
        Optional<ObjectId> parsed = objectId(id);
        if (parsed.isEmpty()) {
            return NEVER;
        }
        if (parsed.get() instanceof ObjectId.Version version) {
            return new Condition.And(List.of(
                    equal(Field.Builtin.ID, version.series()), equal(Field.Builtin.VERSION_LABEL, version.label())));
        }
        return parsed.get() instanceof ObjectId.Current current ? equal(Field.Builtin.ID, current.node()) : NEVER;
    }

    private static Condition equal(Field field, Object value) {
        return new Condition.Compare(field, Operator.EQUAL, value);
    }

    private static Optional<ObjectId> objectId(String id) {
        try {
            return Optional.of(ObjectId.parse(id));
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
    }

    private static Condition ofParent(MappedProperty property, Operator operator, Object value) {
        Condition equal = node(text(property, value))
                .<Condition>map(parent -> equal(Field.Builtin.PARENT, parent))
                .orElse(NEVER);
        return signed(property, operator, equal);
    }

    /** The node of a folder's id; empty if the text is no such id. */
    static Optional<NodeId> node(String id) {
        return objectId(id)
                .flatMap(parsed ->
                        parsed instanceof ObjectId.Current current ? Optional.of(current.node()) : Optional.empty());
    }

    private Condition ofType(String typeId) {
        return types.find(typeId)
                .map(MappedType::name)
                .<Condition>map(name -> equal(Field.Builtin.TYPE, name))
                .orElse(NEVER);
    }

    private Condition ofBase(String baseTypeId) {
        List<Object> names = types.all().stream()
                .filter(type -> type.baseId().equals(baseTypeId) && type.name() != null)
                .<Object>map(MappedType::name)
                .toList();
        return new Condition.In(Field.Builtin.TYPE, names);
    }

    private Condition ofAspect(String typeId) {
        Optional<QualifiedName> aspect = types.find(typeId).map(MappedType::name);
        if (aspect.filter(Sys.LOCALIZED::equals).isPresent()) {
            return Condition.ALWAYS;
        }
        return aspect.<Condition>map(Condition.HasAspect::new).orElse(NEVER);
    }

    private static Condition ofWorkingCopy(String id) {
        return objectId(id)
                .filter(ObjectId.WorkingCopy.class::isInstance)
                .map(ObjectId.WorkingCopy.class::cast)
                .<Condition>map(
                        copy -> new Condition.And(List.of(equal(Field.Builtin.ID, copy.series()), checkedOut())))
                .orElse(NEVER);
    }

    /** A literal as the property keeps its values. */
    private Object value(MappedProperty property, Object literal) {
        Optional<PropertyDefinition> model = property.ofModel();
        if (model.isPresent()) {
            return values.oneToModel(model.get(), literal);
        }
        if (property.id().equals(PropertyIds.CHANGE_TOKEN)) {
            return number(property, literal);
        }
        return switch (property.definition().getPropertyType()) {
            case STRING, ID -> text(property, literal);
            case INTEGER -> number(property, literal);
            case DATETIME -> time(property, literal);
            case BOOLEAN -> truth(property, literal);
            default -> throw new Failure.InvalidArgument(property.id() + " cannot be queried this way");
        };
    }

    private static Object number(MappedProperty property, Object literal) {
        try {
            return Long.valueOf(literal.toString());
        } catch (NumberFormatException e) {
            throw new Failure.InvalidArgument(property.id() + " is compared with a whole number");
        }
    }

    private static Object time(MappedProperty property, Object literal) {
        if (literal instanceof GregorianCalendar time) {
            return time.toInstant();
        }
        throw new Failure.InvalidArgument(property.id() + " is compared with a TIMESTAMP");
    }

    private static Object truth(MappedProperty property, Object literal) {
        if (literal instanceof Boolean) {
            return literal;
        }
        throw new Failure.InvalidArgument(property.id() + " is compared with TRUE or FALSE");
    }

    /** LIKE on a text. */
    Condition like(MappedProperty property, String pattern) {
        if (property.definition().getPropertyType() != PropertyType.STRING) {
            throw new Failure.InvalidArgument(property.id() + " is no text, so it is not compared with LIKE");
        }
        return new Condition.Like(field(property), pattern);
    }
}
