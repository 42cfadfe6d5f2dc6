package gongwen.server.content.typesetting;

import gongwen.server.content.extraction.Isolation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a typesetting process is started: with little memory, an empty environment, and where possible no network. */
final class TypesettingCommand {

    private static final String MAIN = "gongwen.typesetting.TypesettingProcess";

    private final Path classPath;
    private final TypesettingProperties limits;
    private final Isolation isolation;

    TypesettingCommand(Path classPath, TypesettingProperties limits, Isolation isolation) {
        this.classPath = classPath;
        this.limits = limits;
        this.isolation = isolation;
    }

    Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(isolation.prefix());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.resolve("classes") + File.pathSeparator + classPath.resolve("lib") + File.separator + "*",
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                MAIN,
                folder.toString(),
                String.valueOf(limits.time().toMillis()),
                String.valueOf(limits.officeMemory().toBytes())));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", folder.toString());
        // what parsers print may quote the document
        return builder.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
