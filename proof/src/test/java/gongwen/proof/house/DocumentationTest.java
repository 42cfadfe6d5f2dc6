package gongwen.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the documents to what CONTRIBUTING.md says of them. */
class DocumentationTest {

    private static final Path HOUSE = house();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void linksShouldLeadToFilesThatExist() {
        List<String> broken = new ArrayList<>();
        documents().forEach(document -> {
            Matcher link = LINK.matcher(read(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://")
                        && !Files.exists(document.resolveSibling(target).normalize())) {
                    broken.add(HOUSE.relativize(document) + " → " + target);
                }
            }
        });

        assertThat(broken).isEmpty();
    }

    @Test
    void decisionsShouldBeNumberedOnceAndSayWhatConfirmsThem() {
        List<Path> decisions = list(HOUSE.resolve("docs/adr"));

        assertThat(decisions).isNotEmpty();
        assertThat(decisions)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches(DECISION));
        assertThat(decisions.stream()
                        .map(file -> file.getFileName().toString().substring(0, 4))
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(decisions)
                .allSatisfy(file -> assertThat(read(file))
                        .contains("**Status:**", "## Context", "## Decision", "## Consequences", "## Confirmation"));
    }

    @Test
    void everyModuleShouldIntroduceItself() {
        List<Path> modules = documentsOf("pom.xml")
                .map(Path::getParent)
                .filter(folder -> !folder.equals(HOUSE))
                .toList();

        assertThat(modules).isNotEmpty();
        assertThat(modules)
                .allSatisfy(folder -> assertThat(folder.resolve("README.md")).exists());
    }

    private static Stream<Path> documents() {
        return documentsOf(".md");
    }

    private static Stream<Path> documentsOf(String ending) {
        try (Stream<Path> files = Files.walk(HOUSE, 4)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !HOUSE.relativize(file).toString().matches("(.*/)?(target|\\.git|data)/.*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path house() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
