package gongwen.alfresco.read;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * This module's own tables in Alfresco's database, which is PostgreSQL. They hold nothing that clients wrote but what
 * the nodes hold too.
 */
public final class Tables {

    private static final List<String> STATEMENTS = List.of(
            "create table if not exists gw_sequence (name varchar(200) primary key, value bigint not null)",
            "create table if not exists gw_index (node_id varchar(36) not null, property varchar(100) not null,"
                    + " text_value varchar(200), time_value bigint)",
            "create index if not exists gw_index_text on gw_index (property, text_value)",
            "create index if not exists gw_index_time on gw_index (property, time_value)",
            "create index if not exists gw_index_node on gw_index (node_id)",
            "create table if not exists gw_content (url varchar(255) primary key, sha256 varchar(64) not null,"
                    + " sm3 varchar(64) not null, text text not null, unreadable varchar(20))",
            "create index if not exists gw_content_sha256 on gw_content (sha256)");

    private final JdbcTemplate database;

    public Tables(JdbcTemplate database) {
        this.database = database;
    }

    /** Makes those that are missing. */
    public void make() {
        database.execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : STATEMENTS) {
                    statement.execute(each);
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return STATEMENTS.size();
        });
    }
}
