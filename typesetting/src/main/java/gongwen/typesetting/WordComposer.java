package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.models.tables.Form;
import gongwen.models.tables.PageMeasure;
import gongwen.typesetting.Body.Paragraph;
import gongwen.typesetting.Body.Part;
import gongwen.typesetting.Body.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Lays a document out as a Word file: every element once, in the order of its form. */
final class WordComposer {

    private static final Pattern FIRST_LEVEL = Pattern.compile("[一二三四五六七八九十]+、.*");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（[一二三四五六七八九十]+）.*");
    private static final int LONGEST_HEADING = 30;

    private final Order order;
    private final Body body;
    private final Sheet sheet;
    private final XWPFDocument word;

    private WordComposer(Order order, Body body, XWPFDocument word) {
        this.order = order;
        this.body = body;
        this.word = word;
        this.sheet = new Sheet(order.templates());
    }

    /** @param gap twips to leave blank above the imprint */
    static void write(Order order, Body body, int gap, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            new WordComposer(order, body, word).compose(gap);
            word.write(out);
        }
    }

    private void compose(int gap) {
        setPage();
        Head head = new Head(order, sheet, word);
        Foot foot = new Foot(order, sheet, word);
        head.write();
        for (Element element : order.form().elements()) {
            switch (element) {
                case TITLE, MAIN_TO, NOTE -> order.lines(element).forEach(line -> add(element, line));
                case BODY -> body.parts().forEach(this::add);
                case ATTACH_NOTE -> attachNote();
                case DATE -> foot.signature();
                default -> {
                    // the head, the imprint and the signature above the date write theirs together
                }
            }
        }
        foot.imprint(gap);
        foot.pageNumbers();
    }

    private void setPage() {
        PageMeasure page = sheet.page();
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(Sheet.big(Sheet.twips(page.width())));
        size.setH(Sheet.big(Sheet.twips(page.height())));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(Sheet.big(Sheet.twips(page.top())));
        margin.setBottom(Sheet.big(Sheet.twips(page.bottom())));
        margin.setLeft(Sheet.big(Sheet.twips(page.binding())));
        margin.setRight(Sheet.big(Sheet.twips(page.right())));
        margin.setHeader(Sheet.big(Sheet.twips(
                order.form().rule() == Form.Rule.DOUBLE ? order.form().markTop() : 10)));
        margin.setFooter(Sheet.big(Sheet.twips(Foot.ABOVE_EDGE)));
        margin.setGutter(Sheet.big(0));
        if (order.form().rule() == Form.Rule.DOUBLE) {
            section.addNewTitlePg().setVal(true);
        }
    }

    private XWPFParagraph add(Element element, String text) {
        blank(order.templates().style(element).before());
        XWPFParagraph paragraph = word.createParagraph();
        sheet.set(paragraph, element);
        sheet.write(paragraph, element, text);
        return paragraph;
    }

    private void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            sheet.set(word.createParagraph(), Element.BODY);
        }
    }

    private void add(Part part) {
        if (part instanceof Paragraph paragraph) {
            add(styleOf(paragraph.text()), paragraph.text());
        } else if (part instanceof Table table) {
            TableCopy.add(table, sheet, word);
        }
    }

    private static Element styleOf(String text) {
        if (text.length() > LONGEST_HEADING) {
            return Element.BODY;
        }
        if (FIRST_LEVEL.matcher(text).matches()) {
            return Element.HEADING_1;
        }
        return SECOND_LEVEL.matcher(text).matches() ? Element.HEADING_2 : Element.BODY;
    }

    /** The names hang behind the words 附件：, which stand once. */
    private void attachNote() {
        List<String> names = order.lines(Element.ATTACH_NOTE);
        int lead = "附件：".length();
        for (int i = 0; i < names.size(); i++) {
            blank(i == 0 ? order.templates().style(Element.ATTACH_NOTE).before() : 0);
            XWPFParagraph paragraph = word.createParagraph();
            sheet.set(paragraph, Element.ATTACH_NOTE);
            int indent = order.templates().style(Element.ATTACH_NOTE).indent();
            paragraph.setIndentationLeft((indent + lead) * sheet.character());
            CTInd first = paragraph.getCTP().getPPr().getInd();
            if (first.isSetFirstLine()) {
                first.unsetFirstLine();
            }
            if (i == 0) {
                paragraph.setIndentationHanging(lead * sheet.character());
                sheet.write(paragraph, Element.ATTACH_NOTE, "附件：" + names.get(i));
            } else {
                sheet.write(paragraph, Element.ATTACH_NOTE, names.get(i));
            }
        }
    }
}
