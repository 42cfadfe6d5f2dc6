package gongwen.server.content.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a reading process is started: with little memory, an empty environment, and where possible no network. */
final class WorkerCommand {

    private static final String MAIN = "gongwen.extraction.ExtractionProcess";

    private final Path classPath;
    private final ExtractionProperties limits;
    private final Isolation isolation;

    WorkerCommand(Path classPath, ExtractionProperties limits, Isolation isolation) {
        this.classPath = classPath;
        this.limits = limits;
        this.isolation = isolation;
    }

    /** Starts a process whose temporary files go to a folder. */
    Process start(Path temporary) throws IOException {
        List<String> command = new ArrayList<>(isolation.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions(temporary));
        command.add(MAIN);
        command.addAll(arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        restrict(builder.environment());
        // what parsers print may quote the file
        return builder.directory(temporary.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> jvmOptions(Path temporary) {
        return List.of(
                "-cp",
                classPath.resolve("classes") + File.pathSeparator + classPath.resolve("lib") + File.separator + "*",
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djdk.net.hosts.file=" + File.separator + "dev" + File.separator + "null",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=");
    }

    private List<String> arguments() {
        return List.of(
                String.valueOf(limits.characters()),
                String.valueOf(limits.files()),
                String.valueOf(limits.depth()),
                String.valueOf(limits.unpacked().toBytes()),
                String.valueOf(limits.pictures()));
    }

    /** Passwords live in the server's environment; a file that takes its parser over must not find them. */
    private static void restrict(Map<String, String> environment) {
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LANG", "C.UTF-8");
    }
}
