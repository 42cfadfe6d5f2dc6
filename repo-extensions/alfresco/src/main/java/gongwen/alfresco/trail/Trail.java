package gongwen.alfresco.trail;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeId;
import gongwen.rules.trail.Hits;
import gongwen.rules.trail.TrailRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The rows of the trail, in the table {@code gw_audit}: only ever added. An act is written in the transaction of the
 * change, a refusal or a reading by itself.
 */
public final class Trail implements AutoCloseable {

    static final String COLUMNS = "id, at, user_id, unit, act, node_id, outcome, address, detail, hits";
    static final RowMapper<TrailRow> ROW = (row, number) -> row(row);

    private static final String INSERT =
            "insert into gw_audit (at, user_id, unit, act, node_id, outcome, address, detail, hits)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);
    private static final int LONGEST_DETAIL = 1000;
    private static final int BATCH = 500;
    /** Milliseconds. */
    private static final int PAUSE = 250;

    private final JdbcTemplate database;
    private final DataSource connections;
    private final Callers callers;
    private final Clock clock = Clock.systemUTC();
    private final BlockingQueue<Object[]> readings = new ArrayBlockingQueue<>(20_000);
    private final List<Object[]> batch = new ArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "gongwen-trail");
        thread.setDaemon(true);
        return thread;
    });

    /** @param connections each of which is a transaction of its own */
    public Trail(JdbcTemplate database, DataSource connections, Callers callers) {
        this.database = database;
        this.connections = connections;
        this.callers = callers;
        rounds.scheduleWithFixedDelay(this::writeTolerantly, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    private void writeTolerantly() {
        try {
            writeReadings();
        } catch (DataAccessException e) {
            LOG.error("The readings of the last moments wait for the database", e);
        }
    }

    /** Writes what somebody did down, kept if and only if the changes are. */
    public void record(Actor actor, String unit, Collection<Change> changes) {
        String behalf = actor.delegated().isEmpty() ? "" : "in place of " + actor.delegated();
        List<Object[]> rows = new ArrayList<>();
        changes.forEach(change ->
                rows.add(row(actor.userId(), unit, Act.of(change), change.id().toString(), "DONE", behalf, "")));
        database.batchUpdate(INSERT, rows);
    }

    /**
     * Takes a reading, which must cost next to nothing: it is durable within a second, in a batch with others. Waits if
     * the database has fallen far behind, because a reading that leaves no trace is not allowed.
     *
     * @param shown the nodes that a list or the answer of a query showed
     */
    public void recordReading(String user, String unit, Act act, String node, String detail, List<NodeId> shown) {
        try {
            readings.put(row(user, unit, act, node, "DONE", detail, Hits.written(shown)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A reading that cannot be audited must not take place", e);
        }
    }

    /** Writes the readings down that wait; what cannot be written is tried again. */
    synchronized void writeReadings() {
        readings.drainTo(batch, BATCH - batch.size());
        if (!batch.isEmpty()) {
            insertAlone(batch);
            batch.clear();
        }
    }

    /** Writes what waits, and no more after it. */
    @Override
    public void close() {
        rounds.shutdown();
        writeReadings();
    }

    /**
     * Writes something down that stays whatever becomes of the running transaction.
     *
     * @param node the node's id, empty if it concerns none
     * @param detail codes, ids or counts; never a title or content
     */
    public void recordAlone(String user, String unit, Act act, String node, boolean done, String detail) {
        insertAlone(List.<Object[]>of(row(user, unit, act, node, done ? "DONE" : "REFUSED", detail, "")));
    }

    private void insertAlone(List<Object[]> rows) {
        try (var connection = connections.getConnection()) {
            new JdbcTemplate(new SingleConnectionDataSource(connection, true)).batchUpdate(INSERT, rows);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The audit trail cannot be written", e);
        }
    }

    private Object[] row(String user, String unit, Act act, String node, String outcome, String detail, String hits) {
        String told = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        return new Object[] {clock.millis(), user, unit, act.name(), node, outcome, callers.address(), told, hits};
    }

    /** The rows found, and how many there are in all. */
    public List<TrailRow> find(TrailQuery query, boolean oldestFirst, int skip, int limit) {
        List<Object> values = new ArrayList<>(query.values());
        values.add(limit);
        values.add(skip);
        return database.query(
                "select " + COLUMNS + " from gw_audit where " + query.condition() + " order by id "
                        + (oldestFirst ? "asc" : "desc") + " limit ? offset ?",
                ROW,
                values.toArray());
    }

    /** How many rows there are. */
    public int count(TrailQuery query) {
        Integer found = database.queryForObject(
                "select count(*) from gw_audit where " + query.condition(),
                Integer.class,
                query.values().toArray());
        return found == null ? 0 : found;
    }

    private static TrailRow row(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
