package gongwen.models.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.ModelFiles;
import gongwen.models.names.St;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People read both languages everywhere. */
class MessagesTest {

    private static final Dictionary DICTIONARY = Dictionary.load();

    @Test
    void everyDefinitionShouldHaveAnEnglishAndAChineseTitle() throws IOException {
        assertThat(untitled(bundles(file -> !file.contains("_")), Locale.ENGLISH))
                .as("without an English title")
                .isEmpty();
        assertThat(untitled(bundles(file -> file.endsWith("_zh_CN.properties")), Locale.CHINESE))
                .as("without a Chinese title")
                .isEmpty();
    }

    @Test
    void everyValueOfAListShouldHaveAnEnglishAndAChineseLabel() throws IOException {
        assertThat(unlabelled(bundles(file -> !file.contains("_")), Locale.ENGLISH))
                .as("without an English label")
                .isEmpty();
        assertThat(unlabelled(bundles(file -> file.endsWith("_zh_CN.properties")), Locale.CHINESE))
                .as("without a Chinese label")
                .isEmpty();
    }

    @Test
    void titleShouldFollowTheReadersLanguage() {
        PropertyDefinition title = DICTIONARY.property(Cm.TITLE).orElseThrow();

        assertThat(DICTIONARY.title(title, Locale.SIMPLIFIED_CHINESE)).isEqualTo("题名");
        assertThat(DICTIONARY.title(title, Locale.CHINESE)).isEqualTo("题名");
        assertThat(DICTIONARY.title(title, Locale.FRENCH)).isEqualTo("Title");
        assertThat(DICTIONARY.description(title, Locale.US)).contains("Content Title");
    }

    @Test
    void titleShouldComeFromTheModelWhenNoBundleHasIt() {
        QualifiedName name = QualifiedName.parse("cm:unheardOf");

        assertThat(DICTIONARY.title(
                        PropertyDefinition.of(name, DataType.TEXT).withWording(Wording.titled("Unheard of")),
                        Locale.CHINESE))
                .isEqualTo("Unheard of");
        assertThat(DICTIONARY.title(PropertyDefinition.of(name, DataType.TEXT), Locale.CHINESE))
                .isEqualTo("unheardOf");
    }

    @Test
    void listValueShouldBeCalledByItsLabel() {
        Constraint.OneOf visibility = (Constraint.OneOf) DICTIONARY
                .property(St.SITE_VISIBILITY)
                .orElseThrow()
                .constraints()
                .get(0);

        assertThat(DICTIONARY.label(visibility, "PUBLIC", Locale.CHINESE)).isEqualTo("公开");
        assertThat(DICTIONARY.label(visibility, "SECRET", Locale.CHINESE)).isEqualTo("SECRET");
    }

    private static List<String> untitled(Messages messages, Locale locale) {
        return Stream.of(DICTIONARY.types(), DICTIONARY.aspects(), DICTIONARY.properties(), DICTIONARY.associations())
                .flatMap(definitions -> definitions.stream().map(Definition.class::cast))
                .filter(definition -> messages.title(
                                DICTIONARY
                                        .modelOf(definition.name())
                                        .orElseThrow()
                                        .name(),
                                definition,
                                locale)
                        .isEmpty())
                .map(definition -> definition.kind() + " " + definition.name())
                .toList();
    }

    private static List<String> unlabelled(Messages messages, Locale locale) {
        List<String> missing = new ArrayList<>();
        DICTIONARY.models().stream()
                .flatMap(model -> model.constraints().stream())
                .filter(Constraint.OneOf.class::isInstance)
                .map(Constraint.OneOf.class::cast)
                .forEach(list -> list.allowedValues().stream()
                        .filter(value ->
                                messages.value(list.name(), value, locale).isEmpty())
                        .forEach(value -> missing.add(list.name() + " " + value)));
        return missing;
    }

    /** The bundles of one language alone, so that no other can stand in for it. */
    private static Messages bundles(Predicate<String> wanted) throws IOException {
        Messages messages = new Messages();
        for (String file : ModelFiles.MESSAGES) {
            if (wanted.test(file.substring(file.lastIndexOf('/') + 1))) {
                try (InputStream in = Dictionary.class.getClassLoader().getResourceAsStream(file)) {
                    messages.add(file, new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
        }
        return messages;
    }
}
