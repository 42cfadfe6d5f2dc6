package gongwen.proof.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Sets a document as PDF with the used glyphs of the Chinese font embedded. */
final class PdfWriter {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private PdfWriter() {}

    static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (ChineseFont chinese = ChineseFont.open();
                PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle(document.body().title());
            pdf.getDocumentInformation().setAuthor(document.head().issuer());
            pdf.setDocumentId((long) document.head().number().hashCode());
            PDFont font = chinese.forPdf(pdf);
            for (TypesetPage page : Typesetter.set(Block.of(document), chinese::advance)) {
                addPage(pdf, font, page);
            }
            pdf.save(out);
        }
    }

    private static void addPage(PDDocument pdf, PDFont font, TypesetPage page) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
            for (TypesetPage.Line line : page.lines()) {
                content.beginText();
                content.setNonStrokingColor(line.red() ? 1f : 0f, 0f, 0f);
                content.setFont(font, points(line.size()));
                content.newLineAtOffset(points(line.x()), fromBottom(line.baseline()));
                content.showText(line.text());
                content.endText();
            }
            for (TypesetPage.Rule rule : page.rules()) {
                content.setStrokingColor(rule.red() ? 1f : 0f, 0f, 0f);
                content.setLineWidth(points(rule.thickness()));
                content.moveTo(points(rule.x()), fromBottom(rule.y()));
                content.lineTo(points(rule.x() + rule.width()), fromBottom(rule.y()));
                content.stroke();
            }
        }
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS_PER_MILLIMETRE;
    }

    private static float fromBottom(double millimetres) {
        return PDRectangle.A4.getHeight() - points(millimetres);
    }
}
