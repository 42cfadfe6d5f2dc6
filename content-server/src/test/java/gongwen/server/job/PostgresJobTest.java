package gongwen.server.job;

import com.zaxxer.hikari.HikariDataSource;
import gongwen.server.database.Database;
import gongwen.server.database.Dialect;
import gongwen.server.database.Pool;
import gongwen.server.database.PostgresServer;
import java.io.IOException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresJobTest implements JobContract, OutboxContract {

    private static PostgresServer server;

    private HikariDataSource dataSource;
    private Database database;

    @BeforeAll
    static void start() throws IOException {
        server = PostgresServer.start();
    }

    @BeforeEach
    void open() throws IOException {
        dataSource = Pool.open(server.newDatabase(), server.user(), "", 8, Duration.ofSeconds(5));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
        database = new Database(dataSource, Dialect.POSTGRESQL);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
