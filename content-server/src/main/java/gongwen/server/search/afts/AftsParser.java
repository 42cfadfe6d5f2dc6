package gongwen.server.search.afts;

import gongwen.server.failure.Failure;
import gongwen.server.search.afts.Expression.Match;
import gongwen.server.search.afts.Expression.Mode;
import gongwen.server.search.afts.Expression.Test;
import gongwen.server.search.afts.Expression.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Alfresco's full text search language:
 *
 * <pre>
 * either   = both { ("OR" | "||") both }
 * both     = { ["AND" | "&amp;&amp;"] part }
 * part     = ("NOT" | "!" | "-" | "+" | "|") part | "(" either ")" | test
 * test     = ["=" | "~"] [ field ":" ] ( "(" either ")" | range | words ) [ "^" number ]
 * words    = phrase [ "~" distance ] | word "~" [ likeness ] | word [ "*(" distance ")" word ]
 * range    = ("[" | "&lt;") bound "TO" bound ("]" | "&gt;") | bound ".." bound
 * </pre>
 *
 * A parenthesis after a field holds tests of that field. Nothing of a text is looked at again after this: it is a value.
 */
public final class AftsParser {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 40;
    private static final int MOST_TESTS = 1000;
    private static final int MOST_EDITS = 2;
    private static final double MUCH_ALIKE = 0.7;

    private final Scanner scanner;
    private final boolean anyByDefault;
    private int depth;
    private int tests;

    private AftsParser(String text, boolean anyByDefault) {
        this.scanner = new Scanner(text);
        this.anyByDefault = anyByDefault;
    }

    /**
     * Reads a query.
     *
     * @param anyByDefault whether terms that stand side by side are joined by OR
     * @throws Failure.InvalidArgument if it cannot be read; says at which character
     */
    public static Expression read(String text, boolean anyByDefault) {
        if (text.length() > LONGEST) {
            throw new Failure.InvalidArgument("A query has at most " + LONGEST + " characters");
        }
        AftsParser parser = new AftsParser(text, anyByDefault);
        Expression expression = parser.either("");
        if (!parser.scanner.isAtEnd()) {
            throw parser.scanner.problem("this was not expected");
        }
        return expression;
    }

    private Expression either(String field) {
        if (++depth > DEEPEST) {
            throw scanner.problem("it is nested too deeply");
        }
        List<Expression> parts = new ArrayList<>(List.of(both(field)));
        while (scanner.takeWord("OR") || scanner.take("||")) {
            parts.add(both(field));
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Expression.Any(parts);
    }

    private Expression both(String field) {
        List<Expression> parts = new ArrayList<>(List.of(part(field)));
        boolean joined = false;
        while (!scanner.isAtEnd() && !scanner.isAt(')') && !scanner.isAtOr()) {
            joined |= scanner.takeWord("AND") || scanner.take("&&");
            parts.add(part(field));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return anyByDefault && !joined ? new Expression.Any(parts) : new Expression.All(parts);
    }

    private Expression part(String field) {
        if (++depth > DEEPEST) {
            throw scanner.problem("it is nested too deeply");
        }
        Expression part;
        if (scanner.takeWord("NOT") || scanner.take("!") || scanner.take("-")) {
            part = new Expression.Not(part(field));
        } else if (scanner.take("+") || scanner.takeSingle('|')) {
            part = part(field);
        } else if (scanner.take("(")) {
            part = closed(field);
        } else {
            part = test(field);
        }
        depth--;
        return part;
    }

    private Expression closed(String field) {
        Expression inner = either(field);
        if (!scanner.take(")")) {
            throw scanner.problem("a closing parenthesis is missing");
        }
        return inner;
    }

    private Expression test(String outerField) {
        if (++tests > MOST_TESTS) {
            throw scanner.problem("there are more than " + MOST_TESTS + " terms");
        }
        Mode mode = scanner.take("=") ? Mode.EXACT : Mode.USUAL;
        if (mode == Mode.USUAL) {
            scanner.take("~");
        }
        String field = scanner.field();
        if (field == null) {
            return boosted(outerField, mode, match(null));
        }
        if (scanner.take("(")) {
            return exactly(mode, closed(field));
        }
        return boosted(field, mode, match(field));
    }

    /** The sign before a field holds for all in its parenthesis. */
    private static Expression exactly(Mode mode, Expression inner) {
        if (mode == Mode.USUAL) {
            return inner;
        }
        if (inner instanceof Expression.All all) {
            return new Expression.All(
                    all.parts().stream().map(part -> exactly(mode, part)).toList());
        }
        if (inner instanceof Expression.Any any) {
            return new Expression.Any(
                    any.parts().stream().map(part -> exactly(mode, part)).toList());
        }
        if (inner instanceof Expression.Not not) {
            return new Expression.Not(exactly(mode, not.part()));
        }
        Test test = (Test) inner;
        return new Test(test.field(), mode, test.match(), test.boost());
    }

    private Match match(@Nullable String field) {
        if (scanner.isAt('[') || scanner.isAt('<')) {
            if (field == null) {
                throw scanner.problem("a range needs a field");
            }
            return range();
        }
        boolean phrase = scanner.isAt('"') || scanner.isAt('\'');
        Words words = new Words(phrase ? scanner.phrase() : scanner.word());
        if (words.text().isEmpty()) {
            throw scanner.problem("there is nothing to look for");
        }
        if (phrase && scanner.take("~")) {
            return new Words(words.text(), scanner.number(), 0);
        }
        return phrase ? words : spread(words.text());
    }

    private Match spread(String word) {
        int dots = word.indexOf("..");
        if (dots > 0 && dots < word.length() - 2) {
            return new Expression.Between(word.substring(0, dots), true, word.substring(dots + 2), true);
        }
        if (scanner.take("~")) {
            return new Words(word, 0, scanner.isAtDigit() ? edits(scanner.decimal()) : MOST_EDITS);
        }
        if (!scanner.take("*(")) {
            return new Words(word);
        }
        int distance = scanner.number();
        if (!scanner.take(")")) {
            throw scanner.problem("a closing parenthesis is missing");
        }
        return new Words(word + " " + scanner.word(), distance, 0);
    }

    /** Alfresco writes how alike words are to be, from 0 to 1; whole numbers are letters. */
    private static int edits(double written) {
        if (written >= 1) {
            return Math.min((int) written, MOST_EDITS);
        }
        return written >= MUCH_ALIKE ? 1 : MOST_EDITS;
    }

    private Match range() {
        boolean withFrom = scanner.take("[");
        if (!withFrom) {
            scanner.take("<");
        }
        String from = scanner.bound();
        if (!scanner.takeWord("TO")) {
            throw scanner.problem("a range is written [a TO b]");
        }
        String to = scanner.bound();
        boolean withTo = scanner.take("]");
        if (!withTo && !scanner.take(">")) {
            throw scanner.problem("a range ends with ] or >");
        }
        return new Expression.Between(from, withFrom, to, withTo);
    }

    private Expression boosted(String field, Mode mode, Match match) {
        double boost = scanner.take("^") ? scanner.decimal() : 1;
        return new Test(field, mode, match, boost);
    }
}
