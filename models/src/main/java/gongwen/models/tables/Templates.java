package gongwen.models.tables;

import gongwen.models.tables.Kind.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an issued document is laid out (套红, GB/T 9704-2012).
 *
 * @param urgencies what the degrees of urgency are printed as
 */
public record Templates(
        PageMeasure page,
        Map<String, Face> faces,
        Map<String, ElementStyle> styles,
        Map<String, Urgency> urgencies,
        Map<String, Form> forms) {

    /** A degree of urgency. */
    public record Urgency(String id, Label label, Source source) {
        private static Urgency read(TableEntry row) {
            Urgency urgency = new Urgency(row.text("id"), row.label(), row.source());
            row.end();
            return urgency;
        }
    }

    /** @throws BrokenTable naming file, line and reason */
    public static Templates read(TableEntry table) {
        PageMeasure page =
                table.nested("page").map(PageMeasure::read).orElseThrow(() -> table.broken("'page' is missing"));
        Map<String, Face> faces = Rows.byId(table.rows("faces"), Face::read, Face::id);
        Map<String, ElementStyle> styles = Rows.byId(
                table.rows("elements"),
                row -> style(row, faces),
                style -> style.element().name());
        Rows.require(
                table,
                styles,
                Arrays.stream(Element.values()).map(Element::name).toArray(String[]::new));
        Templates templates = new Templates(
                page,
                faces,
                styles,
                Rows.byId(table.rows("urgencies"), Urgency::read, Urgency::id),
                Rows.byId(table.rows("forms"), Form::read, Form::id));
        if (templates.forms.values().stream()
                .noneMatch(form -> form.kinds().isEmpty() && form.directions().isEmpty())) {
            throw table.broken("no form is for every kind and direction");
        }
        table.end();
        return templates;
    }

    private static ElementStyle style(TableEntry row, Map<String, Face> faces) {
        ElementStyle style = ElementStyle.read(row);
        if (!faces.containsKey(style.face())) {
            throw row.broken("there is no face " + style.face());
        }
        return style;
    }

    public Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The first form that fits. */
    public Form formFor(String kind, Direction direction) {
        return forms.values().stream()
                .filter(form -> form.fits(kind, direction))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Reading checks that a form fits everything"));
    }

    /** The elements that a drafter's lines say themselves, so that they would stand on the document twice (T9). */
    public List<Element> repeated(List<String> lines, Map<Element, List<String>> printed) {
        return Arrays.stream(Element.values())
                .filter(element -> {
                    List<String> words = printed.getOrDefault(element, List.of());
                    return lines.stream().anyMatch(line -> says(line, element, words));
                })
                .toList();
    }

    private boolean says(String line, Element element, List<String> words) {
        String plain = plain(line);
        return style(element).isDraftedIn(line)
                || element == Element.NUMBER && saysNumber(plain, plain(String.join("", words)))
                || words.stream().anyMatch(word -> !plain.isEmpty() && plain.equals(plain(word)));
    }

    /** The number stands nowhere in the text, not even inside a line. */
    private static boolean saysNumber(String plain, String number) {
        return !number.isEmpty() && plain.contains(number);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　：:]", "");
    }

    public ElementStyle style(Element element) {
        return Objects.requireNonNull(styles.get(element.name()));
    }

    public Face face(Element element) {
        return Objects.requireNonNull(faces.get(style(element).face()));
    }
}
