package gongwen.server.search.afts;

import java.util.List;

/** What a search in Alfresco's full text search language asks for. */
public sealed interface Expression {

    /** Holds of every node. */
    Expression EVERYTHING = new All(List.of());

    /** All parts must hold; of none, it holds. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of the parts must hold. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Expression part) implements Expression {}

    /**
     * A test of one field.
     *
     * @param field as it was written, without {@code @}; empty where none was
     * @param mode how it is compared
     * @param boost how much a hit counts, 1 as a rule
     */
    record Test(String field, Mode mode, Match match, double boost) implements Expression {}

    /** How a text is compared. */
    enum Mode {
        /** As the field is made to be searched. */
        USUAL,
        /** {@code =}: whole values, or exactly these words. */
        EXACT
    }

    /** What is looked for in a field. */
    sealed interface Match {}

    /**
     * Words in this order.
     *
     * @param text the words; {@link #MANY} and {@link #ONE} in it stand for any characters and any one
     * @param distance how many other words may come between
     * @param edits by how many letters a single word may differ
     */
    record Words(String text, int distance, int edits) implements Match {

        /** Just these words. */
        public Words(String text) {
            this(text, 0, 0);
        }

        /** Stands for any number of characters, as {@code *} is written. */
        public static final char MANY = '\uE010';

        /** Stands for one character, as {@code ?} is written. */
        public static final char ONE = '\uE011';

        public boolean hasWildcards() {
            return text.indexOf(MANY) >= 0 || text.indexOf(ONE) >= 0;
        }

        /** Whether it is {@code *} alone. */
        public boolean isAnything() {
            return text.equals(String.valueOf(MANY));
        }
    }

    /** A range; {@code MIN} and {@code MAX} leave an end open. */
    record Between(String from, boolean withFrom, String to, boolean withTo) implements Match {}
}
