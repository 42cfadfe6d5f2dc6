package gongwen.server.rest.node;

import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code orderBy} of Alfresco's lists of nodes. What nobody knows is passed over, as Alfresco does. */
public final class Order {

    private static final Map<String, Field> FIELDS = Map.of(
            "name", new Field.Property(Cm.NAME),
            "isFolder", Field.Builtin.IS_FOLDER,
            "nodeType", Field.Builtin.TYPE,
            "createdAt", Field.Builtin.CREATED,
            "createdByUser", Field.Builtin.CREATOR,
            "modifiedAt", Field.Builtin.MODIFIED,
            "modifiedByUser", Field.Builtin.MODIFIER,
            "mimeType", Field.Builtin.CONTENT_MIME_TYPE,
            "sizeInBytes", Field.Builtin.CONTENT_LENGTH);

    private static final List<NodeQuery.Order> USUAL = List.of(
            new NodeQuery.Order(Field.Builtin.IS_FOLDER, false),
            new NodeQuery.Order(new Field.Property(Cm.NAME), true));

    private Order() {}

    /** The sort keys; folders first and then by name if none are given. */
    public static List<NodeQuery.Order> parse(@Nullable String orderBy, Dictionary dictionary) {
        List<NodeQuery.Order> orders = new ArrayList<>();
        for (String part : orderBy == null ? new String[0] : orderBy.split(",")) {
            String[] words = part.strip().split("\\s+");
            boolean ascending =
                    words.length < 2 || !words[1].toUpperCase(Locale.ROOT).equals("DESC");
            field(words[0], dictionary).ifPresent(field -> orders.add(new NodeQuery.Order(field, ascending)));
        }
        return orders.isEmpty() ? USUAL : orders;
    }

    private static Optional<Field> field(String name, Dictionary dictionary) {
        String bare = name.startsWith("content.") ? name.substring("content.".length()) : name;
        Field known = FIELDS.get(bare);
        if (known != null) {
            return Optional.of(known);
        }
        return QualifiedNames.in(bare)
                .filter(property -> dictionary.property(property).isPresent())
                .map(Field.Property::new);
    }
}
