package gongwen.share;

import static gongwen.share.Elements.attributes;
import static gongwen.share.Elements.elements;
import static gongwen.share.Elements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import gongwen.rules.Law;
import gongwen.rules.office.Office;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds what is written for Share to the models and the lifecycles. */
class ShareModuleTest {

    /** What a form may show besides our properties. */
    private static final Set<String> SHARES_FIELDS = Set.of("cm:name");

    private static final Set<String> SHARES_MESSAGES = Set.of("label.name");

    private static final Dictionary DICTIONARY = Dictionary.load();

    @TempDir
    static Path module;

    private static Document config;

    @BeforeAll
    static void write() throws Exception {
        ShareModule.main(new String[] {module.toString()});
        config = Elements.of(module.resolve("META-INF/share-config-custom.xml"));
    }

    @Test
    void fieldsShouldBePropertiesOfTheFormsType() {
        for (Element section : elements(config, "config")) {
            if (!section.getAttribute("evaluator").endsWith("-type")) {
                continue;
            }
            Set<String> known =
                    DICTIONARY
                            .properties(QualifiedName.parse(section.getAttribute("condition")), Set.of())
                            .keySet()
                            .stream()
                            .map(QualifiedName::toString)
                            .collect(Collectors.toSet());
            known.addAll(SHARES_FIELDS);
            assertThat(known).containsAll(attributes(section, "show", "id"));
            assertThat(known).containsAll(attributes(section, "field", "id"));
        }
    }

    @Test
    void propertiesThatPeopleTypeShouldBeInTheFormsToCreateAndEdit() {
        for (OfficeType type : types()) {
            List<String> typed = type.properties().stream()
                    .filter(type::isTyped)
                    .map(property -> property.name().toString())
                    .toList();
            for (String kind : List.of("node-type", "model-type")) {
                assertThat(shown(form(kind, type, ""), "view")).containsAll(typed);
            }
        }
    }

    @Test
    void whatTheRulesWriteShouldOnlyBeShown() {
        for (OfficeType type : types()) {
            List<String> written = type.properties().stream()
                    .filter(property -> !type.isTyped(property))
                    .map(PropertyDefinition::name)
                    .map(QualifiedName::toString)
                    .toList();
            if (written.isEmpty()) {
                continue;
            }
            assertThat(attributes(form("model-type", type, ""), "show", "id")).doesNotContainAnyElementsOf(written);
            assertThat(attributes(form("node-type", type, ""), "show", "id")).containsAll(written);
            assertThat(shown(form("node-type", type, ""), "view")).doesNotContainAnyElementsOf(written);
        }
    }

    @Test
    void eachStepThatPeopleTakeShouldHaveAnActionAndAForm() {
        Set<String> expected = new TreeSet<>();
        for (OfficeType type : types()) {
            for (Transition step : type.steps()) {
                expected.add(Library.actionId(type, step));
                Element form = form("node-type", type, Forms.stepId(step));
                List<String> needed = step.requires().stream()
                        .filter(name -> type.properties().stream()
                                .anyMatch(property -> property.name().equals(name)
                                        && (type.isTyped(property)
                                                || step.declares().contains(name))))
                        .map(QualifiedName::toString)
                        .toList();
                assertThat(attributes(form, "show", "id")).containsAll(needed);
                assertThat(texts(form, "control-param", "name", "state"))
                        .isEqualTo(step.trigger() == null ? List.of(step.to()) : List.of());
            }
        }

        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(elements(config, "action"))
                .filteredOn(action -> action.hasAttribute("label"))
                .extracting(action -> action.getAttribute("id"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(texts(config.getDocumentElement(), "param", "name", "function"))
                .containsOnly("onGongwenStep");
    }

    @Test
    void messagesShouldBeThereInBothLanguages() throws IOException {
        Properties english = messages("gongwen.properties");
        Properties chinese = messages("gongwen_zh_CN.properties");
        List<String> keys = new ArrayList<>();
        for (String attribute : List.of("label", "label-id", "labelId", "descriptionId")) {
            for (String element : List.of("set", "action", "indicator", "content", "view-renderer", "form")) {
                keys.addAll(attributes(config.getDocumentElement(), element, attribute));
            }
        }
        attributes(config.getDocumentElement(), "aspect", "name")
                .forEach(aspect -> keys.add("aspect." + aspect.replace(':', '_')));
        for (Element field : elements(config, "field")) {
            for (String labels : texts(field, "control-param", "name", "labels")) {
                Stream.of(texts(field, "control-param", "name", "values").get(0).split(","))
                        .forEach(value -> keys.add(labels + "." + value));
            }
        }
        keys.removeIf(String::isEmpty);

        assertThat(keys).hasSizeGreaterThan(300);
        assertThat(english.stringPropertyNames()).containsAll(keys);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.getProperty("gongwen.state.gw_outgoingDocument.DRAFTING"))
                .isEqualTo("拟稿");
        assertThat(english.getProperty("gongwen.value.sec_level.INTERNAL")).isNotBlank();
    }

    @Test
    void columnsAndLinesShouldHaveLabels() throws IOException {
        Properties english = messages("gongwen.properties");
        List<String> labels = new ArrayList<>();
        elements(config, "line")
                .forEach(line -> Stream.of(line.getTextContent().split("[{}]"))
                        .filter(part -> part.contains(" "))
                        .forEach(part -> labels.add(part.substring(part.indexOf(' ') + 1))));
        Stream.of(elements(config, "json-config").get(0).getTextContent().split("\"label\": \""))
                .skip(1)
                .forEach(part -> labels.add(part.substring(0, part.indexOf('"'))));

        assertThat(labels).hasSizeGreaterThan(10);
        assertThat(english.stringPropertyNames())
                .containsAll(labels.stream()
                        .filter(label -> !SHARES_MESSAGES.contains(label))
                        .toList());
    }

    @Test
    void marksShouldHavePictures() {
        assertThat(attributes(config.getDocumentElement(), "indicator", "icon"))
                .isNotEmpty()
                .allSatisfy(icon -> {
                    Path picture = module.resolve("META-INF/components/documentlibrary/indicators")
                            .resolve(icon);
                    assertThat(Elements.of(picture).getDocumentElement().getTagName())
                            .isEqualTo("svg");
                });
    }

    private static List<OfficeType> types() {
        Office office = Law.load().office();
        List<Lifecycle> lifecycles = ShareModule.lifecycles(office);
        return DICTIONARY.types().stream()
                .filter(type -> OfficeType.OURS.contains(type.name().prefix()))
                .map(type -> OfficeType.of(type.name(), DICTIONARY, lifecycles))
                .sorted(Comparator.comparing(OfficeType::name))
                .toList();
    }

    private static Element form(String evaluator, OfficeType type, String id) {
        return elements(config, "config").stream()
                .filter(section -> section.getAttribute("evaluator").equals(evaluator)
                        && section.getAttribute("condition").equals(type.name().toString()))
                .flatMap(section -> elements(section, "form").stream())
                .filter(form -> form.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a form shows in every mode, not only in one. */
    private static List<String> shown(Element form, String onlyIn) {
        return elements(form, "show").stream()
                .filter(show -> !show.getAttribute("for-mode").equals(onlyIn))
                .map(show -> show.getAttribute("id"))
                .toList();
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (InputStream stream = Files.newInputStream(module.resolve("alfresco/web-extension/messages/" + name))) {
            messages.load(new InputStreamReader(stream, StandardCharsets.US_ASCII));
        }
        return messages;
    }
}
