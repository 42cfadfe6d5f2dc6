package gongwen.server.database;

import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Tells what an error of the database means. */
final class SqlFailures {

    private SqlFailures() {}

    /** The meaning of an error, or the error itself if it is none of the database. */
    static RuntimeException meaningOf(RuntimeException error) {
        SQLException cause = error instanceof DataAccessException ? sqlCause(error) : null;
        return cause == null ? error : meaningOf(cause);
    }

    static RuntimeException meaningOf(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (state.equals("23505")) {
            return new UniqueViolated(error);
        }
        if (isLostRace(state, error.getErrorCode())) {
            return new LostRace("The database broke a tie", error);
        }
        if (isDiskFull(state, error)) {
            return new Failure.StorageFull("The disk of the database is full", error);
        }
        if (isAway(state, error)) {
            return new Failure.Unavailable("The database does not answer", error);
        }
        return new DataAccessException("The database refused a statement (" + state + ")", error);
    }

    /** Serialization failure, deadlock, lock not available; H2: deadlock, lock timeout, concurrent update. */
    private static boolean isLostRace(String state, int code) {
        return state.startsWith("40") || state.equals("55P03") || code == 50200 || code == 90131;
    }

    private static boolean isDiskFull(String state, Throwable error) {
        return state.equals("53100") || anyMessage(error, "No space left") || anyMessage(error, "Disk quota exceeded");
    }

    /** Connection lost or refused, too many connections, shutting down; H2: closed, broken or not to be opened. */
    private static boolean isAway(String state, SQLException error) {
        return error instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || switch (error.getErrorCode()) {
                    case 90007, 90013, 90020, 90028, 90030, 90031, 90067, 90098, 90121 -> true;
                    default -> false;
                };
    }

    private static boolean anyMessage(@Nullable Throwable error, String part) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException sqlCause(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
