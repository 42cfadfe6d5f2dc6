package gongwen.models.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables and lifecycles are read from: each file of an installation's own folder takes the place of the
 * packaged one of the same name, whole (ADR 13).
 */
public final class RuleData {

    /** What is packaged, and nothing else. */
    public static final RuleData PACKAGED = new RuleData(null);

    private static final String ROOT = "/gongwen/";
    private static final String ENDING = ".yaml";

    private final @Nullable Path folder;

    private RuleData(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * An installation's own rules. A folder that is not there replaces nothing.
     *
     * @throws BrokenTable if the folder holds a file that takes no packaged file's place, as a misspelt one would
     */
    public static RuleData in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return PACKAGED;
        }
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.endsWith(ENDING) || RuleData.class.getResource(ROOT + name) == null) {
                throw new BrokenTable(file.toString(), 0, "it takes no packaged table's place; is its name misspelt?");
            }
        }
        return new RuleData(folder);
    }

    /** The files that take a packaged one's place, by name, in alphabetical order. */
    public List<String> replaced() {
        return Optional.ofNullable(folder).stream()
                .flatMap(own ->
                        files(own).stream().map(file -> own.relativize(file).toString()))
                .toList();
    }

    /**
     * Reads a table.
     *
     * @param name its path without ending, such as {@code kinds} or {@code lifecycles/outgoing}
     * @throws BrokenTable if it is not YAML or does not begin with key: value pairs
     */
    public TableEntry table(String name) {
        Path own = folder == null ? null : folder.resolve(name + ENDING);
        if (own == null || !Files.exists(own)) {
            return TableEntry.ofResource(ROOT + name + ENDING);
        }
        try (Reader yaml = Files.newBufferedReader(own)) {
            return TableEntry.of(own.toString(), yaml);
        } catch (IOException e) {
            throw new BrokenTable(own.toString(), 0, "it cannot be read: " + e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
