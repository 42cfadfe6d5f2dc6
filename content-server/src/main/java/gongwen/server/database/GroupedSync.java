package gongwen.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes commits on H2 durable in groups: a committer returns once a sync that began after its commit has ended, and
 * those who wait at the same time share one (ADR 4).
 */
final class GroupedSync {

    private long started;
    private long ended;
    private boolean running;

    /** Returns when all that was committed before the call is on disk. */
    void await(Connection connection) throws SQLException {
        long mine = joinOrLead();
        if (mine > 0) {
            lead(connection, mine);
        }
    }

    /** Waits for a sync led by somebody else and answers 0, or answers the number of the sync the caller has to run. */
    private synchronized long joinOrLead() {
        long needed = started + 1;
        boolean interrupted = false;
        while (ended < needed && running) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (ended >= needed) {
            return 0;
        }
        running = true;
        return ++started;
    }

    private void lead(Connection connection, long mine) throws SQLException {
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            done = true;
        } finally {
            end(done ? mine : 0);
        }
    }

    private synchronized void end(long number) {
        running = false;
        ended = Math.max(ended, number);
        notifyAll();
    }
}
