package gongwen.server.cmis.query;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Sys;
import gongwen.server.cmis.mapping.MappedProperty;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.Types;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.server.support.query.ColumnReference;
import org.apache.chemistry.opencmis.server.support.query.QueryObject;
import org.jspecify.annotations.Nullable;

/** The FROM clause: one type, joined by object id with any number of secondary types. */
final class Sources {

    private final String text;
    private final Types types;
    private final Map<String, MappedType> byAlias = new LinkedHashMap<>();
    private final MappedType main;
    private final List<Condition> conditions = new ArrayList<>();

    Sources(String text, Types types, QueryObject query) {
        this.text = text;
        this.types = types;
        query.getTypes().forEach((alias, name) -> byAlias.put(alias, type(name)));
        this.main = Objects.requireNonNull(byAlias.get(query.getMainTypeAlias()));
        addMain();
        query.getJoins().forEach(this::addJoin);
    }

    private MappedType type(String queryName) {
        return types.named(queryName).orElseThrow(() -> At.word(text, queryName, "there is no such type"));
    }

    /** The types whose nodes the query finds; {@link #conditions()} narrow them. */
    Set<QualifiedName> types() {
        boolean namesOne = main.name() != null && !main.isBase(BaseTypeId.CMIS_SECONDARY) && !isItem();
        return namesOne ? Set.of(Objects.requireNonNull(main.name())) : Set.of(Sys.BASE);
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** In the content model documents and folders are derived from what CMIS calls an item. */
    private boolean isItem() {
        return Cm.CMOBJECT.equals(main.name());
    }

    private void addMain() {
        if (main.isBase(BaseTypeId.CMIS_SECONDARY)) {
            addAspect(main);
        } else if (isItem()) {
            List<Object> items = types.all().stream()
                    .filter(type -> type.isBase(BaseTypeId.CMIS_ITEM) && type.name() != null)
                    .<Object>map(MappedType::name)
                    .toList();
            conditions.add(new Condition.In(Field.Builtin.TYPE, items));
        }
        List<Object> leftOut = leftOut(main.id());
        if (!leftOut.isEmpty()) {
            conditions.add(new Condition.Not(new Condition.In(Field.Builtin.TYPE, leftOut)));
        }
    }

    /** The derived types that a query of this one does not find. */
    private List<Object> leftOut(String id) {
        List<Object> names = new ArrayList<>();
        for (MappedType child : types.children(id)) {
            if (Boolean.FALSE.equals(child.definition().isIncludedInSupertypeQuery())) {
                addWithDerived(child, names);
            } else {
                names.addAll(leftOut(child.id()));
            }
        }
        return names;
    }

    private void addWithDerived(MappedType type, List<Object> names) {
        Optional.ofNullable(type.name()).ifPresent(names::add);
        types.children(type.id()).forEach(child -> addWithDerived(child, names));
    }

    private void addAspect(MappedType secondary) {
        List<Condition> any = new ArrayList<>();
        if (secondary.name() == null || secondary.name().equals(Sys.LOCALIZED)) {
            return;
        }
        List<Object> names = new ArrayList<>();
        addWithDerived(secondary, names);
        names.forEach(name -> any.add(new Condition.HasAspect((QualifiedName) name)));
        conditions.add(Joined.or(any));
    }

    private void addJoin(QueryObject.JoinSpec join) {
        MappedType joined = Objects.requireNonNull(byAlias.get(join.alias));
        if (!joined.isBase(BaseTypeId.CMIS_SECONDARY)) {
            throw At.word(text, join.alias, "only secondary types can be joined");
        }
        if (join.kind.equals("RIGHT") || !isById(join.onLeft) || !isById(join.onRight)) {
            throw At.word(text, join.alias, "a secondary type is joined by ON a.cmis:objectId = b.cmis:objectId");
        }
        if (join.kind.equals("INNER")) {
            addAspect(joined);
        }
    }

    private static boolean isById(@Nullable ColumnReference column) {
        return column != null && PropertyIds.OBJECT_ID.equals(column.getPropertyQueryName());
    }

    /** What {@code *} stands for: the properties of one type, or of all. */
    Map<String, MappedProperty> propertiesOf(@Nullable String alias) {
        Map<String, MappedProperty> properties = new LinkedHashMap<>();
        if (alias == null) {
            byAlias.values().forEach(type -> add(type, properties));
        } else {
            MappedType type = byAlias.get(alias);
            add(type != null ? type : type(alias), properties);
        }
        return properties;
    }

    private void add(MappedType type, Map<String, MappedProperty> properties) {
        if (type.isBase(BaseTypeId.CMIS_SECONDARY)) {
            properties.putIfAbsent(
                    PropertyIds.OBJECT_ID, types.property(PropertyIds.OBJECT_ID).orElseThrow());
        }
        type.properties().forEach(properties::putIfAbsent);
    }
}
