package gongwen.proof.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.chemistry.opencmis.client.api.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the PDF of a document says. */
final class LaidOutText {

    private LaidOutText() {}

    /** Without blanks and line ends. */
    static String of(Document document) {
        try (InputStream stream = document.getContentStream().getStream();
                PDDocument pdf = Loader.loadPDF(stream.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
