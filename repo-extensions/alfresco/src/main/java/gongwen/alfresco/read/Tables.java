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
            "create table if not exists gw_audit (id bigserial primary key, at bigint not null,"
                    + " user_id varchar(255) not null, unit varchar(100) not null, act varchar(40) not null,"
                    + " node_id varchar(64) not null, outcome varchar(20) not null, address varchar(100) not null,"
                    + " detail varchar(1000) not null)",
            "alter table gw_audit add column if not exists hits text not null default ''",
            "create index if not exists gw_audit_user on gw_audit (user_id, id)",
            "create index if not exists gw_audit_node on gw_audit (node_id, id)",
            "create table if not exists gw_audit_seal (id bigint primary key, at bigint not null,"
                    + " entries text not null, hash varchar(64) not null)",
            "create table if not exists gw_audit_sealer (id int primary key, highest bigint not null,"
                    + " missing text not null)",
            "insert into gw_audit_sealer (id, highest, missing) values (1, 0, '') on conflict (id) do nothing",
            "create or replace function gw_audit_append_only() returns trigger language plpgsql as"
                    + " 'begin raise exception ''rows of the audit trail are only added''; end'",
            "create or replace trigger gw_audit_kept before update or delete or truncate on gw_audit"
                    + " execute function gw_audit_append_only()",
            "create or replace trigger gw_audit_seal_kept before update or delete or truncate on gw_audit_seal"
                    + " execute function gw_audit_append_only()",
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
