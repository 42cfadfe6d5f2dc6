package gongwen.process.typesetting;

import gongwen.process.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a typesetting process is started: apart from the server, and with little memory. */
final class TypesettingCommand {

    private static final String MAIN = "gongwen.typesetting.TypesettingProcess";

    private final Path classPath;
    private final TypesettingLimits limits;
    private final Isolation isolation;

    TypesettingCommand(Path classPath, TypesettingLimits limits, Isolation isolation) {
        this.classPath = classPath;
        this.limits = limits;
        this.isolation = isolation;
    }

    Process start(Path folder) throws IOException {
        ProcessBuilder builder = isolation.jvm(
                classPath,
                folder,
                List.of("-Xmx" + limits.memory().toMegabytes() + "m"),
                MAIN,
                List.of(
                        folder.toString(),
                        String.valueOf(limits.time().toMillis()),
                        String.valueOf(limits.officeMemory().toBytes())));
        // where LibreOffice keeps what it wants to keep
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }
}
