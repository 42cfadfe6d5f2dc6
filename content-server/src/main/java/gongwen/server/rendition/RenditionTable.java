package gongwen.server.rendition;

import static gongwen.server.schema.Tables.RENDITION;

import gongwen.process.rendering.Unmakeable;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.NodeContents;
import gongwen.server.content.ReceivedContent;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The table of what was made, and of what could not be. */
final class RenditionTable {

    private final Database database;
    private final NodeContents nodes;

    RenditionTable(Database database, NodeContents nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    Optional<Rendition> find(RenditionKey key) {
        return database.read(reading ->
                reading.dsl().selectFrom(RENDITION).where(is(key)).fetchOptional(row -> rendition(key.name(), row)));
    }

    private static Condition is(RenditionKey key) {
        return RENDITION
                .SOURCE_SHA256
                .eq(key.sha256())
                .and(RENDITION.KIND.eq(key.kind().word()))
                .and(RENDITION.NAME.eq(key.name().id()));
    }

    private static Rendition rendition(RenditionName name, Record row) {
        String made = row.get(RENDITION.MADE_SHA256);
        String obstacle = row.get(RENDITION.OBSTACLE);
        ContentInfo content = made == null
                ? null
                : new ContentInfo(
                        made,
                        Objects.requireNonNull(row.get(RENDITION.MADE_SM3)),
                        row.get(RENDITION.MADE_SIZE),
                        name.mediaType(),
                        null,
                        null);
        return new Rendition(
                name,
                content,
                obstacle == null ? null : Unmakeable.valueOf(obstacle),
                Instant.ofEpochMilli(row.get(RENDITION.AT)));
    }

    /** Those of these keys that are made or given up. */
    Set<RenditionKey> known(Collection<RenditionKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        List<String> sources =
                keys.stream().map(RenditionKey::sha256).distinct().toList();
        Set<String> found = database.read(reading -> reading.dsl()
                .select(RENDITION.SOURCE_SHA256, RENDITION.KIND, RENDITION.NAME)
                .from(RENDITION)
                .where(RENDITION.SOURCE_SHA256.in(sources))
                .fetchSet(row -> row.value1() + "/" + row.value2() + "/" + row.value3()));
        return keys.stream().filter(key -> found.contains(key.toString())).collect(Collectors.toSet());
    }

    /** Keeps what was made, unless its source is gone by now; says whether it is kept. */
    boolean keep(RenditionKey key, ReceivedContent made, Instant at) {
        return database.write(transaction -> {
            if (!nodes.hold(transaction, key.sha256())) {
                transaction.nothingWritten();
                return false;
            }
            made.keep();
            forget(transaction, key);
            ContentInfo info = made.info();
            transaction
                    .dsl()
                    .insertInto(RENDITION)
                    .set(RENDITION.SOURCE_SHA256, key.sha256())
                    .set(RENDITION.KIND, key.kind().word())
                    .set(RENDITION.NAME, key.name().id())
                    .set(RENDITION.MADE_SHA256, info.sha256())
                    .set(RENDITION.MADE_SM3, info.sm3())
                    .set(RENDITION.MADE_SIZE, info.size())
                    .set(RENDITION.AT, at.toEpochMilli())
                    .execute();
            return true;
        });
    }

    /** Notes why nothing could be made. */
    void giveUp(RenditionKey key, Unmakeable obstacle, Instant at) {
        database.write(transaction -> {
            forget(transaction, key);
            return transaction
                    .dsl()
                    .insertInto(RENDITION)
                    .set(RENDITION.SOURCE_SHA256, key.sha256())
                    .set(RENDITION.KIND, key.kind().word())
                    .set(RENDITION.NAME, key.name().id())
                    .set(RENDITION.MADE_SIZE, 0L)
                    .set(RENDITION.OBSTACLE, obstacle.name())
                    .set(RENDITION.AT, at.toEpochMilli())
                    .execute();
        });
    }

    /** Forgets that something could not be made, so that it is tried anew. */
    void retry(RenditionKey key) {
        database.write(transaction -> {
            int forgotten = transaction
                    .dsl()
                    .deleteFrom(RENDITION)
                    .where(is(key))
                    .and(RENDITION.OBSTACLE.isNotNull())
                    .execute();
            if (forgotten == 0) {
                transaction.nothingWritten();
            }
            return forgotten;
        });
    }

    private static void forget(Transaction transaction, RenditionKey key) {
        transaction.dsl().deleteFrom(RENDITION).where(is(key)).execute();
    }

    /** Forgets what no node or version has the source of any more; the bytes are swept as orphans. */
    int forgetOrphans() {
        return database.write(transaction -> {
            int forgotten = transaction
                    .dsl()
                    .deleteFrom(RENDITION)
                    .where(DSL.condition("not exists (select 1 from node n where n.sha256 = source_sha256)"
                            + " and not exists (select 1 from node_version v where v.sha256 = source_sha256)"))
                    .execute();
            if (forgotten == 0) {
                transaction.nothingWritten();
            }
            return forgotten;
        });
    }
}
