package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.typesetting.Unmade.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Makes sure that what was laid out says all it should: the whole text, and every element. */
final class Completeness {

    private Completeness() {}

    static void require(Path pdf, Order order, Body body) throws IOException, Unmade {
        String laidOut;
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            laidOut = plain(new PDFTextStripper().getText(document)).replaceAll("—\\d+—", "");
        }
        for (Element element : order.form().elements()) {
            for (String line : order.lines(element)) {
                require(laidOut, line, element.name());
            }
        }
        for (String line : body.lines()) {
            require(laidOut, line, Element.BODY.name());
        }
    }

    private static void require(String laidOut, String line, String what) throws Unmade {
        if (!laidOut.contains(plain(line))) {
            throw new Unmade(Reason.INCOMPLETE, what);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
