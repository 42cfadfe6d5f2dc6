package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_SEAL;
import static gongwen.server.schema.Tables.AUDIT_SEALER;

import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Chains committed entries, so that a changed, added or missing one shows. Commits are not slowed: entries are chained
 * a moment later, in batches. Since entries may become visible in another order than they were numbered in, a batch
 * takes whatever is committed and remembers the numbers still missing below it, to chain them when they come.
 */
final class AuditSealer {

    static final String FIRST_LINK = "";
    private static final int BATCH = 1000;
    private static final int MISSING_REMEMBERED = 500;

    private final Database database;
    private final AuditTable table;
    private final ServerKey key;
    private final Clock clock;

    AuditSealer(Database database, AuditTable table, ServerKey key, Clock clock) {
        this.database = database;
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /** Chains everything committed and not chained yet. Of several servers one works, the others wait for it. */
    void sealAll() {
        while (database.write(transaction -> sealBatch(transaction.dsl())) == BATCH) {
            // a full batch means that there may be more
        }
    }

    /** The hash of a link: keyed, over the link before and all its entries. */
    static String link(ServerKey key, String previous, List<AuditRow> rows) {
        String entries = rows.stream().map(AuditRow::canonical).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(key.sign(previous + "\n" + entries));
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
        long highest = state.get(AUDIT_SEALER.HIGHEST);
        List<Long> missing = IdRanges.parse(state.get(AUDIT_SEALER.MISSING)).ids();

        List<AuditRow> late = table.withIds(transaction, missing);
        List<AuditRow> fresh = table.after(transaction, highest, BATCH - late.size());
        List<AuditRow> rows = Stream.concat(late.stream(), fresh.stream()).toList();
        if (!rows.isEmpty()) {
            addLink(transaction, rows);
            remember(transaction, highest, missing, rows);
        }
        return rows.size();
    }

    private void addLink(DSLContext transaction, List<AuditRow> rows) {
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
                .set(AUDIT_SEAL.ENTRIES, IdRanges.of(idsOf(rows)).toString())
                .set(AUDIT_SEAL.HASH, link(key, last == null ? FIRST_LINK : last.get(AUDIT_SEAL.HASH), rows))
                .execute();
    }

    private static void remember(DSLContext transaction, long highest, List<Long> missing, List<AuditRow> rows) {
        long newHighest = Math.max(highest, rows.get(rows.size() - 1).id());
        Set<Long> found = Set.copyOf(idsOf(rows));
        List<Long> stillMissing = new ArrayList<>(missing);
        LongStream.rangeClosed(Math.max(highest + 1, newHighest - BATCH), newHighest)
                .forEach(stillMissing::add);
        stillMissing.removeIf(found::contains);
        List<Long> newest =
                stillMissing.subList(Math.max(0, stillMissing.size() - MISSING_REMEMBERED), stillMissing.size());
        transaction
                .update(AUDIT_SEALER)
                .set(AUDIT_SEALER.HIGHEST, newHighest)
                .set(AUDIT_SEALER.MISSING, IdRanges.of(newest).toString())
                .execute();
    }

    private static List<Long> idsOf(List<AuditRow> rows) {
        return rows.stream().map(AuditRow::id).toList();
    }
}
