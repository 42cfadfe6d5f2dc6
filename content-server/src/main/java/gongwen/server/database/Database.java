package gongwen.server.database;

import gongwen.server.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The door to the database. Errors come out as {@link Failure}s; everything else that a caller's work throws, as is. */
public final class Database {

    private static final int ATTEMPTS = 12;
    private static final long LONGEST_PAUSE_MILLIS = 120;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final DiskReserve reserve;
    private final @Nullable GroupedSync sync;

    /** A database whose disk is somebody else's business. */
    public Database(DataSource dataSource, Dialect dialect) {
        this(dataSource, dialect, DiskReserve.NONE);
    }

    public Database(DataSource dataSource, Dialect dialect, DiskReserve reserve) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.reserve = reserve;
        this.sync = dialect == Dialect.H2 ? new GroupedSync() : null;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Asks for room before work that can be refused.
     *
     * @throws Failure.StorageFull if the disk is nearly full
     */
    public void requireRoom() {
        reserve.require();
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Task<R extends @Nullable Object> {
        R run(Transaction transaction) throws SQLException;
    }

    /**
     * Reads, each statement by itself; no transaction is opened.
     *
     * @throws Failure.Unavailable if the database does not answer
     */
    public <R extends @Nullable Object> R read(Task<R> task) {
        try (Connection connection = dataSource.getConnection()) {
            return task.run(new Transaction(connection, dialect));
        } catch (SQLException e) {
            throw meaningOf(e);
        } catch (RuntimeException e) {
            throw meaningOf(e);
        }
    }

    /**
     * Runs a task in one transaction that is durable on return. A task that loses a race against another transaction
     * is run again from its start, a bounded number of times.
     *
     * @throws Failure.Conflict if it lost every time
     * @throws Failure.Unavailable if the database does not answer; whether a commit cut off by this was kept is unknown
     * @throws Failure.StorageFull if the disk is full
     */
    public <R extends @Nullable Object> R write(Task<R> task) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(task);
            } catch (LostRace | UniqueViolated e) {
                if (attempt == ATTEMPTS) {
                    throw new Failure.Conflict("Others changed the same rows " + ATTEMPTS + " times in a row");
                }
                pause(attempt);
            }
        }
    }

    /** What an error of the database means: a {@link Failure}, {@link LostRace} or {@link UniqueViolated}. */
    public static RuntimeException meaningOf(SQLException error) {
        return SqlFailures.meaningOf(error);
    }

    private static RuntimeException meaningOf(RuntimeException error) {
        return SqlFailures.meaningOf(error);
    }

    private <R extends @Nullable Object> R writeOnce(Task<R> task) {
        reserve.requireLastPart();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Transaction transaction = new Transaction(connection, dialect);
            R result = commitOrRollBack(task, transaction);
            connection.setAutoCommit(true);
            if (sync != null && transaction.isWritten()) {
                sync.await(connection);
            }
            return result;
        } catch (SQLException e) {
            throw meaningOf(e);
        }
    }

    private static <R extends @Nullable Object> R commitOrRollBack(Task<R> task, Transaction transaction)
            throws SQLException {
        Connection connection = transaction.connection();
        try {
            R result = task.run(transaction);
            connection.commit();
            return result;
        } catch (RuntimeException e) {
            rollBack(connection, e);
            throw meaningOf(e);
        } catch (SQLException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** A connection that cannot even roll back is broken; the pool throws it away. */
    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static void pause(int attempt) {
        long bound = Math.min(LONGEST_PAUSE_MILLIS, 2L << attempt);
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(
                ThreadLocalRandom.current().nextLong(100, TimeUnit.MILLISECONDS.toMicros(bound))));
    }
}
