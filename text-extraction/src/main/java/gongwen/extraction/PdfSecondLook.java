package gongwen.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.xml.sax.SAXException;

/** What a PDF says beside its text: the data of an XFA form, and the picture that a page may be. */
final class PdfSecondLook {

    private final ScannedPage scannedPage;

    PdfSecondLook(Ocr ocr) {
        scannedPage = new ScannedPage(ocr);
    }

    void read(Path file, Reading reading, Missing missing) throws IOException, SAXException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form != null && form.getXFA() != null) {
                new XmlText(missing)
                        .parse(new ByteArrayInputStream(form.getXFA().getBytes()));
            }
            scannedPage.read(document, reading);
        }
    }
}
