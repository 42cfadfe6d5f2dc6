package gongwen.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the folder with the classes and libraries of a child process, as its module's build lays it out. */
public final class ClassPathFolder {

    private ClassPathFolder() {}

    /**
     * The configured folder, or the nearest one above the server's own.
     *
     * @param home where the server's classes or its jar lie
     * @param module the module whose main class the process runs
     * @param property the property that names the folder
     * @throws IllegalStateException if there is none; says what to set
     */
    public static Path find(Path home, String module, String property, @Nullable Path configured) {
        List<String> places = placesOf(module);
        Optional<Path> found = configured != null
                ? Optional.of(configured.toAbsolutePath()).filter(ClassPathFolder::isComplete)
                : above(home.toAbsolutePath(), places);
        return found.orElseThrow(() -> new IllegalStateException(property + ": "
                + (configured != null ? configured : "no folder " + places + " above " + home)
                + " does not hold classes/ and lib/ of the module " + module + ". Build it, or set the property."));
    }

    /** Beside the server's jar, or as the build leaves it in a working tree. */
    private static List<String> placesOf(String module) {
        return List.of(module, module + "/target/" + module);
    }

    private static Optional<Path> above(Path home, List<String> places) {
        return Stream.<@Nullable Path>iterate(home, folder -> folder != null, Path::getParent)
                .flatMap(folder -> places.stream().map(folder::resolve))
                .filter(ClassPathFolder::isComplete)
                .findFirst();
    }

    private static boolean isComplete(Path folder) {
        return Files.isDirectory(folder.resolve("classes")) && Files.isDirectory(folder.resolve("lib"));
    }
}
