package gongwen.models.tables;

import gongwen.models.tables.Kind.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** What makes no difference between what a line says and what is printed. */
    private static final Pattern UNSAID = Pattern.compile("[\\s　：:]");

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
        List<String> said = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Set<String> plain = said.stream()
                .map(Templates::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        return Arrays.stream(Element.values())
                .filter(element -> said.stream().anyMatch(style(element)::isDraftedIn)
                        || says(plain, element, printed.getOrDefault(element, List.of())))
                .toList();
    }

    private static boolean says(Set<String> lines, Element element, List<String> words) {
        return element == Element.NUMBER && saysNumber(lines, plain(String.join("", words)))
                || words.stream().map(Templates::plain).anyMatch(lines::contains);
    }

    /** The number stands nowhere in the text, not even inside a line. */
    private static boolean saysNumber(Set<String> lines, String number) {
        return !number.isEmpty() && lines.stream().anyMatch(line -> line.contains(number));
    }

    private static String plain(String text) {
        return UNSAID.matcher(text).replaceAll("");
    }

    public ElementStyle style(Element element) {
        return Objects.requireNonNull(styles.get(element.name()));
    }

    public Face face(Element element) {
        return Objects.requireNonNull(faces.get(style(element).face()));
    }
}
