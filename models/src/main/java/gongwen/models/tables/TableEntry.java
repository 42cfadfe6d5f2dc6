package gongwen.models.tables;

import gongwen.models.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a table file, read key by key. What is missing, of the wrong kind or left over breaks the table with
 * its file and line.
 */
public final class TableEntry {

    private final String file;
    private final int line;
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private TableEntry(String file, Node node) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw new BrokenTable(file, line, "expected key: value pairs");
        }
        for (NodeTuple pair : mapping.getValue()) {
            String key = scalar(pair.getKeyNode(), "a key");
            if (left.put(key, pair.getValueNode()) != null) {
                throw new BrokenTable(file, lineOf(pair.getKeyNode()), "'" + key + "' is given twice");
            }
            lines.put(key, lineOf(pair.getValueNode()));
        }
    }

    /**
     * Reads a table from the class path.
     *
     * @throws BrokenTable if it is not YAML or does not begin with key: value pairs
     */
    public static TableEntry ofResource(String resource) {
        try (InputStream stream = TableEntry.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new BrokenTable(resource, 0, "there is no such table");
            }
            return of(resource, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table; {@code file} is what errors call it. */
    public static TableEntry of(String file, Reader yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(yaml);
            if (root == null) {
                throw new BrokenTable(file, 1, "the table is empty");
            }
            return new TableEntry(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new BrokenTable(file, line, String.valueOf(e.getProblem()));
        }
    }

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> broken("'" + key + "' is missing"));
    }

    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(left.remove(key)).map(node -> scalar(node, key));
    }

    /** The values of a list; a missing list is empty. */
    public List<String> texts(String key) {
        return items(key).stream().map(node -> scalar(node, key)).toList();
    }

    /** The same, each one of those there are; {@code what} is what errors call them. */
    public List<String> texts(String key, Set<String> known, String what) {
        return items(key).stream()
                .map(node -> {
                    String text = scalar(node, key);
                    if (!known.contains(text)) {
                        throw new BrokenTable(file, lineOf(node), "'" + key + "' names unknown " + what + " " + text);
                    }
                    return text;
                })
                .toList();
    }

    public List<QualifiedName> names(String key) {
        return items(key).stream()
                .map(node -> name(scalar(node, key), lineOf(node)))
                .toList();
    }

    public Optional<QualifiedName> optionalName(String key) {
        Node node = left.remove(key);
        return node == null ? Optional.empty() : Optional.of(name(scalar(node, key), lineOf(node)));
    }

    /** A switch, off unless it says so. */
    public boolean flag(String key) {
        return flag(key, false);
    }

    public boolean flag(String key, boolean unlessSaid) {
        return optionalText(key)
                .map(text -> parse(key, text, value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                }))
                .orElse(unlessSaid);
    }

    public int number(String key) {
        return parse(key, text(key), Integer::valueOf);
    }

    /** The numbers of a list; a missing list is empty. */
    public List<Integer> numbers(String key) {
        return texts(key).stream()
                .map(text -> parse(key, text, Integer::valueOf))
                .toList();
    }

    public LocalDate date(String key) {
        return parse(key, text(key), LocalDate::parse);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return parse(key, text(key), value -> Enum.valueOf(type, value));
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream()
                .map(text -> parse(key, text, value -> Enum.valueOf(type, value)))
                .toList();
    }

    /**
     * The dates of a list.
     *
     * @param fits what each must be
     * @param reason what is said of one that is not
     */
    public List<LocalDate> dates(String key, Predicate<LocalDate> fits, String reason) {
        return items(key).stream()
                .map(node -> {
                    LocalDate date = parse(key, scalar(node, key), lineOf(node), LocalDate::parse);
                    if (!fits.test(date)) {
                        throw new BrokenTable(file, lineOf(node), date + reason);
                    }
                    return date;
                })
                .toList();
    }

    /** The rows of a list of mappings, at least one. */
    public List<TableEntry> rows(String key) {
        List<TableEntry> rows =
                items(key).stream().map(node -> new TableEntry(file, node)).toList();
        if (rows.isEmpty()) {
            throw broken("'" + key + "' has no row");
        }
        return rows;
    }

    /** A nested mapping; a missing one is empty. */
    public Optional<TableEntry> nested(String key) {
        return Optional.ofNullable(left.remove(key)).map(node -> new TableEntry(file, node));
    }

    /** A key of this mapping that is a name itself. */
    public QualifiedName asName(String key) {
        return name(key, lines.getOrDefault(key, line));
    }

    /** The keys not asked for yet. */
    public List<String> keysLeft() {
        return List.copyOf(left.keySet());
    }

    public Source source() {
        return new Source(text("source"), choice("grade", Source.Grade.class));
    }

    public Label label() {
        return new Label(text("zh"), text("en"));
    }

    /** Ends the reading of this mapping: a key nobody asked for is an error, most often a misspelling. */
    public void end() {
        left.forEach((key, node) -> {
            throw new BrokenTable(file, lineOf(node), "'" + key + "' means nothing here");
        });
    }

    public BrokenTable broken(String reason) {
        return new BrokenTable(file, line, reason);
    }

    /** The same, of the value of one key. */
    public BrokenTable broken(String key, String reason) {
        return new BrokenTable(file, lines.getOrDefault(key, line), "'" + key + "' " + reason);
    }

    private List<Node> items(String key) {
        Node node = left.remove(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw new BrokenTable(file, lineOf(node), "'" + key + "' must be a list");
        }
        return new ArrayList<>(sequence.getValue());
    }

    private <T> T parse(String key, String value, Function<String, T> parser) {
        return parse(key, value, lines.getOrDefault(key, line), parser);
    }

    private <T> T parse(String key, String value, int at, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BrokenTable(file, at, "'" + key + "' cannot be '" + value + "'");
        }
    }

    private QualifiedName name(String text, int at) {
        try {
            return QualifiedName.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BrokenTable(file, at, "'" + text + "' is not a qualified name: write prefix:localName");
        }
    }

    private String scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return scalar.getValue();
        }
        throw new BrokenTable(file, lineOf(node), key + " must be one value");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    @Override
    public String toString() {
        return file + ":" + line + Arrays.toString(left.keySet().toArray());
    }
}
