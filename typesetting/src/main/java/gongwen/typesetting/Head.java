package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.models.tables.ElementStyle;
import gongwen.models.tables.Form;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The head (版头): urgency, mark, number, signer and the red line. */
final class Head {

    private static final String RED = "FF0000";

    /** Thickness of the red lines, in eighths of a point. */
    private static final int SINGLE = 12;

    private static final int DOUBLE = 24;

    /** How far the double lines of a letter reach on each side of the sheet's middle, in millimetres (G10.1). */
    private static final double LETTER_HALF = 85;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** The part of an exact line that lies above the type in it. */
    private static final double ABOVE = 0.25;

    /** The points of a line that lie below the type in it. */
    private static final int BELOW = 3;

    private final Order order;
    private final Sheet sheet;
    private final XWPFDocument word;

    Head(Order order, Sheet sheet, XWPFDocument word) {
        this.order = order;
        this.sheet = sheet;
        this.word = word;
    }

    void write() {
        if (order.form().rule() == Form.Rule.DOUBLE) {
            letter();
            return;
        }
        XWPFParagraph urgency = word.createParagraph();
        sheet.set(urgency, Element.URGENCY);
        sheet.write(urgency, Element.URGENCY, order.line(Element.URGENCY));
        XWPFParagraph mark = word.createParagraph();
        mark(mark, order.form().markTop());
        for (int i = 0; i < order.templates().style(Element.NUMBER).before(); i++) {
            sheet.set(word.createParagraph(), Element.NUMBER);
        }
        XWPFParagraph number = word.createParagraph();
        number(number);
        if (order.form().rule() == Form.Rule.SINGLE) {
            rule(number, STBorder.SINGLE, SINGLE);
        }
    }

    private void mark(XWPFParagraph paragraph, double millimetresAbove) {
        String text = order.line(Element.MARK);
        int size = sheet.fitting(Element.MARK, text);
        ElementStyle style = order.templates().style(Element.MARK);
        sheet.set(paragraph, style, size);
        int line = sheet.lineFor(size);
        int above = Sheet.twips(millimetresAbove) - sheet.line() - (int) Math.round(ABOVE * (line - size * 20));
        if (millimetresAbove > 0) {
            paragraph.setSpacingBefore(Math.max(0, above));
        }
        sheet.write(paragraph, Element.MARK, text, size);
    }

    private void number(XWPFParagraph paragraph) {
        sheet.set(paragraph, Element.NUMBER);
        switch (order.form().number()) {
            case CENTRE -> sheet.write(paragraph, Element.NUMBER, order.line(Element.NUMBER));
            case RIGHT -> {
                paragraph.setAlignment(ParagraphAlignment.LEFT);
                tab(paragraph, sheet.width());
                sheet.write(paragraph, Element.URGENCY, order.line(Element.URGENCY));
                sheet.write(paragraph, Element.NUMBER, "").addTab();
                sheet.write(paragraph, Element.NUMBER, order.line(Element.NUMBER));
            }
            case WITH_SIGNER -> {
                paragraph.setAlignment(ParagraphAlignment.LEFT);
                paragraph.setIndentationLeft(sheet.character());
                tab(paragraph, sheet.width() - sheet.character());
                sheet.write(paragraph, Element.NUMBER, order.line(Element.NUMBER));
                sheet.write(paragraph, Element.NUMBER, "").addTab();
                sheet.write(paragraph, Element.NUMBER, "签发人：");
                sheet.write(paragraph, Element.SIGNER, String.join("　", order.lines(Element.SIGNER)));
            }
        }
    }

    private static void tab(XWPFParagraph paragraph, int position) {
        CTPPr properties = paragraph.getCTP().getPPr();
        CTTabStop stop = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(Sheet.big(position));
    }

    private void rule(XWPFParagraph paragraph, STBorder.Enum kind, int thickness) {
        CTPPr properties = paragraph.getCTP().getPPr();
        CTBorder bottom = (properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr()).addNewBottom();
        red(bottom, kind, thickness);
        long gap = Math.round(order.form().ruleGap() * POINTS_PER_MILLIMETRE) - BELOW;
        bottom.setSpace(BigInteger.valueOf(Math.max(0, gap)));
        // the border's end is bound to the text's: a line as wide as the type area has no indent
        if (paragraph.getIndentationLeft() > 0) {
            int indent = paragraph.getIndentationLeft();
            paragraph.setIndentationLeft(0);
            paragraph.setFirstLineIndent(indent);
        }
    }

    private static void red(CTBorder border, STBorder.Enum kind, int thickness) {
        border.setVal(kind);
        border.setSz(Sheet.big(thickness));
        border.setColor(RED);
    }

    /** A letter has its mark and double line above the type area, and a second one at the foot of its first page. */
    private void letter() {
        XWPFParagraph mark = word.createHeader(HeaderFooterType.FIRST).createParagraph();
        mark(mark, 0);
        rule(mark, STBorder.THICK_THIN_SMALL_GAP, DOUBLE);
        widen(mark);
        XWPFParagraph foot = word.createFooter(HeaderFooterType.FIRST).createParagraph();
        sheet.set(foot, Element.PAGE_NUMBER);
        foot.setSpacingBetween(1, LineSpacingRule.EXACT);
        CTBorder line = foot.getCTP().getPPr().addNewPBdr().addNewTop();
        red(line, STBorder.THIN_THICK_SMALL_GAP, DOUBLE);
        widen(foot);
        number(word.createParagraph());
    }

    private void widen(XWPFParagraph paragraph) {
        double middle = sheet.page().width() / 2.0;
        paragraph.setIndentationLeft(
                Sheet.twips(middle - LETTER_HALF - sheet.page().binding()));
        paragraph.setIndentationRight(
                Sheet.twips(middle - LETTER_HALF - sheet.page().right()));
    }
}
