package gongwen.server.office.deadline;

import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import gongwen.server.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PostgresYearTest implements YearContract {

    @TempDir
    private Path data;

    private PostgresServer postgres;
    private String url;

    @BeforeEach
    void open() throws IOException {
        postgres = PostgresServer.start();
        url = postgres.newDatabase();
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    public RunningServer start(TestClock clock) {
        return RunningServer.startIn(
                data,
                clock,
                "--gongwen.jobs.pause=365d",
                "--gongwen.database.url=" + url,
                "--gongwen.database.user=" + postgres.user());
    }
}
