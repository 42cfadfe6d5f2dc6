package gongwen.server.content.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Finds the folder with the classes and libraries of the reading process. */
final class ClassPathFolder {

    /** Beside the server's jar, or as the build leaves it in a working tree. */
    private static final List<String> PLACES = List.of("text-extraction", "text-extraction/target/text-extraction");

    private ClassPathFolder() {}

    /**
     * The configured folder, or the nearest one above the server's own classes.
     *
     * @throws IllegalStateException if there is none; says what to set
     */
    static Path find(@Nullable Path configured) {
        Path home = new ApplicationHome(ClassPathFolder.class).getDir().toPath().toAbsolutePath();
        Optional<Path> found = configured != null
                ? Optional.of(configured.toAbsolutePath()).filter(ClassPathFolder::isComplete)
                : above(home);
        return found.orElseThrow(() -> new IllegalStateException("gongwen.extraction.class-path: "
                + (configured != null ? configured : "no folder " + PLACES + " above " + home)
                + " does not hold classes/ and lib/ of the module text-extraction. Build it, or set the property."));
    }

    private static Optional<Path> above(Path home) {
        return Stream.<@Nullable Path>iterate(home, folder -> folder != null, Path::getParent)
                .flatMap(folder -> PLACES.stream().map(folder::resolve))
                .filter(ClassPathFolder::isComplete)
                .findFirst();
    }

    private static boolean isComplete(Path folder) {
        return Files.isDirectory(folder.resolve("classes")) && Files.isDirectory(folder.resolve("lib"));
    }
}
