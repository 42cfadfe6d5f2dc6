package gongwen.server.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of an H2 table from being changed or deleted; PostgreSQL has a trigger function of its own for this. */
public final class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        throw new SQLException("The audit trail is append-only");
    }
}
