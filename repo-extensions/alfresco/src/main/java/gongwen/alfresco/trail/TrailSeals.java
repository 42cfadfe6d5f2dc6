package gongwen.alfresco.trail;

import gongwen.rules.trail.IdRanges;
import gongwen.rules.trail.TrailChain;
import gongwen.rules.trail.TrailRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.springframework.jdbc.core.JdbcTemplate;

/** Chains the rows of the trail a moment after they are committed, and says whether the chain holds. */
public final class TrailSeals implements Runnable {

    /** A row this old, in milliseconds, has been chained, unless something is wrong. */
    private static final long SEALED_BY = 120_000;

    private final JdbcTemplate database;
    private final RetryingTransactionHelper transactions;
    private final TrailChain chain;
    private final Clock clock = Clock.systemUTC();

    public TrailSeals(JdbcTemplate database, RetryingTransactionHelper transactions, TrailKey key) {
        this.database = database;
        this.transactions = transactions;
        this.chain = new TrailChain(key::sign);
    }

    /**
     * What a verification found.
     *
     * @param intact whether nothing was changed, added or taken away
     * @param links how many links the chain has
     * @param entries how many rows they cover
     * @param unchained how many rows are older than two minutes and not chained
     */
    public record Verification(boolean intact, long links, long entries, List<Long> brokenLinks, long unchained) {

        public Verification {
            brokenLinks = List.copyOf(brokenLinks);
        }
    }

    private record Link(long number, List<Long> ids, String hash) {}

    @Override
    public void run() {
        while (transactions.doInTransaction(this::sealBatch, false, true) == TrailChain.BATCH) {
            // a full batch means that there may be more
        }
    }

    private int sealBatch() {
        TrailChain.Reached reached = Objects.requireNonNull(database.queryForObject(
                "select highest, missing from gw_audit_sealer for update",
                (row, number) -> new TrailChain.Reached(
                        row.getLong(1), IdRanges.parse(row.getString(2)).ids())));
        List<TrailRow> late = withIds(reached.missing());
        List<TrailRow> fresh = database.query(
                "select " + Trail.COLUMNS + " from gw_audit where id > ? order by id limit ?",
                Trail.ROW,
                reached.highest(),
                TrailChain.BATCH - late.size());
        List<TrailRow> rows = Stream.concat(late.stream(), fresh.stream()).toList();
        if (!rows.isEmpty()) {
            seal(rows, reached.after(rows));
        }
        return rows.size();
    }

    private void seal(List<TrailRow> rows, TrailChain.Reached reached) {
        List<Link> last = links("order by id desc limit 1");
        database.update(
                "insert into gw_audit_seal (id, at, entries, hash) values (?, ?, ?, ?)",
                last.isEmpty() ? 1 : last.get(0).number() + 1,
                clock.millis(),
                IdRanges.of(TrailChain.idsOf(rows)).toString(),
                chain.link(last.isEmpty() ? TrailChain.FIRST_LINK : last.get(0).hash(), rows));
        database.update(
                "update gw_audit_sealer set highest = ?, missing = ?",
                reached.highest(),
                IdRanges.of(reached.missing()).toString());
    }

    /** Recomputes the whole chain. */
    public Verification verify() {
        Long due = database.queryForObject(
                "select count(*) from gw_audit where at < ?", Long.class, clock.millis() - SEALED_BY);
        List<Long> broken = new ArrayList<>();
        String head = TrailChain.FIRST_LINK;
        long number = 0;
        long entries = 0;
        for (Link link : links("order by id")) {
            if (link.number() != ++number || !link.hash().equals(chain.link(head, withIds(link.ids())))) {
                broken.add(link.number());
            }
            number = link.number();
            entries += link.ids().size();
            head = link.hash();
        }
        long unchained = Math.max(0, (due == null ? 0 : due) - entries);
        return new Verification(broken.isEmpty() && unchained == 0, number, entries, broken, unchained);
    }

    private List<Link> links(String order) {
        return database.query(
                "select id, entries, hash from gw_audit_seal " + order,
                (row, number) -> new Link(
                        row.getLong(1), IdRanges.parse(row.getString(2)).ids(), row.getString(3)));
    }

    private List<TrailRow> withIds(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.query(
                        "select " + Trail.COLUMNS + " from gw_audit where id in ("
                                + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ") order by id",
                        Trail.ROW);
    }
}
