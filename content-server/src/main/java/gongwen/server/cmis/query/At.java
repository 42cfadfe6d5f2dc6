package gongwen.server.cmis.query;

import gongwen.server.failure.Failure;
import org.antlr.runtime.tree.Tree;

/** Says where in a statement something is wrong. */
final class At {

    private At() {}

    /** A failure that names line and column, both from 1, of a node. */
    static Failure.InvalidArgument node(Tree node, String problem) {
        Tree placed = node;
        while (placed.getLine() == 0 && placed.getChildCount() > 0) {
            placed = placed.getChild(0);
        }
        return position(placed.getLine(), placed.getCharPositionInLine() + 1, problem);
    }

    /** A failure about a word; the position is that of its first occurrence. */
    static Failure.InvalidArgument word(String statement, String word, String problem) {
        int index = Math.max(0, statement.indexOf(word));
        String before = statement.substring(0, index);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return position(line, index - before.lastIndexOf('\n'), problem);
    }

    /** A failure at a line and a column, both from 1. */
    static Failure.InvalidArgument position(int line, int column, String problem) {
        return new Failure.InvalidArgument("Query, line " + line + ", column " + column + ": " + problem);
    }
}
