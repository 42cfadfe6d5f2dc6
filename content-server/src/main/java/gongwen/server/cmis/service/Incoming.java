package gongwen.server.cmis.service;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.models.names.Cmis;
import gongwen.server.cmis.mapping.MappedProperty;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.jspecify.annotations.Nullable;

/** The properties a client sends, read into the words of the content model. */
final class Incoming {

    private final Call call;
    private final Map<QualifiedName, @Nullable Object> values = new HashMap<>();
    private @Nullable String typeId;
    private @Nullable Set<QualifiedName> aspects;

    private Incoming(Call call) {
        this.call = call;
    }

    /**
     * Reads properties; those that only the server sets are refused.
     *
     * @throws Failure.InvalidArgument if a property or a type is unknown, read-only, or has a value of the wrong type
     */
    static Incoming read(Call call, @Nullable Properties properties) {
        Incoming incoming = new Incoming(call);
        if (properties != null) {
            properties.getProperties().values().forEach(incoming::take);
        }
        if (incoming.values.get(Cm.DESCRIPTION) != null && incoming.aspects != null) {
            incoming.aspects.add(Cm.TITLED);
        }
        return incoming;
    }

    private void take(PropertyData<?> data) {
        switch (data.getId()) {
            case PropertyIds.NAME -> values.put(Cm.NAME, text(data));
            case PropertyIds.DESCRIPTION -> values.put(Cm.DESCRIPTION, text(data));
            case PropertyIds.POLICY_TEXT -> values.put(Cmis.POLICY_TEXT, text(data));
            case PropertyIds.OBJECT_TYPE_ID -> typeId = text(data);
            case PropertyIds.SECONDARY_OBJECT_TYPE_IDS -> aspects = aspects(data.getValues());
            case PropertyIds.SOURCE_ID, PropertyIds.TARGET_ID, PropertyIds.CHANGE_TOKEN, PropertyIds.OBJECT_ID -> {
                // read by the service that needs them
            }
            default -> takeOfModel(data);
        }
    }

    private void takeOfModel(PropertyData<?> data) {
        MappedProperty property = call.types()
                .property(data.getId())
                .orElseThrow(() -> new Failure.InvalidArgument("There is no property '" + data.getId() + "'"));
        PropertyDefinition definition = property.ofModel()
                .filter(model -> !model.isProtected())
                .orElseThrow(() -> new Failure.InvalidArgument("Only the server sets '" + data.getId() + "'"));
        values.put(definition.name(), call.parts().values().toModel(definition, data));
    }

    private static @Nullable String text(PropertyData<?> data) {
        Object first = data.getFirstValue();
        if (first != null && !(first instanceof String)) {
            throw new Failure.InvalidArgument("'" + data.getId() + "' takes a text");
        }
        return (String) first;
    }

    private Set<QualifiedName> aspects(List<?> ids) {
        Set<QualifiedName> names = new HashSet<>();
        for (Object id : ids) {
            names.add(call.types()
                    .find(String.valueOf(id))
                    .filter(type -> type.isBase(BaseTypeId.CMIS_SECONDARY))
                    .map(MappedType::name)
                    .orElseThrow(() -> new Failure.InvalidArgument("There is no secondary type '" + id + "'")));
        }
        return names;
    }

    /**
     * The type of an object to create.
     *
     * @throws Failure.InvalidArgument if none is given, it is unknown, of another base type, or cannot be created
     */
    MappedType type(BaseTypeId base) {
        MappedType type = anyType();
        if (!type.isBase(base)) {
            throw new Failure.InvalidArgument("The type '" + type.id() + "' is no " + base.value());
        }
        if (!Boolean.TRUE.equals(type.definition().isCreatable())) {
            throw new Failure.ModelViolated("Objects of the type '" + type.id() + "' cannot be created");
        }
        return type;
    }

    /**
     * The type of an object to create, whatever its base type.
     *
     * @throws Failure.InvalidArgument if none is given, or it is unknown
     */
    MappedType anyType() {
        String id = Call.given(typeId, PropertyIds.OBJECT_TYPE_ID);
        return call.types().find(id).orElseThrow(() -> new Failure.InvalidArgument("There is no type '" + id + "'"));
    }

    Map<QualifiedName, @Nullable Object> values() {
        return values;
    }

    /** The name, which a new object needs. */
    String name() {
        Object name = values.get(Cm.NAME);
        if (!(name instanceof String text) || text.isEmpty()) {
            throw new Failure.InvalidArgument("The property '" + PropertyIds.NAME + "' is missing");
        }
        return text;
    }

    /** The aspects of a new object beyond those its type demands. */
    Set<QualifiedName> newAspects() {
        Set<QualifiedName> wanted = new HashSet<>(aspects == null ? Set.of() : aspects);
        if (values.get(Cm.DESCRIPTION) != null) {
            wanted.add(Cm.TITLED);
        } else if (!wanted.contains(Cm.TITLED)) {
            values.remove(Cm.DESCRIPTION);
        }
        return wanted;
    }

    /**
     * The change of an object. A list of secondary types replaces the one it has; those its type demands and those CMIS
     * does not show stay.
     */
    Work.Patch patch(Node before) {
        checkTypeUnchanged(before);
        Set<QualifiedName> have = before.state().aspects();
        Set<QualifiedName> add = new HashSet<>();
        Set<QualifiedName> remove = new HashSet<>();
        Set<QualifiedName> wanted = aspects;
        if (wanted != null) {
            add.addAll(wanted);
            add.removeAll(have);
            Set<QualifiedName> demanded =
                    call.types().dictionary().completeAspects(before.state().type(), wanted);
            have.stream()
                    .filter(aspect -> call.types().ofAspect(aspect).isPresent() && !demanded.contains(aspect))
                    .forEach(remove::add);
        } else if (values.get(Cm.DESCRIPTION) != null && !have.contains(Cm.TITLED)) {
            add.add(Cm.TITLED);
        }
        boolean describable = add.contains(Cm.TITLED) || have.contains(Cm.TITLED) && !remove.contains(Cm.TITLED);
        if (!describable) {
            // every CMIS object has a description to clear; a node has one only with the aspect
            values.remove(Cm.DESCRIPTION, null);
        }
        return new Work.Patch(values, add, remove, null);
    }

    private void checkTypeUnchanged(Node before) {
        if (typeId != null && !Objects.equals(typeId, call.typeOf(before).id())) {
            throw new Failure.InvalidArgument("The type of an object cannot be changed over CMIS");
        }
    }
}
