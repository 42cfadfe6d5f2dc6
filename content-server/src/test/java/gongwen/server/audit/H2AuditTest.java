package gongwen.server.audit;

import com.zaxxer.hikari.HikariDataSource;
import gongwen.server.database.Database;
import gongwen.server.database.Dialect;
import gongwen.server.database.Pool;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;

final class H2AuditTest implements AuditContract {

    private HikariDataSource dataSource;

    @Override
    public Database database() {
        dataSource = Pool.open("jdbc:h2:mem:" + UUID.randomUUID(), "gongwen", "", 4, Duration.ofSeconds(5));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        return new Database(dataSource, Dialect.H2);
    }

    @Override
    public void disarm(Database database) {
        database.write(transaction -> transaction.dsl().execute("drop trigger audit_entry_append_only"));
        database.write(transaction -> transaction.dsl().execute("drop trigger audit_seal_append_only"));
    }

    @AfterEach
    void close() {
        dataSource.close();
    }
}
