package gongwen.server.cmis.mapping;

import gongwen.server.node.Node;
import gongwen.server.node.View;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertiesImpl;
import org.jspecify.annotations.Nullable;

/** Writes the properties of nodes and peer associations as CMIS shows them. */
public final class ObjectWriter {

    private final PropertyWriter writer;

    public ObjectWriter(ZoneId zone) {
        this.writer = new PropertyWriter(new PropertyValues(zone));
    }

    /**
     * The properties of a node.
     *
     * @param path finds the path of a folder, null if it has none; asked only if it is wanted
     */
    public PropertiesImpl properties(Node node, PropertyFilter filter, Types types, Supplier<@Nullable String> path) {
        NodeProperties source = source(node, types, path);
        PropertiesImpl properties = new PropertiesImpl();
        for (MappedProperty property : source.shape().properties()) {
            if (filter.wants(property)) {
                properties.addProperty(writer.write(property.definition(), value(property, source)));
            }
        }
        if (filter.wantsAll()) {
            properties.setExtensions(source.shape().extensions());
        }
        return properties;
    }

    /** The values of chosen properties, under the names a query gives them. */
    public PropertiesImpl columns(
            Node node, Map<String, MappedProperty> columns, Types types, Supplier<@Nullable String> path) {
        NodeProperties source = source(node, types, path);
        PropertiesImpl properties = new PropertiesImpl();
        columns.forEach((name, property) ->
                properties.addProperty(writer.writeAs(name, property.definition(), value(property, source))));
        return properties;
    }

    /** The object id alone, of something that may be gone. */
    public PropertiesImpl idOnly(String objectId, Types types) {
        MappedProperty property = types.property(BuiltinProperty.OBJECT_ID.id()).orElseThrow();
        PropertiesImpl properties = new PropertiesImpl();
        properties.addProperty(writer.write(property.definition(), objectId));
        return properties;
    }

    /** The score of a hit, under the name the query gives it. The database finds, it does not rank: every score is 1. */
    public PropertyData<?> score(String name) {
        return writer.write(PropertyDefinitions.score(name), BigDecimal.ONE);
    }

    /** The object id of a node. */
    public String id(Node node, Types types) {
        return source(node, types, () -> null).objectId();
    }

    /**
     * The properties of a peer association.
     *
     * @param source the object id of its source
     * @param target the object id of its target
     */
    public PropertiesImpl properties(
            View.PeerAssociation association, String source, String target, PropertyFilter filter, Types types) {
        MappedType type =
                types.ofAssociation(association.type()).orElseGet(() -> types.get(BaseType.RELATIONSHIP.id()));
        String id = ObjectId.ofAssociation(association.id());
        Map<BuiltinProperty, Object> values = new LinkedHashMap<>();
        values.put(BuiltinProperty.NAME, id);
        values.put(BuiltinProperty.OBJECT_ID, id);
        values.put(BuiltinProperty.BASE_TYPE_ID, type.baseId());
        values.put(BuiltinProperty.OBJECT_TYPE_ID, type.id());
        values.put(BuiltinProperty.SECONDARY_OBJECT_TYPE_IDS, List.of());
        values.put(BuiltinProperty.SOURCE_ID, source);
        values.put(BuiltinProperty.TARGET_ID, target);
        PropertiesImpl properties = new PropertiesImpl();
        for (MappedProperty property : type.properties().values()) {
            if (filter.wants(property)) {
                BuiltinProperty builtin = ((MappedProperty.Builtin) property.source()).property();
                properties.addProperty(writer.write(property.definition(), values.get(builtin)));
            }
        }
        return properties;
    }

    private static NodeProperties source(Node node, Types types, Supplier<@Nullable String> path) {
        return new NodeProperties(
                node, types.shape(node.state().type(), node.state().aspects()), path);
    }

    private static @Nullable Object value(MappedProperty property, NodeProperties source) {
        if (property.source() instanceof MappedProperty.OfModel model) {
            return source.node()
                    .state()
                    .properties()
                    .value(model.property().name())
                    .orElse(null);
        }
        return ((MappedProperty.Builtin) property.source()).property().of(source);
    }
}
