package gongwen.proof.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Sets a document as Office Open XML (.docx): A4, margins 37 and 28 mm, type area 156 mm by 225 mm. */
final class WordWriter {

    private static final String RED = "FF0000";

    /** 22 lines on 225 mm. */
    private static final double LINE_POINTS = 29;

    private WordWriter() {}

    static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            setPage(word);
            word.getProperties().getCoreProperties().setTitle(document.body().title());
            word.getProperties().getCoreProperties().setCreator(document.head().issuer());
            Block.of(document).forEach(block -> add(word, block));
            word.write(out);
        }
    }

    private static void setPage(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(37));
        margin.setLeft(twips(28));
        margin.setRight(twips(26));
        margin.setBottom(twips(35));
    }

    private static void add(XWPFDocument word, Block block) {
        Style style = block.style();
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(
                switch (style.align()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        paragraph.setFirstLineIndent(style.indentedCharacters() * style.points() * 20);
        paragraph.setSpacingBetween(Math.max(LINE_POINTS, style.points() * 1.3), LineSpacingRule.EXACT);
        if (style.isRule()) {
            addRule(paragraph, style);
        } else {
            addRun(paragraph, block);
        }
    }

    private static void addRun(XWPFParagraph paragraph, Block block) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(block.style().typeface());
        run.setFontFamily(block.style().typeface(), XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(block.style().points());
        if (block.style().isRed()) {
            run.setColor(RED);
        }
        run.setText(block.text());
    }

    private static void addRule(XWPFParagraph paragraph, Style style) {
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setSpacingBetween(6, LineSpacingRule.EXACT);
        if (style.isRed()) {
            paragraph.getCTP().getPPr().getPBdr().getBottom().setColor(RED);
        }
    }

    /** Millimetres in twentieths of a point. */
    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
    }
}
