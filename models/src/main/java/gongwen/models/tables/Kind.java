package gongwen.models.tables;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Set;

/**
 * One kind of document (文种, T8), or one of the office's work notes.
 *
 * @param directions the ways it may go, from issuer to main recipient
 * @param category whether it asks for handling
 * @param requires elements it needs beyond those that every document has
 * @param issuers kinds of unit that may issue it; empty means every one
 * @param recipients kinds of unit it is addressed to; empty means every one
 * @param repliedBy kinds by which it must be answered; empty means it may end without an answer
 * @param mainTo whether it has main recipients (主送)
 * @param number how it is numbered: {@code document}, {@code order} or {@code workNote} of the table of numbers
 * @param oneMatter whether one document carries one matter (一文一事)
 * @param noRequests whether it must not carry a request (T15(4))
 * @param isReply whether it must answer a document
 * @param passDirectly whether its recipient may assign it without a leader's instruction
 * @param workNote whether it is a work note (工作便函, S15), not one of the 15 kinds
 * @param important whether the principal head signs it whatever it is about (T22)
 * @param adopted whether a meeting adopts it, so that it bears the date of adoption (T9(12))
 * @param commands whether it tells its recipients what to do (T16(2))
 */
public record Kind(
        String id,
        Label label,
        Set<Direction> directions,
        Category category,
        List<QualifiedName> requires,
        Set<String> issuers,
        Set<String> recipients,
        Set<String> repliedBy,
        boolean mainTo,
        String number,
        boolean oneMatter,
        boolean noRequests,
        boolean isReply,
        boolean passDirectly,
        boolean workNote,
        boolean important,
        boolean adopted,
        boolean commands,
        Source source) {

    /** How a kind is numbered that does not say so. */
    public static final String NUMBERED = "document";

    private static final Set<String> NUMBERS = Set.of(NUMBERED, "order", "workNote");

    /** The way a document goes between two units. */
    public enum Direction {
        UP,
        DOWN,
        LEVEL
    }

    /** What its recipient is to do with it. */
    public enum Category {
        READING,
        DECISION
    }

    static Kind read(TableEntry row, Set<String> unitKinds) {
        Kind kind = new Kind(
                row.text("id"),
                row.label(),
                Set.copyOf(row.choices("directions", Direction.class)),
                row.choice("category", Category.class),
                row.names("requires"),
                Set.copyOf(row.texts("issuers", unitKinds, "kind of unit")),
                Set.copyOf(row.texts("recipients", unitKinds, "kind of unit")),
                Set.copyOf(row.texts("repliedBy")),
                row.flag("mainTo", true),
                row.optionalText("number").orElse(NUMBERED),
                row.flag("oneMatter"),
                row.flag("noRequests"),
                row.flag("isReply"),
                row.flag("passDirectly"),
                row.flag("workNote"),
                row.flag("important"),
                row.flag("adopted"),
                row.flag("commands"),
                row.source());
        if (kind.directions.isEmpty()) {
            throw row.broken("kind " + kind.id + " goes in no direction");
        }
        if (!NUMBERS.contains(kind.number)) {
            throw row.broken("kind " + kind.id + " is numbered by none of " + NUMBERS);
        }
        row.end();
        return kind;
    }
}
