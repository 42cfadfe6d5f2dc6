package gongwen.process.rendering;

import gongwen.process.rendering.SourceKind.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which parts of LibreOffice are installed on this machine. */
final class OfficePrograms {

    /** Where each part has its code. */
    private static final Map<Program, String> LIBRARIES =
            Map.of(Program.WRITER, "libswlo.so", Program.CALC, "libsclo.so", Program.IMPRESS, "libsdlo.so");

    private OfficePrograms() {}

    static Set<Program> installed() {
        Set<Program> found = EnumSet.noneOf(Program.class);
        folder().ifPresent(folder -> LIBRARIES.forEach((program, library) -> {
            if (Files.isReadable(folder.resolve(library))) {
                found.add(program);
            }
        }));
        return found;
    }

    private static Optional<Path> folder() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin")
                        .split(":"))
                .map(each -> Path.of(each, "soffice"))
                .filter(Files::isExecutable)
                .flatMap(OfficePrograms::realFolder)
                .findFirst();
    }

    private static Stream<Path> realFolder(Path program) {
        try {
            return Stream.of(Objects.requireNonNull(program.toRealPath().getParent()));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
