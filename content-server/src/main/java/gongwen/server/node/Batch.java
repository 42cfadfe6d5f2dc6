package gongwen.server.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement to be run for many rows in one round trip. */
final class Batch {

    private final String text;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Batch(String text) {
        this.text = text;
    }

    void add(@Nullable Object... values) {
        rows.add(values);
    }

    /** Runs it for all rows and answers how many rows each run changed; a driver may not know (negative). */
    int[] run(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
