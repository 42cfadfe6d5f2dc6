package gongwen.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How JVMs that open files of strangers are kept apart from the server. They are prefixed so that they run in a network
 * namespace of their own, which has no network at all.
 *
 * @param prefix the words before the command; none where the system does not let a process give its network up
 */
public record Isolation(List<String> prefix) {

    private static final Logger log = LoggerFactory.getLogger(Isolation.class);
    private static final List<String> UNSHARE = List.of("unshare", "--user", "--map-root-user", "--net");
    private static final List<String> OWN_PROCESSES =
            List.of("--pid", "--fork", "--kill-child", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");
    private static final int PATIENCE_SECONDS = 5;

    public Isolation {
        prefix = List.copyOf(prefix);
    }

    /** Tries what this system allows. */
    public static Isolation ofThisSystem() {
        if (works()) {
            return new Isolation(UNSHARE);
        }
        log.warn("Child processes keep their network: 'unshare --user --net' is not allowed here. "
                + "They still refuse to open URLs; allow user namespaces to shut the network off altogether.");
        return new Isolation(List.of());
    }

    /**
     * For a child that starts programs and talks to them over its own loopback, which nobody else can reach: when it ends,
     * however it ends, every program it started ends with it.
     */
    public Isolation withPrograms() {
        if (prefix.isEmpty()) {
            return this;
        }
        List<String> words = new ArrayList<>(prefix);
        words.addAll(OWN_PROCESSES);
        return new Isolation(words);
    }

    /** Whether child processes have no network. */
    public boolean isComplete() {
        return !prefix.isEmpty();
    }

    /**
     * A JVM that is quick to start and knows nothing of the server: little of the environment, since passwords live there
     * and a file that takes its parser over must not find them, and no output but its answers, since what parsers print
     * may quote the file.
     *
     * @param classPath the folder with its {@code classes/} and {@code lib/}
     * @param folder where it runs and keeps its temporary files
     * @param options its own options for the JVM, its limits above all
     */
    public ProcessBuilder jvm(
            Path classPath, Path folder, List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.resolve("classes") + File.pathSeparator + classPath.resolve("lib") + File.separator + "*",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        command.addAll(options);
        command.add(mainClass);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        restrict(builder.environment());
        return builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static void restrict(Map<String, String> environment) {
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LANG", "C.UTF-8");
    }

    private static List<String> trialCommand() {
        List<String> command = new ArrayList<>(UNSHARE);
        command.add("true");
        return command;
    }

    private static boolean works() {
        try {
            Process trial = new ProcessBuilder(trialCommand())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return trial.exitValue() == 0;
            }
            trial.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
