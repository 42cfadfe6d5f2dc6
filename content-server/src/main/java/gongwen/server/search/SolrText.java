package gongwen.server.search;

import gongwen.server.search.afts.Expression.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Clauses for Solr's query parser. Fields come from the schema; whatever a user wrote goes in as a value whose every sign
 * is escaped, so it is never syntax.
 */
final class SolrText {

    static final String EVERYTHING = "*:*";
    static final String NOTHING = "(*:* -*:*)";

    private SolrText() {}

    static String all(List<String> clauses) {
        return clauses.isEmpty()
                ? EVERYTHING
                : clauses.stream().map(each -> "+" + each).collect(Collectors.joining(" ", "(", ")"));
    }

    static String any(List<String> clauses) {
        return clauses.isEmpty() ? NOTHING : clauses.stream().collect(Collectors.joining(" ", "(", ")"));
    }

    static String not(String clause) {
        return "(*:* -" + clause + ")";
    }

    /** A clause that counts more or less than others. */
    static String boosted(String clause, double boost) {
        return boost == 1 ? clause : clause + String.format(Locale.ROOT, "^%.4f", boost);
    }

    /** A whole value, or words one after another. */
    static String phrase(String field, String text, int distance) {
        StringBuilder clause = new StringBuilder(field).append(":\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                clause.append('\\');
            }
            clause.append(sign);
        }
        return clause.append('"').append(distance == 0 ? "" : "~" + distance).toString();
    }

    static String phrase(String field, String text) {
        return phrase(field, text, 0);
    }

    /** A pattern in which only the two wildcards are more than signs. */
    static String pattern(String field, String text) {
        StringBuilder clause = new StringBuilder(field).append(':');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == Words.MANY) {
                clause.append('*');
            } else if (sign == Words.ONE) {
                clause.append('?');
            } else {
                if (!Character.isLetterOrDigit(sign) && sign < 128 || Character.isWhitespace(sign)) {
                    clause.append('\\');
                }
                clause.append(sign);
            }
        }
        return clause.toString();
    }

    /** A single word, or one that differs from it in so many letters. */
    static String alike(String field, String word, int edits) {
        return pattern(field, word) + "~" + edits;
    }

    /** @param from, to quoted as values; {@code *} for an open end */
    static String range(String field, String from, boolean withFrom, String to, boolean withTo) {
        return field + ":" + (withFrom ? '[' : '{') + bound(from) + " TO " + bound(to) + (withTo ? ']' : '}');
    }

    private static String bound(String value) {
        return value.equals("*") ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
