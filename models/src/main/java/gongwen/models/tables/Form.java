package gongwen.models.tables;

import gongwen.models.tables.Kind.Direction;
import java.util.List;
import java.util.Set;

/**
 * A form documents are issued in (GB/T 9704-2012 7 and 10).
 *
 * @param kinds the kinds of document it is for; empty means every one
 * @param directions the ways it is for; empty means every one
 * @param mark what stands as 发文机关标志 where the document names none, with {@code {issuer}} for the issuing body
 * @param markTop millimetres from the upper edge of the type area to the mark, of a letter from the paper's edge
 * @param ruleGap millimetres from the line above to the red line
 * @param elements what is printed, in this order
 */
public record Form(
        String id,
        Label label,
        Set<String> kinds,
        Set<Direction> directions,
        String mark,
        int markTop,
        Rule rule,
        int ruleGap,
        NumberPlace number,
        List<Element> elements,
        Source source) {

    /** The red line. */
    public enum Rule {
        NONE,
        /** One line as wide as the type area, under the number. */
        SINGLE,
        /** A letter's double lines, under the mark and above the foot of its first page. */
        DOUBLE
    }

    /** Where the number stands. */
    public enum NumberPlace {
        CENTRE,
        RIGHT,
        /** At the left, with the signer at the right. */
        WITH_SIGNER
    }

    static Form read(TableEntry row) {
        Form form = new Form(
                row.text("id"),
                row.label(),
                Set.copyOf(row.texts("kinds")),
                Set.copyOf(row.choices("directions", Direction.class)),
                row.text("mark"),
                row.number("markTop"),
                row.choice("rule", Rule.class),
                row.number("ruleGap"),
                row.choice("number", NumberPlace.class),
                List.copyOf(row.choices("elements", Element.class)),
                row.source());
        form.check(row);
        row.end();
        return form;
    }

    private void check(TableEntry row) {
        for (Element needed : List.of(Element.MARK, Element.NUMBER, Element.BODY, Element.DATE)) {
            if (!elements.contains(needed)) {
                throw row.broken("form " + id + " prints no " + needed);
            }
        }
        if (Set.copyOf(elements).size() != elements.size()) {
            throw row.broken("form " + id + " prints an element twice");
        }
        boolean bySigner = number == NumberPlace.WITH_SIGNER;
        if (bySigner != elements.contains(Element.SIGNER)) {
            throw row.broken("form " + id + " needs SIGNER if and only if its number stands WITH_SIGNER");
        }
        if (markTop < 0 || ruleGap < 0) {
            throw row.broken("markTop and ruleGap must not be negative");
        }
    }

    public boolean prints(Element element) {
        return elements.contains(element);
    }

    /** Whether it is for a kind that goes in a direction. */
    public boolean fits(String kind, Direction direction) {
        return (kinds.isEmpty() || kinds.contains(kind)) && (directions.isEmpty() || directions.contains(direction));
    }
}
