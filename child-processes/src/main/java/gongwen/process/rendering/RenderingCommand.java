package gongwen.process.rendering;

import gongwen.process.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** How a rendering process is started: apart from the server, and it and its LibreOffice with bounded memory and files. */
final class RenderingCommand {

    private static final String MAIN = "gongwen.rendering.RenderingProcess";

    private final Path classPath;
    private final RenderingLimits limits;
    private final Isolation isolation;

    RenderingCommand(Path classPath, RenderingLimits limits, Isolation isolation) {
        this.classPath = classPath;
        this.limits = limits;
        List<String> prefix = new ArrayList<>(isolation.withPrograms().prefix());
        prefix.addAll(List.of(
                "prlimit",
                "--core=0",
                "--as=" + limits.addressSpace().toBytes(),
                "--fsize=" + limits.largest().toBytes()));
        this.isolation = new Isolation(prefix);
    }

    /** Starts a process whose temporary files go to a folder; LibreOffice keeps its own beside it until it ends. */
    Process start(Path folder) throws IOException {
        Path home = folder.resolveSibling(folder.getFileName() + "-home").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        ProcessBuilder builder = isolation.jvm(
                classPath,
                folder.toAbsolutePath(),
                List.of(
                        "-Xmx" + limits.memory().toMegabytes() + "m",
                        "-XX:MaxMetaspaceSize=192m",
                        "-XX:CompressedClassSpaceSize=64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dpdfbox.fontcache=" + home),
                MAIN,
                List.of(home.toString(), String.valueOf(limits.time().toMillis())));
        builder.environment()
                .putAll(Map.of(
                        "HOME", home.toString(),
                        "TMPDIR", home.toString(),
                        "FONTCONFIG_FILE", home.resolve("fonts.conf").toString()));
        return builder.start();
    }
}
