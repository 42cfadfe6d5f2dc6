package gongwen.server.audit;

import gongwen.rules.trail.Hits;
import gongwen.rules.trail.TrailRow;
import gongwen.server.database.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jooq.DSLContext;

/** The trail in the database. Acts and refusals are written at once, readings by {@link #writeReadings} in batches. */
final class DatabaseAuditTrail implements AuditTrail {

    private static final int BUFFERED_READINGS = 20_000;
    private static final int BATCH = 500;
    private static final int LONGEST_USER = 100;
    private static final int LONGEST_DETAIL = 1000;

    private final Database database;
    private final AuditTable table;
    private final Clock clock;
    private final UnitDirectory units;
    private final RequestTrace trace;
    private final BlockingQueue<TrailRow> readings = new ArrayBlockingQueue<>(BUFFERED_READINGS);
    private final List<TrailRow> batch = new ArrayList<>();

    DatabaseAuditTrail(Database database, AuditTable table, Clock clock, UnitDirectory units, RequestTrace trace) {
        this.database = database;
        this.table = table;
        this.clock = clock;
        this.units = units;
        this.trace = trace;
    }

    @Override
    public void record(DSLContext transaction, AuditEntry entry) {
        table.add(transaction, List.of(rowOf(entry)));
    }

    @Override
    public void recordAlone(AuditEntry entry) {
        write(List.of(rowOf(entry)));
    }

    @Override
    public void recordReading(AuditEntry entry) {
        try {
            readings.put(rowOf(entry));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A reading that cannot be audited must not take place", e);
        }
    }

    /** Writes the buffered readings. What cannot be written stays and is tried again at the next call. */
    synchronized void writeReadings() {
        do {
            readings.drainTo(batch, BATCH - batch.size());
            if (!batch.isEmpty()) {
                write(batch);
                batch.clear();
            }
        } while (readings.size() >= BATCH);
    }

    private void write(List<TrailRow> rows) {
        database.write(transaction -> {
            table.add(transaction.dsl(), rows);
            return rows.size();
        });
    }

    private TrailRow rowOf(AuditEntry entry) {
        trace.note(entry);
        return new TrailRow(
                0,
                clock.millis(),
                atMost(LONGEST_USER, entry.user()),
                units.unitOf(entry.user()),
                entry.act().name(),
                entry.node() == null ? "" : entry.node().toString(),
                entry.outcome().name(),
                trace.address(),
                atMost(LONGEST_DETAIL, entry.detail()),
                Hits.written(entry.hits()));
    }

    private static String atMost(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
