package gongwen.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Opens the connection pool with what each database needs to be fast and safe. */
public final class Pool {

    /**
     * Statement caches sized for the store; texts of usual length kept in their rows; old chunks of the file are reused after five seconds, each of them synced
     * long before, so that the file does not grow with every write.
     */
    private static final String H2_SETTINGS = ";QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=10000;RETENTION_TIME=5000"
            + ";MAX_LENGTH_INPLACE_LOB=100000;CACHE_SIZE=65536;DB_CLOSE_ON_EXIT=FALSE";

    private Pool() {}

    /**
     * Opens a pool. It starts even while the database is away, and recovers by itself when it is back.
     *
     * @param patience how long a request waits for a connection
     * @throws IllegalArgumentException if the URL names neither H2 nor PostgreSQL
     */
    public static HikariDataSource open(String url, String user, String password, int connections, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(patience.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        switch (Dialect.of(url)) {
            case H2 -> config.setJdbcUrl(url + H2_SETTINGS);
            case POSTGRESQL -> configurePostgresql(config, url);
        }
        return new HikariDataSource(config);
    }

    private static void configurePostgresql(HikariConfig config, String url) {
        config.setJdbcUrl(url);
        config.addDataSourceProperty("ApplicationName", "gongwen");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "120");
        config.addDataSourceProperty("tcpKeepAlive", "true");
    }
}
