package gongwen.server.cmis.query;

import gongwen.server.failure.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.antlr.runtime.tree.Tree;
import org.apache.chemistry.opencmis.server.support.query.CalendarHelper;
import org.apache.chemistry.opencmis.server.support.query.CmisQlStrictLexer;

/** Reads the literals of a statement. */
final class Literals {

    private Literals() {}

    /**
     * A text, a whole number or a decimal one, a truth value or a {@link java.util.GregorianCalendar}.
     *
     * @throws Failure.InvalidArgument if it is no literal, or a time that is none
     */
    static Object value(Tree node) {
        String text = node.getText();
        return switch (node.getType()) {
            case CmisQlStrictLexer.STRING_LIT -> unescaped(text.substring(1, text.length() - 1));
            case CmisQlStrictLexer.NUM_LIT -> number(text);
            case CmisQlStrictLexer.BOOL_LIT -> Boolean.valueOf(text);
            case CmisQlStrictLexer.TIME_LIT -> time(node);
            default -> throw At.node(node, "a literal is expected");
        };
    }

    private static Number number(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
        return whole ? new BigInteger(text.startsWith("+") ? text.substring(1) : text) : number;
    }

    private static Object time(Tree node) {
        String text = node.getText();
        String time = text.substring(text.indexOf('\'') + 1, text.length() - 1);
        try {
            return CalendarHelper.fromString(time);
        } catch (IllegalArgumentException e) {
            throw At.node(node, "this is not a time: write TIMESTAMP '2016-01-31T08:00:00.000+08:00'");
        }
    }

    /** A backslash or a second quote escapes a quote; a backslash escapes itself and the wildcards of LIKE. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean escapes = character == '\\' || character == '\'';
            if (escapes && i + 1 < text.length()) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /** The pattern of LIKE: quotes unescaped, backslashes before wildcards and backslashes kept. */
    static String pattern(Tree node) {
        if (node.getType() != CmisQlStrictLexer.STRING_LIT) {
            throw At.node(node, "LIKE takes a text");
        }
        String text = node.getText();
        return text.substring(1, text.length() - 1).replace("''", "'").replace("\\'", "'");
    }
}
