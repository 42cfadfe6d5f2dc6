package gongwen.server.sheet;

import java.util.regex.Pattern;

/** Keeps a text in a CSV file from being taken for a formula by the program that opens it, full-width or not. */
public final class Formulas {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\\t\\r\\n].*", Pattern.DOTALL);

    private Formulas() {}

    /** The text, led by an apostrophe if it would be a formula. */
    public static String disarmed(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #disarmed}. */
    static String original(String text) {
        return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches() ? text.substring(1) : text;
    }
}
