package gongwen.extraction;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Word documents, each saying one thing in one place. */
final class WordFiles {

    /** Changes an empty document. */
    interface Step {
        void apply(XWPFDocument document) throws Exception;
    }

    private WordFiles() {}

    static byte[] docx(Step step) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("关于拨付防汛经费的请示");
            step.apply(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] body(String text) throws Exception {
        return docx(document -> document.createParagraph().createRun().setText(text));
    }

    static byte[] split(String first, String second) throws Exception {
        return docx(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText(first);
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            run.setText(second);
        });
    }

    static byte[] header(String text) throws Exception {
        return docx(document -> document.createHeader(HeaderFooterType.FIRST)
                .createParagraph()
                .createRun()
                .setText(text));
    }

    static byte[] footer(String text) throws Exception {
        return docx(document -> document.createFooter(HeaderFooterType.EVEN)
                .createParagraph()
                .createRun()
                .setText(text));
    }

    static byte[] footnote(String text) throws Exception {
        return docx(document ->
                document.createFootnote().createParagraph().createRun().setText(text));
    }

    static byte[] comment(String text) throws Exception {
        return docx(document -> document.createComments()
                .createComment(BigInteger.ONE)
                .createParagraph()
                .createRun()
                .setText(text));
    }

    static byte[] customProperty(String name, String value) throws Exception {
        return docx(document -> document.getProperties().getCustomProperties().addProperty(name, value));
    }

    static byte[] hidden(String text) throws Exception {
        return docx(document -> {
            XWPFRun run = document.createParagraph().createRun();
            run.setVanish(true);
            run.setText(text);
        });
    }

    /** A paragraph given as raw WordprocessingML. */
    static byte[] raw(String paragraphXml) throws Exception {
        return docx(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph
                    .getCTP()
                    .set(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP.Factory.parse(paragraphXml));
        });
    }
}
