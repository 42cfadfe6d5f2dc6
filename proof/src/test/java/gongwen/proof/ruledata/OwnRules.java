package gongwen.proof.ruledata;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.tables.RuleData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** An installation's own rules, written the way its administrator would: a packaged file, edited. */
public record OwnRules(Path folder) {

    /** Replaces a piece of a packaged file and puts the result into the folder. */
    public void edit(String name, String piece, String replacement) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.exists(file) ? Files.readString(file) : packaged(name);
        assertThat(text).contains(piece);
        write(name, text.replace(piece, replacement));
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The line, counted from 1, where a file of the folder first says something. */
    int line(String name, String piece) throws IOException {
        String text = Files.readString(folder.resolve(name));
        return (int) text.substring(0, text.indexOf(piece)).lines().count()
                + (text.charAt(text.indexOf(piece) - 1) == '\n' ? 1 : 0);
    }

    void remove() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String packaged(String name) throws IOException {
        try (InputStream in = RuleData.class.getResourceAsStream("/gongwen/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
