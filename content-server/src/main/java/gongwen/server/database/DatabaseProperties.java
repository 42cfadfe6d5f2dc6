package gongwen.server.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The database.
 *
 * @param url JDBC URL, {@code jdbc:postgresql:…} or {@code jdbc:h2:…}; without one, an H2 file in the data directory
 * @param user user name
 * @param password password
 * @param connections how many connections at most
 * @param patience how long a request waits for a connection before it is told that the database is away
 * @param reserve how much of the disk of an H2 file is kept free; work is refused when it is begun
 */
@ConfigurationProperties("gongwen.database")
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue("gongwen") String user,
        @DefaultValue("") String password,
        @DefaultValue("24") int connections,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("32MB") DataSize reserve) {

    /** The URL to connect to. */
    String urlIn(DataDirectory data) {
        return url == null || url.isBlank() ? "jdbc:h2:file:" + data.database().resolve("gongwen") : url;
    }
}
