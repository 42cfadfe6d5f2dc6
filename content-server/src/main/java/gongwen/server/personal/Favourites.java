package gongwen.server.personal;

import static gongwen.server.schema.Tables.FAVOURITE;

import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which nodes somebody has marked. That a node is marked says nothing about whether it may still be read. */
public final class Favourites {

    private final Database database;
    private final Clock clock;

    Favourites(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A marked node. */
    public record Favourite(NodeId node, Instant created) {}

    /** Everything somebody has marked, the newest first. */
    public List<Favourite> of(String userId) {
        return database.read(reading -> reading.dsl()
                .select(FAVOURITE.NODE_ID, FAVOURITE.CREATED)
                .from(FAVOURITE)
                .where(FAVOURITE.USER_ID.eq(userId))
                .orderBy(FAVOURITE.CREATED.desc(), FAVOURITE.NODE_ID)
                .fetch(row -> new Favourite(new NodeId(row.value1()), Instant.ofEpochMilli(row.value2()))));
    }

    public Optional<Favourite> find(String userId, NodeId node) {
        return database.read(reading -> reading.dsl()
                .select(FAVOURITE.NODE_ID, FAVOURITE.CREATED)
                .from(FAVOURITE)
                .where(FAVOURITE.USER_ID.eq(userId), FAVOURITE.NODE_ID.eq(node.uuid()))
                .fetchOptional(row -> new Favourite(new NodeId(row.value1()), Instant.ofEpochMilli(row.value2()))));
    }

    /** Marks a node; one that is marked stays as it was. */
    public Favourite add(String userId, NodeId node) {
        return find(userId, node).orElseGet(() -> insert(userId, node));
    }

    private Favourite insert(String userId, NodeId node) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        database.write(transaction -> transaction
                .dsl()
                .insertInto(FAVOURITE)
                .set(FAVOURITE.USER_ID, userId)
                .set(FAVOURITE.NODE_ID, node.uuid())
                .set(FAVOURITE.CREATED, now.toEpochMilli())
                .onDuplicateKeyIgnore()
                .execute());
        return new Favourite(node, now);
    }

    /** Takes the mark away; false if there was none. */
    public boolean remove(String userId, NodeId node) {
        return database.write(transaction -> transaction
                        .dsl()
                        .deleteFrom(FAVOURITE)
                        .where(FAVOURITE.USER_ID.eq(userId), FAVOURITE.NODE_ID.eq(node.uuid()))
                        .execute())
                > 0;
    }
}
