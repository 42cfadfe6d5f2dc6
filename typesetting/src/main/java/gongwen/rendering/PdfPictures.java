package gongwen.rendering;

import gongwen.rendering.Unrendered.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDFs. No page, however large it says it is, needs more pixels than are wanted. */
final class PdfPictures {

    private PdfPictures() {}

    static void draw(Path pdf, Wanted wanted) throws IOException, Unrendered {
        try (PDDocument document =
                Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int page = wanted.page() - 1;
            if (page < 0 || page >= document.getNumberOfPages()) {
                throw new Unrendered(Reason.NO_PAGE);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float scale = scale(document, page, wanted);
            BufferedImage picture = renderer.renderImage(page, scale, ImageType.RGB);
            Pictures.write(picture, wanted);
        } catch (InvalidPasswordException e) {
            throw new Unrendered(Reason.ENCRYPTED, e);
        }
    }

    private static float scale(PDDocument document, int index, Wanted wanted) throws Unrendered {
        PDRectangle box = document.getPage(index).getCropBox();
        boolean lying = document.getPage(index).getRotation() % 180 != 0;
        float width = lying ? box.getHeight() : box.getWidth();
        float height = lying ? box.getWidth() : box.getHeight();
        if (!(width > 0) || !(height > 0)) {
            throw new Unrendered(Reason.BROKEN);
        }
        return Math.min(wanted.width() / width, wanted.height() / height);
    }
}
