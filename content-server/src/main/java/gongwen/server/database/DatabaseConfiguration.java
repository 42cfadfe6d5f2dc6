package gongwen.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database; Boot's Flyway brings its schema up to date before anybody uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${gongwen.data}") Path path) {
        return new DataDirectory(path);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseProperties properties, DataDirectory data) {
        return Pool.open(
                properties.urlIn(data),
                properties.user(),
                properties.password(),
                properties.connections(),
                properties.patience());
    }

    @Bean
    DiskReserve diskReserve(DatabaseProperties properties, DataDirectory data) {
        return switch (Dialect.of(properties.urlIn(data))) {
            case H2 -> new DiskReserve(data.path(), properties.reserve().toBytes());
            case POSTGRESQL -> DiskReserve.NONE;
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    Database database(DataSource dataSource, DatabaseProperties properties, DataDirectory data, DiskReserve reserve) {
        return new Database(dataSource, Dialect.of(properties.urlIn(data)), reserve);
    }

    /** For reading only: what is written must go through {@link Database#write} to be durable on H2. */
    @Bean
    DSLContext dsl(DataSource dataSource, Database database) {
        return DSL.using(dataSource, database.dialect().jooq(), Transaction.SETTINGS);
    }
}
