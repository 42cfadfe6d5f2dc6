package gongwen.proof.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A compose file as an engine reads it before it fills variables in: anchors and merges are resolved.
 *
 * @param path where it lies
 * @param content the whole file
 */
record ComposeFile(Path path, Map<String, Object> content) {

    /** {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME:?message}}. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");

    static final Path DOCKER = house().resolve("docker");

    /** Every {@code compose.yaml} of the folders in {@code docker}. */
    static List<ComposeFile> all() {
        return files("compose.yaml").stream().map(ComposeFile::read).toList();
    }

    /** The files in the folders of {@code docker} whose name ends so. */
    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(DOCKER, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path house() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(content.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    /** The names under {@code volumes} or {@code networks}. */
    Set<String> declared(String kind) {
        return content.containsKey(kind) ? map(content.get(kind)).keySet() : Set.of();
    }

    Set<String> variables() {
        Set<String> names = new TreeSet<>(Comparator.naturalOrder());
        Matcher variable = VARIABLE.matcher(text(path));
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return names;
    }

    /** A value that is a table in the file. */
    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> map.put((String) key, entry));
        return map;
    }

    /** A value that is a list in the file, as texts; empty if it is not there. */
    static List<String> list(Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }

    private static ComposeFile read(Path path) {
        return new ComposeFile(path, map(new Yaml().load(text(path))));
    }

    @Override
    public String toString() {
        return DOCKER.relativize(path).toString();
    }
}
