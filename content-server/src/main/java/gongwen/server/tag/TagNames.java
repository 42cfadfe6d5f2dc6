package gongwen.server.tag;

import static gongwen.server.schema.Tables.TAG;

import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import gongwen.server.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tags by the ids that nodes name them by. That a tag has a name here says nothing about who may know of it. */
public final class TagNames {

    private static final int LONGEST = 255;

    private final Database database;

    TagNames(Database database) {
        this.database = database;
    }

    /**
     * A tag as it is kept, in lower case; the same name is always the same tag.
     *
     * @throws Failure.InvalidArgument if it is blank, too long or has characters a name of a file could not have
     */
    public record Tag(NodeId id, String name) {

        public static Tag named(String text) {
            String name = text.strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.length() > LONGEST || name.matches(".*[\"*\\\\<>?/:|\\p{Cntrl}].*")) {
                throw new Failure.InvalidArgument("A tag has 1 to " + LONGEST + " characters, none of \"*\\<>?/:|");
            }
            byte[] bytes = ("tag:" + name).getBytes(StandardCharsets.UTF_8);
            return new Tag(new NodeId(UUID.nameUUIDFromBytes(bytes)), name);
        }
    }

    /** Remembers the name of a tag. */
    public void keep(Tag tag) {
        database.write(transaction -> transaction
                .dsl()
                .insertInto(TAG)
                .set(TAG.ID, tag.id().uuid())
                .set(TAG.NAME, tag.name())
                .onDuplicateKeyIgnore()
                .execute());
    }

    /** The names of tags; an id that is none of a tag is left out. */
    public Map<NodeId, String> of(Collection<NodeId> ids) {
        Map<NodeId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(reading -> reading.dsl()
                    .select(TAG.ID, TAG.NAME)
                    .from(TAG)
                    .where(TAG.ID.in(ids.stream().map(NodeId::uuid).toList()))
                    .fetch(row -> names.put(new NodeId(row.value1()), row.value2())));
        }
        return names;
    }
}
