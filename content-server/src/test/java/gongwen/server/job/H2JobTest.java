package gongwen.server.job;

import com.zaxxer.hikari.HikariDataSource;
import gongwen.server.database.Database;
import gongwen.server.database.Dialect;
import gongwen.server.database.Pool;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class H2JobTest implements JobContract, OutboxContract {

    private HikariDataSource dataSource;
    private Database database;

    @BeforeEach
    void open() {
        dataSource = Pool.open("jdbc:h2:mem:" + UUID.randomUUID(), "gongwen", "", 8, Duration.ofSeconds(5));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        database = new Database(dataSource, Dialect.H2);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
