package gongwen.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** PDF files, each saying one thing in one place. */
final class PdfFiles {

    /** Changes a document that has one page with a line of text. */
    interface Step {
        void apply(PDDocument document, PDPage page) throws IOException;
    }

    private static final File FONTS = new File("/usr/share/fonts/truetype/arphic/uming.ttc");

    private PdfFiles() {}

    static byte[] pdf(Step step) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            step.apply(document, page);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Writes lines below one another. */
    static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (TrueTypeCollection fonts = new TrueTypeCollection(FONTS)) {
            PDFont font = PDType0Font.load(document, fonts.getFontByName("UMingCN"), true);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(font, 16);
                content.setLeading(24);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
    }

    /** A text, and enough of another that nobody takes the page for a scan. */
    static void fill(PDDocument document, PDPage page, String text) throws IOException {
        List<String> lines = new ArrayList<>(Collections.nCopies(6, "关于拨付防汛经费的请示关于拨付防汛经费的请示"));
        lines.add(text);
        write(document, page, lines);
    }

    static byte[] saying(String text) throws IOException {
        return pdf((document, page) -> fill(document, page, text));
    }

    static byte[] annotated(String text) throws IOException {
        return pdf((document, page) -> {
            fill(document, page, "x");
            PDAnnotationText note = new PDAnnotationText();
            note.setContents(text);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
        });
    }

    static byte[] titled(String title) throws IOException {
        return pdf((document, page) -> {
            fill(document, page, "x");
            document.getDocumentInformation().setTitle(title);
        });
    }

    static byte[] withAttachment(String name, byte[] content) throws IOException {
        return pdf((document, page) -> {
            fill(document, page, "x");
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] withPassword(String user) throws IOException {
        return pdf((document, page) -> {
            fill(document, page, "x");
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
        });
    }

    static byte[] scan(BufferedImage picture) throws IOException {
        return pdf((document, page) -> {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture),
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
        });
    }

    /** A document whose text was replaced afterwards by an update that is appended to it. */
    static byte[] revised(String before, String after) throws IOException {
        byte[] original = saying(before);
        try (PDDocument document = Loader.loadPDF(original);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(0);
            page.setContents(new PDStream(document));
            fill(document, page, after);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    static byte[] withXfa(String xml) throws IOException {
        return pdf((document, page) -> {
            fill(document, page, "x");
            PDAcroForm form = new PDAcroForm(document);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            form.getCOSObject().setItem(COSName.XFA, stream);
            document.getDocumentCatalog().setAcroForm(form);
        });
    }
}
