package gongwen.models.tables;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Map;

/**
 * Briefings (简报) between unit and district.
 *
 * @param filedWith the unit that titles and formats are filed with (S38)
 * @param elements what an issue may bear, by id
 */
public record Briefings(String filedWith, Map<String, Element> elements) {

    /**
     * One element of an issue's head or tail.
     *
     * @param property the property that holds it
     * @param always whether every issue bears it, also where its filed format does not name it
     */
    public record Element(String id, Label label, QualifiedName property, boolean always, Source source) {}

    static Briefings read(TableEntry table) {
        TableEntry titles = table.nested("titles").orElseThrow(() -> table.broken("'titles' is missing"));
        String filedWith = titles.text("filedWith");
        titles.source();
        titles.end();
        Map<String, Element> elements = Rows.byId(table.rows("elements"), Briefings::element, Element::id);
        table.end();
        return new Briefings(filedWith, elements);
    }

    private static Element element(TableEntry row) {
        Element element = new Element(
                row.text("id"),
                row.label(),
                row.optionalName("property").orElseThrow(() -> row.broken("'property' is missing")),
                row.flag("always"),
                row.source());
        row.end();
        return element;
    }

    /** The properties an issue of a filed format must have. */
    public List<QualifiedName> required(List<String> format) {
        return elements.values().stream()
                .filter(element -> element.always() || format.contains(element.id()))
                .map(Element::property)
                .toList();
    }
}
