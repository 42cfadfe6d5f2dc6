package gongwen.server.cmis.mapping;

import gongwen.server.failure.Failure;
import gongwen.server.node.NodeQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the sort order of a listing (CMIS 1.1, 2.2.1.2.7): {@code cmis:name ASC, cm:title DESC}. */
public final class SortOrder {

    private SortOrder() {}

    /**
     * The sort keys; empty if none are given.
     *
     * @throws Failure.InvalidArgument if a name is unknown or cannot be sorted by
     */
    public static List<NodeQuery.Order> parse(@Nullable String orderBy, Types types) {
        if (orderBy == null || orderBy.isBlank()) {
            return List.of();
        }
        List<NodeQuery.Order> orders = new ArrayList<>();
        for (String part : orderBy.split(",")) {
            String[] words = part.strip().split("\\s+");
            String direction = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
            if (words.length > 2 || !direction.equals("ASC") && !direction.equals("DESC")) {
                throw new Failure.InvalidArgument("A sort order is a property's query name with ASC or DESC");
            }
            orders.add(new NodeQuery.Order(field(words[0], types), direction.equals("ASC")));
        }
        return orders;
    }

    private static NodeQuery.Field field(String name, Types types) {
        return types.property(name)
                .filter(property -> Boolean.TRUE.equals(property.definition().isOrderable()))
                .flatMap(MappedProperty::field)
                .orElseThrow(() -> new Failure.InvalidArgument("Nothing can be sorted by '" + name + "'"));
    }
}
