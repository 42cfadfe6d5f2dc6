package gongwen.alfresco.read;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gap-free numbers in the table {@code gw_sequence}. The row of a sequence stays locked until Alfresco's transaction
 * ends, and a rollback, a retried attempt's too, gives its number back.
 */
final class Sequences {

    private final JdbcTemplate database;

    Sequences(JdbcTemplate database) {
        this.database = database;
    }

    long next(String name) {
        List<Long> taken = database.query(
                "insert into gw_sequence as s (name, value) values (?, 1)"
                        + " on conflict (name) do update set value = s.value + 1 returning value",
                (row, number) -> row.getLong(1),
                name);
        return Objects.requireNonNull(taken.get(0));
    }
}
