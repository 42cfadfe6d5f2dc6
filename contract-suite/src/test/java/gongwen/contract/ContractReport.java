package gongwen.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which promise each server kept: a table a suite, a line a promise, a column a server and binding. It goes
 * to the file in {@code gongwen.contract.report}; without one nothing is written.
 */
public final class ContractReport implements TestExecutionListener {

    static final String KEPT = "✓";
    private static final String BROKEN = "✗";
    private static final String NOT_ASKED = "–";

    private final Map<String, Map<String, Map<String, String>>> suites = new TreeMap<>();
    private final TreeSet<String> servers = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();
    private Optional<TestPlan> plan = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = Optional.of(testPlan);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!isOfTheContract(test)) {
            return;
        }
        String told = result.getThrowable().map(Throwable::toString).orElse("");
        if (test.isTest()) {
            note(test, mark(result.getStatus()));
        }
        if (result.getStatus() == Status.FAILED) {
            failures.add(
                    test.getDisplayName() + " · " + parent(test).getDisplayName() + "\n\n```\n" + told + "\n```\n");
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest() && isOfTheContract(test)) {
            note(test, NOT_ASKED);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        String file = System.getProperty("gongwen.contract.report", "");
        if (!file.isEmpty() && (!suites.isEmpty() || !failures.isEmpty())) {
            try {
                Files.writeString(Path.of(file), text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void note(TestIdentifier test, String mark) {
        TestIdentifier server = parent(test);
        servers.add(server.getDisplayName());
        suites.computeIfAbsent(parent(server).getDisplayName(), key -> new TreeMap<>())
                .computeIfAbsent(test.getDisplayName(), key -> new LinkedHashMap<>())
                .put(server.getDisplayName(), mark);
    }

    private TestIdentifier parent(TestIdentifier test) {
        return plan.flatMap(all -> all.getParent(test)).orElse(test);
    }

    private static String mark(Status status) {
        return switch (status) {
            case SUCCESSFUL -> KEPT;
            case FAILED -> BROKEN;
            case ABORTED -> NOT_ASKED;
        };
    }

    private static boolean isOfTheContract(TestIdentifier test) {
        return test.getSource()
                .flatMap(source -> source instanceof MethodSource method
                        ? Optional.of(method.getClassName())
                        : source instanceof ClassSource type ? Optional.of(type.getClassName()) : Optional.empty())
                .filter(name -> name.startsWith("gongwen.contract.") && name.endsWith("IT"))
                .isPresent();
    }

    private String text() {
        StringBuilder text = new StringBuilder("# The contract\n\nA promise is kept (" + KEPT + "), broken (" + BROKEN
                + ") or cannot be asked of the server (" + NOT_ASKED + "). X1 to X21 are domain.md 7.3's.\n");
        suites.forEach((suite, promises) -> text.append(table(suite, promises)));
        servers.forEach(server -> text.append("\n").append(sum(server)));
        text.append("\n");
        failures.forEach(failure -> text.append("\n## Broken: ").append(failure));
        return text.toString();
    }

    private String table(String suite, Map<String, Map<String, String>> promises) {
        String head = "\n## " + suite + "\n\n| promise | " + String.join(" | ", servers) + " |\n| --- |"
                + " --- |".repeat(servers.size()) + "\n";
        return promises.entrySet().stream()
                .map(promise -> "| " + promise.getKey() + " | "
                        + servers.stream()
                                .map(server -> promise.getValue().getOrDefault(server, NOT_ASKED))
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining("", head, ""));
    }

    private String sum(String server) {
        List<String> marks = suites.values().stream()
                .flatMap(promises -> promises.values().stream())
                .map(marksOf -> marksOf.getOrDefault(server, NOT_ASKED))
                .toList();
        long kept = marks.stream().filter(KEPT::equals).count();
        long broken = marks.stream().filter(BROKEN::equals).count();
        return server + ": " + kept + " kept, " + broken + " broken, " + (marks.size() - kept - broken)
                + " not asked.  ";
    }
}
