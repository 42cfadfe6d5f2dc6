package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.models.tables.Form;
import gongwen.models.tables.TableEntry;
import gongwen.models.tables.Templates;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What is to be laid out: a folder with {@code order.properties} ({@code form}, {@code body}, and {@code
 * ELEMENT.0}, {@code ELEMENT.1} … for what is printed, {@code trial}), {@code templates.yaml} and the drafter's text in {@code body}.
 *
 * @param body the drafter's text
 * @param bodyFormat {@code docx} or {@code txt}
 * @param trial whether the text is only looked at and nothing made
 */
record Order(
        Templates templates,
        Form form,
        Map<Element, List<String>> printed,
        Path body,
        String bodyFormat,
        boolean trial) {

    static Order read(Path folder) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("order.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        Templates templates;
        try (Reader reader = Files.newBufferedReader(folder.resolve("templates.yaml"), StandardCharsets.UTF_8)) {
            templates = Templates.read(TableEntry.of("templates.yaml", reader));
        }
        Map<Element, List<String>> printed = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; words.containsKey(element + "." + i); i++) {
                lines.add(words.getProperty(element + "." + i));
            }
            printed.put(element, List.copyOf(lines));
        }
        Form form = templates.form(words.getProperty("form", "")).orElseThrow();
        return new Order(
                templates,
                form,
                printed,
                folder.resolve("body"),
                words.getProperty("body", ""),
                Boolean.parseBoolean(words.getProperty("trial")));
    }

    /** The lines of an element, none if the form does not print it. */
    List<String> lines(Element element) {
        return form.prints(element) ? Objects.requireNonNull(printed.get(element)) : List.of();
    }

    String line(Element element) {
        return String.join("", lines(element));
    }
}
