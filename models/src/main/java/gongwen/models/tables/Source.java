package gongwen.models.tables;

/**
 * Where a row comes from and how far it is to be trusted (domain.md 0.1).
 *
 * @param clause the clause or section, such as {@code T24(1)} or {@code S19}
 * @param grade how well the source was seen
 */
public record Source(String clause, Grade grade) {

    /** A and B are law; C and K are configuration a customer confirms; D is this project's own design. */
    public enum Grade {
        A,
        B,
        C,
        K,
        D
    }
}
