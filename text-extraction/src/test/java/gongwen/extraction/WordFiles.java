package gongwen.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Word documents, each saying one thing in one place. */
final class WordFiles {

    /** Changes an empty document. */
    interface Step {
        void apply(XWPFDocument document) throws Exception;
    }

    private static final String NAMESPACES = """
            xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'
            xmlns:v='urn:schemas-microsoft-com:vml'
            xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'""";

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

    static byte[] withPicture(byte[] png) throws Exception {
        return docx(document -> document.createParagraph()
                .createRun()
                .addPicture(new ByteArrayInputStream(png), PictureType.PNG, "scan.png", 100, 100));
    }

    static byte[] withPassword(byte[] docx, String password) throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                encrypted.write(docx);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] hidden(String text) throws Exception {
        return docx(document -> {
            XWPFRun run = document.createParagraph().createRun();
            run.setVanish(true);
            run.setText(text);
        });
    }

    /** A paragraph whose content is given as WordprocessingML. */
    static byte[] raw(String content) throws Exception {
        XmlOptions withoutRoot = new XmlOptions().setLoadReplaceDocumentElement(null);
        return docx(document -> document.createParagraph()
                .getCTP()
                .set(CTP.Factory.parse("<w:p " + NAMESPACES + ">" + content + "</w:p>", withoutRoot)));
    }
}
