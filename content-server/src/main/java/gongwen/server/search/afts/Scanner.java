package gongwen.server.search.afts;

import gongwen.server.failure.Failure;
import gongwen.server.search.afts.Expression.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a query apart from left to right. */
final class Scanner {

    private static final String ENDS_A_WORD = "()[]<>\"'^~";

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
        skipBlanks();
    }

    Failure.InvalidArgument problem(String what) {
        return new Failure.InvalidArgument("Query, character " + (at + 1) + ": " + what);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean isAtOr() {
        return text.startsWith("||", at) || isAtWord("OR");
    }

    private boolean isAtWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || text.charAt(end) == '('
                        || text.charAt(end) == '[');
    }

    boolean takeWord(String word) {
        return isAtWord(word) && take(word);
    }

    boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipBlanks();
        return true;
    }

    /** Takes a sign that is not doubled. */
    boolean takeSingle(char sign) {
        return isAt(sign) && !text.startsWith(String.valueOf(sign) + sign, at) && take(String.valueOf(sign));
    }

    /**
     * The field a test begins with, its colon taken too; null if it begins with none. Of names with colons in them the
     * first two parts are the field, but of the fields in capitals the first.
     */
    @Nullable
    String field() {
        int end = at;
        int colons = 0;
        int field = -1;
        boolean single = false;
        while (end < text.length() && isFieldSign(end)) {
            if (text.charAt(end) == ':' && !isEscaped(end)) {
                colons++;
                String before = text.substring(at, end);
                single |= colons == 1 && isCapitals(before);
                if (field < 0 || colons <= 2 && !single) {
                    field = end;
                }
            }
            end++;
        }
        if (field < 0) {
            return null;
        }
        String name = text.substring(at, field).replace("\\", "");
        at = field + 1;
        skipBlanks();
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private boolean isFieldSign(int index) {
        char sign = text.charAt(index);
        return !Character.isWhitespace(sign) && ENDS_A_WORD.indexOf(sign) < 0;
    }

    private boolean isEscaped(int index) {
        return index > 0 && text.charAt(index - 1) == '\\';
    }

    private static boolean isCapitals(String name) {
        return !name.isEmpty() && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Quoted text, without its quotes. */
    String phrase() {
        char quote = text.charAt(at++);
        StringBuilder phrase = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            addSign(phrase);
        }
        if (isAtEnd()) {
            throw problem("a closing quotation mark is missing");
        }
        at++;
        skipBlanks();
        return phrase.toString().strip();
    }

    /** Text up to the next blank or sign. */
    String word() {
        StringBuilder word = new StringBuilder();
        while (at < text.length() && isFieldSign(at) && !text.startsWith("*(", at)) {
            addSign(word);
        }
        skipBlanks();
        return word.toString();
    }

    private void addSign(StringBuilder to) {
        char sign = text.charAt(at++);
        if (sign == '\\' && at < text.length()) {
            to.append(text.charAt(at++));
        } else if (sign == '*') {
            to.append(Words.MANY);
        } else if (sign == '?') {
            to.append(Words.ONE);
        } else if (sign != Words.MANY && sign != Words.ONE) {
            to.append(sign);
        }
    }

    /** One end of a range, as it is written. */
    String bound() {
        if (isAt('"') || isAt('\'')) {
            return phrase();
        }
        String bound = word();
        if (bound.isEmpty()) {
            throw problem("a range is written [a TO b]");
        }
        return bound.equals(String.valueOf(Words.MANY)) ? "*" : bound;
    }

    boolean isAtDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    int number() {
        int end = at;
        while (end < text.length() && end - at < 4 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == at) {
            throw problem("a number is missing");
        }
        int number = Integer.parseInt(text.substring(at, end));
        at = end;
        skipBlanks();
        return number;
    }

    double decimal() {
        int whole = number();
        if (!take(".")) {
            return whole;
        }
        int digits = at;
        int part = number();
        return whole + part / Math.pow(10, text.substring(digits, at).strip().length());
    }
}
