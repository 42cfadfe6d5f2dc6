package gongwen.server.content.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command is prefixed with so that it runs in a network namespace of its own, which has no network at all.
 *
 * @param prefix the words before the command; none where the system does not let a process give its network up
 */
public record Isolation(List<String> prefix) {

    private static final Logger log = LoggerFactory.getLogger(Isolation.class);
    private static final List<String> UNSHARE = List.of("unshare", "--user", "--map-root-user", "--net");
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
