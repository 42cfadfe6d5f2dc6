package gongwen.extraction;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xml.sax.SAXException;

/** Reads the first page of a PDF by OCR where it is, or may be, the picture of a page. */
final class ScannedPage {

    /** A page with less text than this is a picture or says nearly nothing. */
    private static final int LITTLE_TEXT = 100;

    private static final int DOTS_PER_INCH = 200;

    private final Ocr ocr;

    ScannedPage(Ocr ocr) {
        this.ocr = ocr;
    }

    void read(PDDocument document, Reading reading) throws IOException, SAXException {
        if (document.getNumberOfPages() == 0) {
            reading.unreadable(Outcome.BROKEN);
            return;
        }
        PictureCover cover = PictureCover.of(document.getPage(0));
        if (!cover.isReadable()) {
            reading.unreadable(Outcome.UNKNOWN_FORMAT);
        } else if (cover.isMostOfThePage() || !isBlank(document, cover) && firstPageText(document) < LITTLE_TEXT) {
            ocr.read(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY), reading);
        }
    }

    private static boolean isBlank(PDDocument document, PictureCover cover) throws IOException {
        return !cover.hasPicture() && !document.getPage(0).hasContents();
    }

    private static int firstPageText(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        return stripper.getText(document).strip().length();
    }
}
