package gongwen.server.cmis.service;

import gongwen.models.QualifiedName;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Paging;
import gongwen.server.node.View;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.RelationshipDirection;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ObjectListImpl;
import org.jspecify.annotations.Nullable;

/** The relationship service (CMIS 1.1, 2.2.8): peer associations. */
final class Relationships {

    private final Call call;

    Relationships(Call call) {
        this.call = call;
    }

    /** The object id at one end of a relationship that a client wants to create. */
    static @Nullable String end(@Nullable Properties properties, boolean source) {
        String id = source ? PropertyIds.SOURCE_ID : PropertyIds.TARGET_ID;
        PropertyData<?> data =
                properties == null ? null : properties.getProperties().get(id);
        return data != null && data.getFirstValue() instanceof String end ? end : null;
    }

    ObjectList of(
            @Nullable String objectId,
            @Nullable Boolean withSubtypes,
            @Nullable RelationshipDirection direction,
            @Nullable String typeId,
            Detail detail,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount) {
        Node node = call.node(objectId);
        Paging paging = Bounds.paging(maxItems, skipCount);
        Set<QualifiedName> types = types(typeId, Boolean.TRUE.equals(withSubtypes));
        List<View.PeerAssociation> all = call.view().associations(node.id(), viewed(direction)).stream()
                .filter(association -> typeId == null || types.contains(association.type()))
                .toList();
        Objects objects = new Objects(call);
        List<ObjectData> part = all.stream()
                .skip(paging.skipCount())
                .limit(paging.maxItems())
                .map(association -> objects.of(association, detail))
                .toList();
        ObjectListImpl list = new ObjectListImpl();
        list.setObjects(part);
        list.setNumItems(BigInteger.valueOf(all.size()));
        list.setHasMoreItems(paging.skipCount() + part.size() < all.size());
        return list;
    }

    private Set<QualifiedName> types(@Nullable String typeId, boolean withSubtypes) {
        if (typeId == null) {
            return Set.of();
        }
        MappedType type = call.types().get(typeId);
        if (!type.isBase(BaseTypeId.CMIS_RELATIONSHIP)) {
            throw new Failure.InvalidArgument("The type '" + typeId + "' is no relationship type");
        }
        if (type.name() != null) {
            return Set.of(type.name());
        }
        return !withSubtypes
                ? Set.of()
                : call.types().children(typeId).stream()
                        .flatMap(child -> Stream.ofNullable(child.name()))
                        .collect(Collectors.toSet());
    }

    private static View.Direction viewed(@Nullable RelationshipDirection direction) {
        if (direction == null) {
            return View.Direction.SOURCE;
        }
        return switch (direction) {
            case SOURCE -> View.Direction.SOURCE;
            case TARGET -> View.Direction.TARGET;
            case EITHER -> View.Direction.EITHER;
        };
    }

    /**
     * One relationship by its id.
     *
     * @throws Failure.NotFound if there is none whose two ends the caller may read
     */
    View.PeerAssociation get(ObjectId.Relationship id) {
        return call.view()
                .association(id.association())
                .orElseThrow(() -> new Failure.NotFound("There is no relationship assoc:" + id.association()));
    }
}
