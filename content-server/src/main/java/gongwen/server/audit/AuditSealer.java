package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_SEAL;
import static gongwen.server.schema.Tables.AUDIT_SEALER;

import gongwen.rules.trail.IdRanges;
import gongwen.rules.trail.TrailChain;
import gongwen.rules.trail.TrailRow;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Chains committed entries, so that a changed, added or missing one shows. Commits are not slowed: entries are chained
 * a moment later, in batches. Since entries may become visible in another order than they were numbered in, a batch
 * takes whatever is committed and remembers the numbers still missing below it, to chain them when they come.
 */
final class AuditSealer {

    private final Database database;
    private final AuditTable table;
    private final TrailChain chain;
    private final Clock clock;

    AuditSealer(Database database, AuditTable table, ServerKey key, Clock clock) {
        this.database = database;
        this.table = table;
        this.chain = new TrailChain(key::sign);
        this.clock = clock;
    }

    /** Chains everything committed and not chained yet. Of several servers one works, the others wait for it. */
    void sealAll() {
        while (database.write(transaction -> sealBatch(transaction.dsl())) == TrailChain.BATCH) {
            // a full batch means that there may be more
        }
    }

    /** The newest link, for a place outside the database; empty for an empty chain. */
    Optional<ChainHead> head() {
        return database.read(reading -> reading.dsl()
                .select(AUDIT_SEAL.ID, AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.ID.desc())
                .limit(1)
                .fetchOptional(last -> new ChainHead(last.value1(), last.value2())));
    }

    private int sealBatch(DSLContext transaction) {
        Record state = Objects.requireNonNull(transaction
                .select(AUDIT_SEALER.HIGHEST, AUDIT_SEALER.MISSING)
                .from(AUDIT_SEALER)
                .forUpdate()
                .fetchOne());
        TrailChain.Reached reached = new TrailChain.Reached(
                state.get(AUDIT_SEALER.HIGHEST),
                IdRanges.parse(state.get(AUDIT_SEALER.MISSING)).ids());

        List<TrailRow> late = table.withIds(transaction, reached.missing());
        List<TrailRow> fresh = table.after(transaction, reached.highest(), TrailChain.BATCH - late.size());
        List<TrailRow> rows = Stream.concat(late.stream(), fresh.stream()).toList();
        if (!rows.isEmpty()) {
            addLink(transaction, rows);
            remember(transaction, reached.after(rows));
        }
        return rows.size();
    }

    private void addLink(DSLContext transaction, List<TrailRow> rows) {
        Record last = transaction
                .select(AUDIT_SEAL.ID, AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.ID.desc())
                .limit(1)
                .fetchOne();
        transaction
                .insertInto(AUDIT_SEAL)
                .set(AUDIT_SEAL.ID, last == null ? 1 : last.get(AUDIT_SEAL.ID) + 1)
                .set(AUDIT_SEAL.AT, clock.millis())
                .set(AUDIT_SEAL.ENTRIES, IdRanges.of(TrailChain.idsOf(rows)).toString())
                .set(
                        AUDIT_SEAL.HASH,
                        chain.link(last == null ? TrailChain.FIRST_LINK : last.get(AUDIT_SEAL.HASH), rows))
                .execute();
    }

    private static void remember(DSLContext transaction, TrailChain.Reached reached) {
        transaction
                .update(AUDIT_SEALER)
                .set(AUDIT_SEALER.HIGHEST, reached.highest())
                .set(AUDIT_SEALER.MISSING, IdRanges.of(reached.missing()).toString())
                .execute();
    }
}
