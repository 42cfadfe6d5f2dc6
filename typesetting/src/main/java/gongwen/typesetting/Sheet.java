package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.models.tables.ElementStyle;
import gongwen.models.tables.PageMeasure;
import gongwen.models.tables.Templates;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** The measures of a sheet in twips (twentieths of a point), and how a paragraph is set by them. */
final class Sheet {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final int TWIPS_PER_POINT = 20;

    /** How much higher a line is than its type where it is higher than a line of the text. */
    private static final double LEADING = 1.35;

    private static final String RED = "FF0000";

    private final Templates templates;
    private final PageMeasure page;

    Sheet(Templates templates) {
        this.templates = templates;
        this.page = templates.page();
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }

    PageMeasure page() {
        return page;
    }

    int width() {
        return twips(page.typeWidth());
    }

    /** Such that the lines of a page fill the type area and do not run over it. */
    int line() {
        return twips(page.typeHeight()) / page.lines();
    }

    /** The width of one character of the text. */
    int character() {
        return width() / page.characters();
    }

    /** What is added between characters so that a line of the text holds as many as the page says. */
    private int spacing(int size) {
        int body = templates.style(Element.BODY).size();
        return size == body
                ? Math.floorDiv(width() - page.characters() * size * TWIPS_PER_POINT, page.characters())
                : 0;
    }

    int lineFor(int size) {
        return Math.max(line(), (int) Math.round(size * TWIPS_PER_POINT * LEADING));
    }

    /** The largest size up to the element's own at which a text stands on one line. */
    int fitting(Element element, String text) {
        int size = templates.style(element).size();
        int characters = Math.max(1, text.codePointCount(0, text.length()));
        return Math.min(size, width() / TWIPS_PER_POINT / characters);
    }

    int sizeOf(Element element) {
        return templates.style(element).size();
    }

    /** Sets a paragraph as its element is set. */
    void set(XWPFParagraph paragraph, Element element) {
        ElementStyle style = templates.style(element);
        set(paragraph, style, style.size());
    }

    void set(XWPFParagraph paragraph, ElementStyle style, int size) {
        paragraph.setAlignment(
                switch (style.align()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    case JUSTIFIED -> ParagraphAlignment.BOTH;
                });
        paragraph.setSpacingBetween((double) lineFor(size) / TWIPS_PER_POINT, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        if (style.indent() > 0) {
            paragraph.setFirstLineIndent(style.indent() * character());
        }
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewWidowControl().setVal(false);
        properties.addNewSnapToGrid().setVal(false);
        properties.addNewAutoSpaceDE().setVal(false);
        properties.addNewAutoSpaceDN().setVal(false);
    }

    XWPFRun write(XWPFParagraph paragraph, Element element, String text) {
        return write(paragraph, element, text, templates.style(element).size());
    }

    XWPFRun write(XWPFParagraph paragraph, Element element, String text, int size) {
        XWPFRun run = paragraph.createRun();
        dress(run, element, size);
        run.setText(text);
        return run;
    }

    void dress(XWPFRun run, Element element, int size) {
        String face = templates.face(element).name();
        run.setFontFamily(face);
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(face, range);
        }
        run.setFontSize(size);
        int spacing = spacing(size);
        if (spacing != 0) {
            run.setCharacterSpacing(spacing);
        }
        if (templates.style(element).red()) {
            run.setColor(RED);
        }
    }

    static BigInteger big(int value) {
        return BigInteger.valueOf(value);
    }
}
