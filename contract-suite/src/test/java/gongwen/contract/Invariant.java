package gongwen.contract;

/** What holds for every document, whoever did whatever before (domain.md 6 and 8). */
public enum Invariant {
    /** A sequence of numbers is 1, 2, 3 … with none given twice and none left out. */
    NUMBERS_FOLLOW,
    /** A document goes only where its lifecycle leads. */
    STEPS_ARE_LEGAL,
    /** No unit sees what is another's. */
    UNITS_ARE_APART,
    /** A number stands for one document at its issuer, and for one at each recipient. */
    RECORDS_ARE_SINGLE,
    /** No text, title or level of a state secret is kept. */
    NOTHING_IS_CLASSIFIED;

    /** That it does not hold, and how that was seen. */
    public record Violation(Invariant broken, String how) {}

    Violation by(String how) {
        return new Violation(this, how);
    }
}
