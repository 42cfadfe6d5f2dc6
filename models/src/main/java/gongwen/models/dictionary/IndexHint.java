package gongwen.models.dictionary;

/**
 * How a property wants to be searched.
 *
 * @param enabled whether it can be searched at all
 * @param tokenised whether words of the value are found, or only the whole value
 * @param facetable whether hits are counted by its values
 */
public record IndexHint(boolean enabled, Tokenised tokenised, boolean facetable) {

    /** What holds where a model says nothing. */
    public static final IndexHint DEFAULT = new IndexHint(true, Tokenised.TRUE, false);

    /** How the value is taken apart. */
    public enum Tokenised {
        TRUE,
        FALSE,
        BOTH
    }
}
