package gongwen.server.rest.node;

import static gongwen.server.schema.Tables.DOWNLOAD;

import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import gongwen.server.node.NodeIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Archives that people asked for: which nodes shall be in each. They are theirs alone, and forgotten after a day. */
final class Archives {

    private static final Duration LIFE = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    Archives(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an archive shall hold. */
    record Archive(NodeId id, String userId, List<NodeId> nodes, Instant created) {}

    Archive add(String userId, List<NodeId> nodes) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Archive archive = new Archive(NodeIds.next(now), userId, nodes, now);
        database.write(transaction -> {
            transaction
                    .dsl()
                    .deleteFrom(DOWNLOAD)
                    .where(DOWNLOAD.CREATED.lt(now.minus(LIFE).toEpochMilli()))
                    .execute();
            return transaction
                    .dsl()
                    .insertInto(DOWNLOAD)
                    .set(DOWNLOAD.ID, archive.id().uuid())
                    .set(DOWNLOAD.USER_ID, userId)
                    .set(DOWNLOAD.NODE_IDS, nodes.stream().map(NodeId::toString).collect(Collectors.joining(" ")))
                    .set(DOWNLOAD.CREATED, now.toEpochMilli())
                    .execute();
        });
        return archive;
    }

    /** The archive with an id, if this person asked for it. */
    Optional<Archive> find(String userId, String id) {
        return NodeFinder.id(id)
                .flatMap(node -> database.read(reading -> reading.dsl()
                        .select(DOWNLOAD.NODE_IDS, DOWNLOAD.CREATED)
                        .from(DOWNLOAD)
                        .where(DOWNLOAD.ID.eq(node.uuid()), DOWNLOAD.USER_ID.eq(userId))
                        .fetchOptional(row -> new Archive(
                                node,
                                userId,
                                Arrays.stream(row.value1().split(" "))
                                        .map(NodeId::parse)
                                        .toList(),
                                Instant.ofEpochMilli(row.value2())))));
    }

    void remove(Archive archive) {
        database.write(transaction -> transaction
                .dsl()
                .deleteFrom(DOWNLOAD)
                .where(DOWNLOAD.ID.eq(archive.id().uuid()))
                .execute());
    }
}
