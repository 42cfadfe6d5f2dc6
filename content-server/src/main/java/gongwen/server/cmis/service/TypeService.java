package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.MappedType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinitionContainer;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinitionList;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.TypeDefinitionContainerImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.TypeDefinitionListImpl;
import org.jspecify.annotations.Nullable;

/** Reading types (CMIS 1.1, 2.2.2.3–5). */
final class TypeService {

    private final Call call;

    TypeService(Call call) {
        this.call = call;
    }

    TypeDefinition get(@Nullable String typeId) {
        return call.types().get(Call.given(typeId, "typeId")).definition();
    }

    /** The types directly derived from one; the base types if none is named. */
    TypeDefinitionList children(
            @Nullable String typeId,
            boolean withProperties,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount) {
        List<MappedType> all = call.types().children(typeId);
        int skip = Math.min(all.size(), Bounds.paging(null, skipCount).skipCount());
        int count = maxItems == null
                ? all.size() - skip
                : Math.min(all.size() - skip, Bounds.paging(maxItems, null).maxItems());
        List<TypeDefinition> part = new ArrayList<>();
        all.subList(skip, skip + count).forEach(type -> part.add(shown(type, withProperties)));
        TypeDefinitionListImpl list = new TypeDefinitionListImpl(part);
        list.setNumItems(BigInteger.valueOf(all.size()));
        list.setHasMoreItems(skip + count < all.size());
        return list;
    }

    /** The types derived from one, directly or not; all if none is named. */
    List<TypeDefinitionContainer> descendants(
            @Nullable String typeId, @Nullable BigInteger depth, boolean withProperties) {
        int levels = Bounds.depth(depth);
        return below(typeId, typeId == null ? -1 : levels, withProperties);
    }

    private List<TypeDefinitionContainer> below(@Nullable String typeId, int depth, boolean withProperties) {
        List<TypeDefinitionContainer> containers = new ArrayList<>();
        for (MappedType type : call.types().children(typeId)) {
            TypeDefinitionContainerImpl container = new TypeDefinitionContainerImpl(shown(type, withProperties));
            container.setChildren(
                    depth == 1 ? new ArrayList<>() : below(type.id(), depth < 0 ? -1 : depth - 1, withProperties));
            containers.add(container);
        }
        return containers;
    }

    private static TypeDefinition shown(MappedType type, boolean withProperties) {
        return withProperties ? type.definition() : type.outline();
    }
}
