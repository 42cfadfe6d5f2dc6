package gongwen.server.operation;

import static gongwen.server.Caller.AUTHENTICATION;
import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gongwen.server.Caller;
import gongwen.server.RunningServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a server that runs, and of one that does not start. */
final class OperationTest {

    @TempDir
    private Path directory;

    private final RunningServer server = RunningServer.onH2();

    @Test
    void readinessShouldTellOfDatabaseAndContentStore() {
        Caller.Answer answer = Caller.nobody(server).get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(answer.json().at("/components/contentStore/status").asString())
                .isEqualTo("UP");
    }

    @Test
    void metricsShouldBeThereForPrometheus() {
        assertThat(Caller.nobody(server).get("/actuator/prometheus").response().body())
                .contains(
                        "jvm_memory_used_bytes",
                        "hikaricp_connections",
                        "gongwen_jobs_dead",
                        "gongwen_jobs_late_seconds",
                        "gongwen_outbox_waiting");
    }

    @Test
    void trailShouldBeIntactForTheAuditor() {
        Caller.Answer answer = Caller.of(server, "aud.qin").get(CORE + "/audit-applications/gongwen/verification");

        assertThat(answer.json().at("/entry/intact").asBoolean()).isTrue();
    }

    @Test
    void operatorShouldVerifyTheTrailAtTheManagementPort() {
        Caller.Answer answer = Caller.nobody(server).get("/actuator/auditchain");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/intact").asBoolean()).isTrue();
    }

    @Test
    void auditorShouldExportTheTrailAndLeaveATraceOfIt() {
        String trail = CORE + "/audit-applications/gongwen/";
        String where = "?where=(act%3D'LOG_IN'%20and%20unit%3D'YPB')";
        Caller.of(server, "qiu.bo").get(CORE + "/people/-me-");
        Caller auditor = Caller.of(server, "aud.qin");

        Caller.Answer table = auditor.get(trail + "export" + where);
        Caller.Answer lines = auditor.get(trail + "export" + where + "&format=jsonl");

        assertThat(table.response().body())
                .startsWith("\uFEFF\"id\",\"at\",\"user\"")
                .contains("\"qiu.bo\",\"YPB\",\"LOG_IN\"");
        assertThat(lines.response().body().lines()).allMatch(line -> line.contains("\"unit\":\"YPB\""));
        assertThat(auditor.get(trail + "audit-entries?where=(createdByUser%3D'aud.qin')&maxItems=1000")
                        .response()
                        .body())
                .contains("export CSV begins", "export of ");
        assertThat(Caller.of(server, "sec.liang").get(trail + "export").status())
                .isEqualTo(403);
        assertThat(AuditExport.cell("=1+\"1\"")).isEqualTo("\"'=1+\"\"1\"\"\"");
    }

    @Test
    void secretsShouldNotBeInLogsOrDatabaseOrTrail() throws IOException {
        RunningServer own = RunningServer.startIn(directory.resolve("own"));
        String ticket = Caller.nobody(own)
                .post(
                        AUTHENTICATION + "/tickets",
                        "{\"userId\":\"lu.min\",\"password\":\"" + RunningServer.PASSWORD + "\"}")
                .json()
                .at("/entry/id")
                .asString();
        Caller.nobody(own).get(CORE + "/people/-me-?alf_ticket=" + ticket);
        Caller.of(own, "lu.min").get("/alfresco/secret-title-in-path");
        own.stop();

        for (Path file : filesIn(own.data())) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains(ticket.substring(7)))
                    .as("ticket in %s", file)
                    .isFalse();
            assertThat(bytes.contains("secret-title")).as("path in %s", file).isFalse();
            if (!file.endsWith("demo-password")) {
                assertThat(bytes.contains(RunningServer.PASSWORD))
                        .as("password in %s", file)
                        .isFalse();
            }
        }
    }

    private static Iterable<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String whatFailedWith(Throwable failure) {
        var analysis = new StartFailureAnalyzer().analyze(failure);
        assertThat(analysis).as("analysis of %s", failure).isNotNull();
        return analysis.getDescription() + " → " + analysis.getAction();
    }

    /** The lock is the one that another server's H2 would hold on its file. */
    @Test
    void startShouldSayThatTheDataDirectoryIsInUse() throws IOException {
        Path data = directory.resolve("used");
        RunningServer.startIn(data).stop();

        Throwable failure;
        try (FileChannel file = FileChannel.open(data.resolve("database/gongwen.mv.db"), StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            failure = catchThrowable(() -> RunningServer.startIn(data));
        }

        assertThat(whatFailedWith(failure)).contains("Another server already uses", "gongwen stop");
    }

    @Test
    void startShouldSayThatTheDatabaseIsAway() {
        Throwable failure = catchThrowable(() -> RunningServer.startIn(
                directory.resolve("away"), "--gongwen.database.url=jdbc:postgresql://127.0.0.1:1/none"));

        assertThat(whatFailedWith(failure)).contains("The database cannot be opened", "Start the database");
    }

    @Test
    void startShouldSayThatTheDataDirectoryCannotBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        Throwable failure = catchThrowable(() -> RunningServer.startIn(
                file.resolve("data"),
                "--gongwen.database.url=jdbc:h2:mem:" + file.getParent().getFileName()));

        assertThat(whatFailedWith(failure)).contains("The data directory cannot be used");
    }

    @Test
    void startShouldSayThatTheAdministratorsPasswordIsWeak() {
        Throwable failure = catchThrowable(
                () -> RunningServer.startIn(directory.resolve("weak"), "--gongwen.admin.password=admin"));

        assertThat(whatFailedWith(failure)).contains("GONGWEN_ADMIN_PASSWORD");
    }
}
