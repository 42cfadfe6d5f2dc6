package gongwen.server.audit;

import com.zaxxer.hikari.HikariDataSource;
import gongwen.server.database.Database;
import gongwen.server.database.Dialect;
import gongwen.server.database.Pool;
import gongwen.server.database.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

final class PostgresAuditTest implements AuditContract {

    private static PostgresServer postgres;

    private HikariDataSource dataSource;

    @BeforeAll
    static void start() throws IOException {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Override
    public Database database() {
        try {
            dataSource = Pool.open(postgres.newDatabase(), postgres.user(), "", 4, Duration.ofSeconds(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
        return new Database(dataSource, Dialect.POSTGRESQL);
    }

    @Override
    public void disarm(Database database) {
        database.write(transaction -> transaction.dsl().execute("alter table audit_entry disable trigger all"));
        database.write(transaction -> transaction.dsl().execute("alter table audit_seal disable trigger all"));
    }

    @AfterEach
    void close() {
        dataSource.close();
    }
}
