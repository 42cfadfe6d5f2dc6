package gongwen.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${gongwen.data}") Path path) {
        return new DataDirectory(path);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseProperties properties, DataDirectory data) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(properties.urlIn(data));
        config.setUsername(properties.user());
        config.setPassword(properties.password());
        config.setMaximumPoolSize(properties.connections());
        config.setConnectionTimeout(properties.patience().toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** SQL is rendered without quotes, because H2 folds names to upper case and PostgreSQL to lower case. */
    @Bean
    DSLContext dsl(DataSource dataSource, DatabaseProperties properties, DataDirectory data) {
        SQLDialect dialect =
                properties.urlIn(data).startsWith("jdbc:postgresql:") ? SQLDialect.POSTGRES : SQLDialect.H2;
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
        return DSL.using(dataSource, dialect, settings);
    }
}
