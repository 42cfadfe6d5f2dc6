package gongwen.contract;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What several servers kept, side by side: the tables of their {@link ContractReport}s as one. */
final class Comparison {

    private static final String SUITE = "## ";
    private static final String HEAD = "promise";

    /** By suite, promise and column. */
    private final Map<String, Map<String, Map<String, String>>> suites = new TreeMap<>();

    private final List<String> columns = new ArrayList<>();

    /**
     * Prints the table.
     *
     * @param arguments what each server is called and its report, as {@code name=file}
     */
    public static void main(String[] arguments) throws IOException {
        Comparison comparison = new Comparison();
        for (String argument : arguments) {
            String[] named = argument.split("=", 2);
            comparison.add(named[0], Files.readAllLines(Path.of(named[1])));
        }
        try (Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
            out.write(comparison.text());
        }
    }

    /** Adds the columns of a report, each called by the server's name and the binding it was asked by. */
    void add(String server, List<String> report) {
        String suite = "";
        List<String> found = List.of();
        for (String line : report) {
            if (line.startsWith(SUITE)) {
                suite = line.substring(SUITE.length());
            } else if (line.startsWith("| ") && !line.startsWith("| ---")) {
                List<String> cells =
                        List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
                if (cells.get(0).equals(HEAD)) {
                    found = named(server, cells.subList(1, cells.size()));
                } else {
                    put(suite, cells, found);
                }
            }
        }
    }

    private List<String> named(String server, List<String> asked) {
        List<String> names = asked.stream()
                .map(each -> server + each.substring(each.lastIndexOf(' ')))
                .toList();
        names.stream().filter(name -> !columns.contains(name)).forEach(columns::add);
        return names;
    }

    private void put(String suite, List<String> cells, List<String> names) {
        Map<String, String> marks = suites.computeIfAbsent(suite, key -> new TreeMap<>())
                .computeIfAbsent(cells.get(0), key -> new LinkedHashMap<>());
        for (int i = 0; i < names.size(); i++) {
            marks.put(names.get(i), cells.get(i + 1));
        }
    }

    /** One table, its sums in the last line, and below it what is not kept by all. */
    String text() {
        StringBuilder text = new StringBuilder(row(HEAD, columns));
        text.append("| --- |").append(" :-: |".repeat(columns.size())).append('\n');
        suites.forEach((suite, promises) -> {
            text.append(
                    row("**" + suite + "**", columns.stream().map(column -> "").toList()));
            promises.forEach((promise, marks) -> text.append(row(promise, marks(marks))));
        });
        text.append(row(
                "**kept, of " + promises().size() + "**",
                columns.stream().map(this::kept).toList()));
        String differing = promises().stream()
                .filter(promise -> !Set.copyOf(marks(promise.getValue())).equals(Set.of(ContractReport.KEPT)))
                .map(promise -> "- " + promise.getKey() + '\n')
                .collect(Collectors.joining());
        return text.append(differing.isEmpty() ? "\nAll keep everything.\n" : "\nNot kept by all:\n\n" + differing)
                .toString();
    }

    private List<Map.Entry<String, Map<String, String>>> promises() {
        return suites.values().stream()
                .flatMap(promises -> promises.entrySet().stream())
                .toList();
    }

    /** In the order of the columns; empty where a report does not know the promise. */
    private List<String> marks(Map<String, String> marks) {
        return columns.stream().map(column -> marks.getOrDefault(column, "")).toList();
    }

    private String kept(String column) {
        return String.valueOf(promises().stream()
                .filter(promise -> ContractReport.KEPT.equals(promise.getValue().get(column)))
                .count());
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }
}
