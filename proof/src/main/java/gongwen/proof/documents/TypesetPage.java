package gongwen.proof.documents;

import java.util.List;

/** One page of a fixed layout; lengths are millimetres from the upper left corner of an A4 sheet. */
record TypesetPage(List<Line> lines, List<Rule> rules) {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    TypesetPage {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /**
     * One line of text.
     *
     * @param x left end
     * @param baseline height of the base line
     * @param size font size
     * @param width how far it runs
     */
    record Line(String text, double x, double baseline, double size, double width, boolean red) {}

    /** A horizontal rule. */
    record Rule(double x, double y, double width, double thickness, boolean red) {}
}
