package gongwen.process.reading;

import gongwen.process.Isolation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a reading process is started: apart from the server, and with little memory. */
final class WorkerCommand {

    private static final String MAIN = "gongwen.extraction.ExtractionProcess";

    private final Path classPath;
    private final ReadingLimits limits;
    private final Isolation isolation;

    WorkerCommand(Path classPath, ReadingLimits limits, Isolation isolation) {
        this.classPath = classPath;
        this.limits = limits;
        this.isolation = isolation;
    }

    /** Starts a process whose temporary files go to a folder. */
    Process start(Path temporary) throws IOException {
        return isolation.jvm(classPath, temporary, options(), MAIN, arguments()).start();
    }

    private List<String> options() {
        return List.of(
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-Xss2m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.net.hosts.file=" + File.separator + "dev" + File.separator + "null");
    }

    private List<String> arguments() {
        return List.of(
                String.valueOf(limits.characters()),
                String.valueOf(limits.files()),
                String.valueOf(limits.depth()),
                String.valueOf(limits.unpacked().toBytes()),
                String.valueOf(limits.pictures()));
    }
}
