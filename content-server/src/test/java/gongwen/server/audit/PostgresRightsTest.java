package gongwen.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import gongwen.server.database.Database;
import gongwen.server.database.PostgresServer;
import gongwen.server.office.deadline.Desks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose database account owns nothing (README, "The audit trail"). */
final class PostgresRightsTest {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2016-03-25T01:00:00Z"));

    @TempDir
    private Path data;

    @Test
    void serverShouldWorkUnderAnAccountThatCannotTouchTheTrail() throws IOException, SQLException {
        try (PostgresServer postgres = PostgresServer.start()) {
            String url = postgres.newDatabase();
            RunningServer.startIn(
                            data, CLOCK, "--gongwen.database.url=" + url, "--gongwen.database.user=" + postgres.user())
                    .stop();
            sql(url, postgres.user(), "create role gongwen_server login");
            sql(url, postgres.user(), rights());

            RunningServer server = RunningServer.startIn(
                    data,
                    CLOCK,
                    "--gongwen.database.url=" + url,
                    "--gongwen.database.user=gongwen_server",
                    "--spring.flyway.user=" + postgres.user());
            try {
                new Desks(server).send(1, LocalDate.of(2016, 3, 25), Map.of());
                for (String act : new String[] {
                    "truncate table audit_entry",
                    "delete from audit_seal",
                    "update audit_entry set user_id = 'x'",
                    "alter table audit_entry disable trigger all",
                    "drop trigger audit_entry_append_only on audit_entry"
                }) {
                    assertThatThrownBy(() -> server.bean(Database.class)
                                    .write(transaction -> transaction.dsl().execute(act)))
                            .as(act)
                            .rootCause()
                            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
                }
                assertThat(server.bean(AuditReader.class).verify().intact()).isTrue();
            } finally {
                server.stop();
            }
        }
    }

    private static void sql(String url, String user, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String rights() throws IOException {
        try (InputStream script = PostgresRightsTest.class.getResourceAsStream("/db/rights/postgresql.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
