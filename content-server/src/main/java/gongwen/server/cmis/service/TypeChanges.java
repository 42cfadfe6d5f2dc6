package gongwen.server.cmis.service;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AspectDefinition;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.IndexHint;
import gongwen.models.dictionary.Presence;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.dictionary.TypeDefinition;
import gongwen.models.dictionary.Wording;
import gongwen.models.names.Sys;
import gongwen.rules.commit.Actor;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.Types;
import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;
import org.jspecify.annotations.Nullable;

/** Adding, changing and removing types (CMIS 1.1, 2.2.2.6–8): for administrators, kept with the content models. */
final class TypeChanges {

    /** The property types a client may give new properties, with those of the content model. */
    static final Map<PropertyType, DataType> CREATABLE = new EnumMap<>(Map.of(
            PropertyType.STRING, DataType.TEXT,
            PropertyType.BOOLEAN, DataType.BOOLEAN,
            PropertyType.INTEGER, DataType.LONG,
            PropertyType.DECIMAL, DataType.DOUBLE,
            PropertyType.DATETIME, DataType.DATETIME));

    private static final String ADMINISTRATORS = "GROUP_ALFRESCO_ADMINISTRATORS";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,30}:[A-Za-z][A-Za-z0-9_.]{0,100}");

    private final Call call;

    TypeChanges(Call call) {
        this.call = call;
    }

    org.apache.chemistry.opencmis.commons.definitions.TypeDefinition create(
            org.apache.chemistry.opencmis.commons.definitions.@Nullable TypeDefinition wanted) {
        requireAdministrator();
        org.apache.chemistry.opencmis.commons.definitions.TypeDefinition type = Call.given(wanted, "type");
        MappedType parent = call.types()
                .find(type.getParentTypeId())
                .filter(found -> Boolean.TRUE.equals(
                        found.definition().getTypeMutability().canCreate()))
                .orElseThrow(() -> new Failure.InvalidArgument("No type can be derived from the given parent type"));
        if (type.getBaseTypeId() != null && !parent.isBase(type.getBaseTypeId())) {
            throw new Failure.InvalidArgument("The base type is not that of the parent type");
        }
        QualifiedName name = name(type.getId());
        ClassDefinition definition = definition(name, parent, type, properties(type));
        String uri =
                type.getLocalNamespace() == null || type.getLocalNamespace().isBlank()
                        ? "custom:" + name.prefix()
                        : type.getLocalNamespace();
        return shown(call.parts().customModels().add(definition, uri), name, parent);
    }

    /** New properties may be added, and the wording changed; what is there stays. */
    org.apache.chemistry.opencmis.commons.definitions.TypeDefinition update(
            org.apache.chemistry.opencmis.commons.definitions.@Nullable TypeDefinition wanted) {
        requireAdministrator();
        org.apache.chemistry.opencmis.commons.definitions.TypeDefinition type = Call.given(wanted, "type");
        MappedType before = custom(Call.given(type.getId(), "type id"));
        QualifiedName name = Objects.requireNonNull(before.name());
        ClassDefinition old = classNamed(name);
        List<PropertyDefinition> properties = new ArrayList<>(old.members().properties());
        properties(type).stream()
                .filter(property ->
                        properties.stream().noneMatch(known -> known.name().equals(property.name())))
                .toList()
                .forEach(added -> properties.add(optional(added)));
        MappedType parent = call.types().get(before.definition().getParentTypeId());
        ClassDefinition changed = definition(name, parent, type, properties);
        return shown(call.parts().customModels().replace(changed), name, parent);
    }

    /** A property that nodes of the type lack cannot be demanded of them. */
    private static PropertyDefinition optional(PropertyDefinition added) {
        if (added.isEnforced()) {
            throw new Failure.ModelViolated("A property added to a type cannot be required: " + added.name());
        }
        return added;
    }

    void delete(@Nullable String typeId) {
        requireAdministrator();
        QualifiedName name =
                Objects.requireNonNull(custom(Call.given(typeId, "typeId")).name());
        if (isUsed(name)) {
            throw new Failure.ModelViolated("There are objects of the type '" + typeId + "'");
        }
        call.parts().customModels().remove(name);
    }

    private boolean isUsed(QualifiedName name) {
        boolean aspect = call.types().dictionary().aspect(name).isPresent();
        NodeQuery query = aspect
                ? new NodeQuery(Set.of(Sys.BASE), new NodeQuery.Condition.HasAspect(name), List.of())
                : new NodeQuery(Set.of(name), NodeQuery.Condition.ALWAYS, List.of());
        return call.parts()
                        .repository()
                        .view(Actor.SYSTEM)
                        .query(query, new Paging(0, 1))
                        .totalItems()
                > 0;
    }

    private void requireAdministrator() {
        if (!call.actor().system() && !call.actor().holds(ADMINISTRATORS)) {
            throw new Failure.Forbidden("Only administrators change types");
        }
    }

    private MappedType custom(String typeId) {
        MappedType type = call.types().get(typeId);
        if (!Boolean.TRUE.equals(type.definition().getTypeMutability().canDelete())) {
            throw new Failure.ModelViolated("The type '" + typeId + "' is part of the content models and stays");
        }
        return type;
    }

    private ClassDefinition classNamed(QualifiedName name) {
        return call.types()
                .dictionary()
                .type(name)
                .map(ClassDefinition.class::cast)
                .or(() -> call.types().dictionary().aspect(name))
                .orElseThrow(() -> new Failure.NotFound("There is no type '" + name + "'"));
    }

    /** The name in a type id, with or without the prefix that tells the base type. */
    private static QualifiedName name(@Nullable String id) {
        String given = Call.given(id, "type id");
        String bare = given.matches("[DFIP]:.+:.+") ? given.substring(2) : given;
        if (!NAME.matcher(bare).matches()) {
            throw new Failure.InvalidArgument("A type id has the form prefix:name, in letters and digits");
        }
        return QualifiedName.parse(bare);
    }

    private static ClassDefinition definition(
            QualifiedName name,
            MappedType parent,
            org.apache.chemistry.opencmis.commons.definitions.TypeDefinition type,
            List<PropertyDefinition> properties) {
        Wording wording = new Wording(orElse(type.getDisplayName(), name), orElse(type.getDescription(), name));
        ClassDefinition.Members members = ClassDefinition.Members.of(properties);
        boolean inSupertypeQuery = !Boolean.FALSE.equals(type.isIncludedInSupertypeQuery());
        return parent.isBase(BaseTypeId.CMIS_SECONDARY)
                ? new AspectDefinition(name, parent.name(), wording, members, inSupertypeQuery)
                : new TypeDefinition(name, parent.name(), wording, members, inSupertypeQuery);
    }

    private static String orElse(@Nullable String text, QualifiedName name) {
        return text == null || text.isBlank() ? name.localName() : text;
    }

    /** The properties the client defines; those it repeats from the parent type are passed over. */
    private List<PropertyDefinition> properties(org.apache.chemistry.opencmis.commons.definitions.TypeDefinition type) {
        List<PropertyDefinition> properties = new ArrayList<>();
        if (type.getPropertyDefinitions() != null) {
            type.getPropertyDefinitions().values().stream()
                    .filter(property -> !Boolean.TRUE.equals(property.isInherited()))
                    .filter(property -> !property.getId().startsWith("cmis:"))
                    .forEach(property -> properties.add(property(property)));
        }
        return properties;
    }

    private static PropertyDefinition property(
            org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition<?> wanted) {
        DataType type = CREATABLE.get(wanted.getPropertyType());
        if (type == null || !NAME.matcher(wanted.getId()).matches()) {
            throw new Failure.InvalidArgument("A property of this type or id cannot be created: " + wanted.getId());
        }
        if (!wanted.getChoices().isEmpty() || !wanted.getDefaultValue().isEmpty()) {
            throw new Failure.ModelViolated("Choices and default values cannot be set on " + wanted.getId());
        }
        QualifiedName name = QualifiedName.parse(wanted.getId());
        IndexHint index = Boolean.FALSE.equals(wanted.isQueryable())
                ? new IndexHint(false, IndexHint.Tokenised.FALSE, false)
                : IndexHint.DEFAULT;
        return PropertyDefinition.of(name, type)
                .withWording(new Wording(orElse(wanted.getDisplayName(), name), orElse(wanted.getDescription(), name)))
                .withMultiple(wanted.getCardinality() == Cardinality.MULTI)
                .withPresence(Boolean.TRUE.equals(wanted.isRequired()) ? Presence.ENFORCED : Presence.OPTIONAL)
                .withIndex(index);
    }

    private static org.apache.chemistry.opencmis.commons.definitions.TypeDefinition shown(
            Dictionary dictionary, QualifiedName name, MappedType parent) {
        Types types = new Types(dictionary, Locale.ENGLISH);
        return parent.isBase(BaseTypeId.CMIS_SECONDARY)
                ? types.ofAspect(name).orElseThrow().definition()
                : types.ofNodes(name).definition();
    }
}
