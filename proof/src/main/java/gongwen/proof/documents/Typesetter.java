package gongwen.proof.documents;

import gongwen.proof.documents.TypesetPage.Line;
import gongwen.proof.documents.TypesetPage.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Breaks blocks into lines and pages: 28 characters a line, 22 lines a page (GB/T 9704-2012 §5.2.3). */
final class Typesetter {

    private static final double TOP = 37;
    private static final double LEFT = 28;
    private static final double TYPE_WIDTH = 156;
    private static final double BOTTOM = TOP + 225;
    private static final double LINE_HEIGHT = 225.0 / 22;

    /** Millimetres a point, such that 28 characters of 16 points fill the line exactly. */
    private static final double POINT = TYPE_WIDTH / 28 / 16;

    /** Signs that may not begin a line; they hang in the margin instead. */
    private static final String NEVER_FIRST = "，。、；：？！）〕》”’,.;:?!)";

    private final IntToDoubleFunction advance;
    private final List<TypesetPage> pages = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private double y = TOP;

    private Typesetter(IntToDoubleFunction advance) {
        this.advance = advance;
    }

    /** @param advance how far a character advances, as a part of the font size */
    static List<TypesetPage> set(List<Block> blocks, IntToDoubleFunction advance) {
        Typesetter typesetter = new Typesetter(advance);
        blocks.forEach(typesetter::add);
        typesetter.endPage();
        return List.copyOf(typesetter.pages);
    }

    private void add(Block block) {
        Style style = block.style();
        if (style.isRule()) {
            rules.add(new Rule(LEFT, y + 2, TYPE_WIDTH, style.isRed() ? 0.7 : 0.35, style.isRed()));
            y += LINE_HEIGHT / 2;
            return;
        }
        double size = sizeFor(block);
        for (String line : broken(block, size)) {
            addLine(line, style, size);
        }
    }

    /** An issuer's name too long for one line is set smaller, never broken. */
    private double sizeFor(Block block) {
        double size = block.style().points() * POINT;
        double width = width(block.text(), size);
        return block.style() == Style.ISSUER && width > TYPE_WIDTH ? size * TYPE_WIDTH / width : size;
    }

    private void addLine(String text, Style style, double size) {
        double height = Math.max(LINE_HEIGHT, size * 1.3);
        if (y + height > BOTTOM) {
            endPage();
        }
        double width = width(text, size);
        double free = Math.max(0, TYPE_WIDTH - width);
        double x =
                switch (style.align()) {
                    case LEFT -> LEFT;
                    case CENTRE -> LEFT + free / 2;
                    case RIGHT -> LEFT + free;
                };
        y += height;
        if (!text.isBlank()) {
            lines.add(new Line(text, x, y - height * 0.25, size, width, style.isRed()));
        }
    }

    private List<String> broken(Block block, double size) {
        List<String> result = new ArrayList<>();
        StringBuilder line = new StringBuilder("　".repeat(block.style().indentedCharacters()));
        for (int character : block.text().codePoints().toArray()) {
            boolean full = width(line.toString(), size) + advance.applyAsDouble(character) * size > TYPE_WIDTH + 0.01;
            if (full && NEVER_FIRST.indexOf(character) < 0) {
                result.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(character);
        }
        result.add(line.toString());
        return result;
    }

    private double width(String text, double size) {
        return text.codePoints().mapToDouble(advance::applyAsDouble).sum() * size;
    }

    private void endPage() {
        pages.add(new TypesetPage(lines, rules));
        lines = new ArrayList<>();
        rules = new ArrayList<>();
        y = TOP;
    }
}
