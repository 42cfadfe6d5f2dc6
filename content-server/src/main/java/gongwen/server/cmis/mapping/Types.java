package gongwen.server.cmis.mapping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AspectDefinition;
import gongwen.models.dictionary.AssociationDefinition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.TypeDefinition;
import gongwen.models.names.Cm;
import gongwen.models.names.Cmis;
import gongwen.models.names.Sys;
import gongwen.server.failure.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All types as CMIS shows them, worked out once for a dictionary and a language. Immutable; safe for threads. */
public final class Types {

    /** Aspects that Alfresco does not show over CMIS: CMIS has its own words for what they hold. */
    static final Set<QualifiedName> HIDDEN_ASPECTS = Set.of(Cm.AUDITABLE, Cm.VERSIONABLE, Sys.REFERENCEABLE);

    private static final int SHAPES = 2000;

    private final Dictionary dictionary;
    private final TypeDefinitions definitions;
    private final Map<String, MappedType> byId = new LinkedHashMap<>();
    private final Map<String, MappedType> byQueryName = new HashMap<>();
    private final Map<QualifiedName, MappedType> byModelName = new HashMap<>();
    private final Map<QualifiedName, MappedType> aspects = new HashMap<>();
    private final Map<QualifiedName, MappedType> associations = new HashMap<>();
    private final Map<String, List<MappedType>> children = new HashMap<>();
    private final Map<String, MappedProperty> everyProperty = new HashMap<>();
    private final Cache<Shape.Key, Shape> shapes =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

    public Types(Dictionary dictionary, Locale language) {
        this.dictionary = dictionary;
        this.definitions = new TypeDefinitions(dictionary, language);
        addBaseTypes();
        dictionary.types().forEach(this::addType);
        dictionary.aspects().forEach(this::addAspect);
        dictionary.associations().forEach(this::addAssociation);
    }

    private void addBaseTypes() {
        add(definitions.ofBase(BaseType.DOCUMENT, Cm.CONTENT), byModelName);
        add(definitions.ofBase(BaseType.FOLDER, Cm.FOLDER), byModelName);
        add(definitions.ofBase(BaseType.RELATIONSHIP, null), byModelName);
        add(definitions.ofBase(BaseType.POLICY, Cmis.POLICY), byModelName);
        add(definitions.ofBase(BaseType.ITEM, Cm.CMOBJECT), byModelName);
        add(definitions.ofBase(BaseType.SECONDARY, null), byModelName);
        byModelName.put(Sys.BASE, byModelName.get(Cm.CMOBJECT));
    }

    private MappedType addType(TypeDefinition type) {
        MappedType known = byModelName.get(type.name());
        if (known != null) {
            return known;
        }
        BaseType base = baseOf(type.name());
        MappedType parent =
                addType(dictionary.type(Objects.requireNonNull(type.parent())).orElseThrow());
        return add(definitions.ofClass(base, type, parent.id()), byModelName);
    }

    private BaseType baseOf(QualifiedName type) {
        return dictionary.lineage(type).stream()
                .flatMap(ancestor -> BaseType.standingFor(ancestor).stream())
                .findFirst()
                .orElse(BaseType.ITEM);
    }

    private @Nullable MappedType addAspect(AspectDefinition aspect) {
        if (HIDDEN_ASPECTS.contains(aspect.name())) {
            return null;
        }
        MappedType known = aspects.get(aspect.name());
        if (known != null) {
            return known;
        }
        MappedType parent = aspect.parent() == null
                ? null
                : addAspect(dictionary.aspect(aspect.parent()).orElseThrow());
        String parentId = parent == null ? BaseType.SECONDARY.id() : parent.id();
        return add(definitions.ofClass(BaseType.SECONDARY, aspect, parentId), aspects);
    }

    private void addAssociation(AssociationDefinition association) {
        if (association instanceof AssociationDefinition.Peer peer) {
            add(definitions.ofAssociation(peer, idsOf(peer.source()), idsOf(peer.target())), associations);
        }
    }

    /** The type at one end of an association; empty, which allows any, if that is an aspect. */
    private List<String> idsOf(AssociationDefinition.End end) {
        MappedType type = byModelName.get(end.classOrAspect());
        return type == null || end.classOrAspect().equals(Sys.BASE) ? List.of() : List.of(type.id());
    }

    private MappedType add(MappedType type, Map<QualifiedName, MappedType> byName) {
        byId.put(type.id(), type);
        byQueryName.putIfAbsent(type.definition().getQueryName(), type);
        if (type.name() != null) {
            byName.put(type.name(), type);
        }
        String parent = type.definition().getParentTypeId();
        children.computeIfAbsent(parent == null ? "" : parent, id -> new ArrayList<>())
                .add(type);
        type.properties().forEach(everyProperty::putIfAbsent);
        return type;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /**
     * The type with an id.
     *
     * @throws Failure.NotFound if there is none
     */
    public MappedType get(String id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("There is no type '" + id + "'"));
    }

    public Optional<MappedType> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The type with a query name; the same id leads to it too. */
    public Optional<MappedType> named(String queryName) {
        MappedType found = byQueryName.get(queryName);
        return found != null ? Optional.of(found) : find(queryName);
    }

    /** The types directly derived from one, or the base types if {@code id} is null. */
    public List<MappedType> children(@Nullable String id) {
        return children.getOrDefault(id == null ? "" : get(id).id(), List.of());
    }

    public Collection<MappedType> all() {
        return byId.values();
    }

    /** The type of nodes of a content-model type. */
    public MappedType ofNodes(QualifiedName type) {
        MappedType found = byModelName.get(type);
        return found != null ? found : Objects.requireNonNull(byModelName.get(Cm.CMOBJECT));
    }

    /** The type of a peer association. */
    public Optional<MappedType> ofAssociation(QualifiedName association) {
        return Optional.ofNullable(associations.get(association));
    }

    /** The secondary type of an aspect; empty if CMIS does not show it. */
    public Optional<MappedType> ofAspect(QualifiedName aspect) {
        return Optional.ofNullable(aspects.get(aspect));
    }

    /** A property by id, whichever type has it. */
    public Optional<MappedProperty> property(String id) {
        return Optional.ofNullable(everyProperty.get(id));
    }

    /** What nodes of a type with these aspects look like. */
    Shape shape(QualifiedName type, Set<QualifiedName> nodeAspects) {
        return Objects.requireNonNull(shapes.get(new Shape.Key(type, nodeAspects), this::shaped));
    }

    private Shape shaped(Shape.Key key) {
        MappedType type = ofNodes(key.type());
        Map<String, MappedProperty> properties = new LinkedHashMap<>(type.properties());
        List<String> ids = new ArrayList<>();
        key.aspects().stream()
                .filter(aspect -> !aspect.equals(Sys.LOCALIZED))
                .sorted()
                .flatMap(aspect -> ofAspect(aspect).stream())
                .forEach(aspect -> {
                    ids.add(aspect.id());
                    aspect.properties().forEach(properties::putIfAbsent);
                });
        ids.add(BaseType.SECONDARY.idOf(Sys.LOCALIZED));
        return new Shape(
                type, List.copyOf(ids), List.copyOf(properties.values()), List.of(Extensions.appliedAspects(ids)));
    }
}
