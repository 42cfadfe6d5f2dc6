package gongwen.server.cmis.query;

import gongwen.server.node.NodeQuery.Condition;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.tree.Tree;
import org.apache.chemistry.opencmis.server.support.query.TextSearchLexer;
import org.apache.chemistry.opencmis.server.support.query.TextSearchParser;

/** Reads the argument of CONTAINS (CMIS 1.1, 2.1.14.2.4.4): words and quoted phrases with AND, OR and a minus sign. */
final class TextConditions {

    private TextConditions() {}

    static Condition read(Tree contains) {
        Tree literal = contains.getChild(contains.getChildCount() - 1);
        String expression = ((String) Literals.value(literal)).strip();
        if (expression.isEmpty()) {
            throw At.node(literal, "CONTAINS takes words to look for");
        }
        return condition(parsed(literal, expression));
    }

    private static Tree parsed(Tree literal, String expression) {
        TextSearchParser parser =
                new TextSearchParser(new CommonTokenStream(new TextSearchLexer(new ANTLRStringStream(expression))));
        try {
            Tree tree = (Tree) parser.text_search_expression().getTree();
            if (parser.hasErrors() || parser.getTokenStream().LA(1) != TextSearchParser.EOF) {
                throw At.node(literal, "the text search expression cannot be read");
            }
            return tree;
        } catch (RecognitionException e) {
            throw At.node(literal, "the text search expression cannot be read");
        } catch (RuntimeException e) {
            if (e.getCause() instanceof RecognitionException) {
                // the way OpenCMIS's lexer for text search reports a character it does not know
                throw At.node(literal, "the text search expression cannot be read");
            }
            throw e;
        }
    }

    private static Condition condition(Tree node) {
        return switch (node.getType()) {
            case TextSearchParser.TEXT_AND -> Joined.and(children(node));
            case TextSearchParser.TEXT_OR -> Joined.or(children(node));
            case TextSearchParser.TEXT_MINUS -> new Condition.Not(condition(node.getChild(0)));
            case TextSearchParser.TEXT_SEARCH_PHRASE_STRING_LIT -> {
                String phrase = node.getText();
                yield new Condition.ContainsText(unescaped(phrase.substring(1, phrase.length() - 1)));
            }
            default -> new Condition.ContainsText(unescaped(node.getText()));
        };
    }

    private static List<Condition> children(Tree node) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            conditions.add(condition(node.getChild(i)));
        }
        return conditions;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
