package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.models.tables.PageMeasure;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Signature and date, the imprint (版记) at the foot of the last page, and page numbers. */
final class Foot {

    /** From the paper's lower edge to the page number, in millimetres. */
    static final double ABOVE_EDGE = 20;

    /** How far the date stands from the right margin, in characters (G7.3.5). */
    private static final int DATE_INDENT = 4;

    /** Lines of the imprint, in eighths of a point: 0.35 mm outside, 0.25 mm inside (G7.4.1). */
    private static final int OUTER = 8;

    private static final int INNER = 6;

    private final Order order;
    private final Sheet sheet;
    private final XWPFDocument word;

    Foot(Order order, Sheet sheet, XWPFDocument word) {
        this.order = order;
        this.sheet = sheet;
        this.word = word;
    }

    /** The issuing body stands above the middle of the date, which stands four characters from the right. */
    void signature() {
        String date = order.line(Element.DATE);
        double half = widthOf(date) / 2;
        List<String> names = order.lines(Element.SIGNATURE);
        int before = order.templates().style(Element.SIGNATURE).before();
        for (int i = 0; i < before; i++) {
            keep(paragraph(Element.BODY, ""));
        }
        for (String name : names) {
            XWPFParagraph signature = keep(paragraph(Element.SIGNATURE, name));
            double indent = Math.max(0, DATE_INDENT + half - widthOf(name) / 2);
            signature.setIndentationRight((int) Math.round(indent * sheet.character()));
        }
        XWPFParagraph dated = paragraph(Element.DATE, date);
        dated.setIndentationRight(DATE_INDENT * sheet.character());
    }

    private XWPFParagraph paragraph(Element element, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        sheet.set(paragraph, element);
        if (!text.isEmpty()) {
            sheet.write(paragraph, element, text);
        }
        return paragraph;
    }

    private static XWPFParagraph keep(XWPFParagraph paragraph) {
        paragraph.setKeepNext(true);
        return paragraph;
    }

    /** In characters; figures are half as wide. */
    private static double widthOf(String text) {
        return text.codePoints().mapToDouble(each -> each < 0x80 ? 0.5 : 1).sum();
    }

    /**
     * The imprint, as the last thing on the last page.
     *
     * @param gap twips to leave blank above it, so that it stands at the foot of the type area
     */
    void imprint(int gap) {
        String copies = order.line(Element.COPIES);
        List<String> printed = order.lines(Element.PRINTED);
        if (gap > 0) {
            XWPFParagraph blank = word.createParagraph();
            blank.setSpacingBetween(gap / 20.0, LineSpacingRule.EXACT);
            blank.setSpacingAfter(0);
            keep(blank);
        }
        if (copies.isEmpty() && printed.isEmpty()) {
            return;
        }
        keep(rule(OUTER));
        if (!copies.isEmpty()) {
            int hanging = "抄送：".length() * 20 * sheet.sizeOf(Element.COPIES);
            XWPFParagraph paragraph = keep(inset(Element.COPIES, hanging));
            paragraph.setIndentationHanging(hanging);
            sheet.write(paragraph, Element.COPIES, copies);
        }
        if (!copies.isEmpty() && !printed.isEmpty()) {
            keep(rule(INNER));
        }
        if (!printed.isEmpty()) {
            XWPFParagraph paragraph = keep(inset(Element.PRINTED, 0));
            CTTabStop stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
            stop.setVal(STTabJc.RIGHT);
            stop.setPos(Sheet.big(sheet.width() - sheet.character()));
            sheet.write(paragraph, Element.PRINTED, printed.get(0));
            sheet.write(paragraph, Element.PRINTED, "").addTab();
            sheet.write(paragraph, Element.PRINTED, String.join("", printed.subList(1, printed.size())));
        }
        rule(OUTER);
    }

    /** One character in on both sides (G7.4.2, G7.4.3). */
    private XWPFParagraph inset(Element element, int more) {
        XWPFParagraph paragraph = word.createParagraph();
        sheet.set(paragraph, element);
        paragraph.setIndentationLeft(sheet.character() + more);
        paragraph.setIndentationRight(sheet.character());
        return paragraph;
    }

    /** A line as wide as the type area. */
    private XWPFParagraph rule(int thickness) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
        CTBorder border = paragraph.getCTP().getPPr().addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setSz(Sheet.big(thickness));
        border.setColor("000000");
        return paragraph;
    }

    /** How much is blank below the imprint once it is laid out, in twips; less than a millimetre is nothing. */
    static int blankBelow(List<LaidOutPage> pages, PageMeasure page) {
        LaidOutPage last = pages.get(pages.size() - 1);
        double lowest = last.areas().stream()
                .filter(area -> area.colour().red() == 0 && area.width() > page.typeWidth() / 2.0)
                .mapToDouble(area -> area.y() + area.height())
                .max()
                .orElse(page.height());
        double blank = page.top() + page.typeHeight() - lowest - 0.5;
        return blank < 1 ? 0 : Sheet.twips(blank);
    }

    /** Odd pages at the right, even ones at the left, one character in (G7.5). */
    void pageNumbers() {
        word.setEvenAndOddHeadings(true);
        number(word.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        number(word.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }

    private void number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.createParagraph();
        sheet.set(paragraph, Element.PAGE_NUMBER);
        paragraph.setAlignment(side);
        paragraph.setIndentationLeft(sheet.character());
        paragraph.setIndentationRight(sheet.character());
        sheet.write(paragraph, Element.PAGE_NUMBER, "— ");
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        sheet.dress(
                run,
                Element.PAGE_NUMBER,
                order.templates().style(Element.PAGE_NUMBER).size());
        run.setText("1");
        sheet.write(paragraph, Element.PAGE_NUMBER, " —");
    }
}
