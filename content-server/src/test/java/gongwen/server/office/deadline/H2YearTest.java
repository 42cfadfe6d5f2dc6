package gongwen.server.office.deadline;

import gongwen.server.RunningServer;
import gongwen.server.TestClock;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2YearTest implements YearContract {

    @TempDir
    private Path data;

    @Override
    public RunningServer start(TestClock clock) {
        return RunningServer.startIn(data, clock, "--gongwen.jobs.pause=365d");
    }
}
