package gongwen.rendering;

import gongwen.models.tables.Templates;
import gongwen.rendering.Unrendered.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the pages of an OFD (GB/T 33190-2016) as a PDF: text, paths and pictures, templates below their pages. Annotations
 * and the pictures of seals are left out.
 */
final class OfdPdf {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final int MOST_PAGES = 2_000;

    private final OfdPackage ofd;
    private final PDDocument pdf;
    private final OfdFonts fonts;
    private final OfdResources resources;
    private final Map<String, String> templates = new HashMap<>();

    private OfdPdf(OfdPackage ofd, PDDocument pdf, OfdFonts fonts) {
        this.ofd = ofd;
        this.pdf = pdf;
        this.fonts = fonts;
        this.resources = new OfdResources(ofd);
    }

    static void make(Path source, Templates faces, Path result) throws IOException, Unrendered {
        try (OfdPackage ofd = new OfdPackage(source);
                PDDocument pdf = new PDDocument();
                OfdFonts fonts = new OfdFonts(pdf, ofd, faces)) {
            String root = OfdPackage.text(ofd.xml("OFD.xml"), "DocBody", "DocRoot");
            if (root == null) {
                throw new Unrendered(Reason.BROKEN);
            }
            new OfdPdf(ofd, pdf, fonts).draw(OfdPackage.resolve("", root));
            pdf.save(result.toFile());
        }
    }

    private void draw(String documentPart) throws IOException, Unrendered {
        Element document = ofd.xml(documentPart);
        Element common = OfdPackage.first(document, "CommonData");
        Element pages = OfdPackage.first(document, "Pages");
        if (common == null || pages == null) {
            throw new Unrendered(Reason.BROKEN);
        }
        for (Element part : OfdPackage.children(common, "")) {
            switch (part.getLocalName()) {
                case "PublicRes", "DocumentRes" ->
                    resources.add(OfdPackage.resolve(
                            documentPart, part.getTextContent().strip()));
                case "TemplatePage" ->
                    templates.put(
                            part.getAttribute("ID"), OfdPackage.resolve(documentPart, part.getAttribute("BaseLoc")));
                default -> {}
            }
        }
        @Nullable String usual = OfdPackage.text(common, "PageArea", "PhysicalBox");
        int number = 0;
        for (Element page : OfdPackage.children(pages, "Page")) {
            if (++number > MOST_PAGES) {
                throw new Unrendered(Reason.TOO_COSTLY);
            }
            drawPage(OfdPackage.resolve(documentPart, page.getAttribute("BaseLoc")), usual);
        }
        if (number == 0) {
            throw new Unrendered(Reason.BROKEN);
        }
    }

    private void drawPage(String part, @Nullable String usual) throws IOException, Unrendered {
        Element page = ofd.xml(part);
        String own = OfdPackage.text(page, "Area", "PhysicalBox");
        double[] box = OfdPackage.numbers(own == null ? usual : own);
        if (box.length != 4 || !(box[2] > 0) || !(box[3] > 0)) {
            throw new Unrendered(Reason.BROKEN);
        }
        float height = (float) box[3] * POINTS_PER_MILLIMETRE;
        PDPage drawn = new PDPage(new PDRectangle((float) box[2] * POINTS_PER_MILLIMETRE, height));
        pdf.addPage(drawn);
        try (PDPageContentStream out = new PDPageContentStream(pdf, drawn)) {
            // OFD counts in millimetres, downwards
            out.transform(new Matrix(POINTS_PER_MILLIMETRE, 0, 0, -POINTS_PER_MILLIMETRE, 0, height));
            out.transform(Matrix.getTranslateInstance((float) -box[0], (float) -box[1]));
            for (Element template : OfdPackage.children(page, "Template")) {
                String path = templates.get(template.getAttribute("TemplateID"));
                if (path != null) {
                    drawContent(path, ofd.xml(path), out);
                }
            }
            drawContent(part, page, out);
        }
    }

    private void drawContent(String part, Element page, PDPageContentStream out) throws IOException, Unrendered {
        for (Element own : OfdPackage.children(page, "PageRes")) {
            resources.add(OfdPackage.resolve(part, own.getTextContent().strip()));
        }
        Element content = OfdPackage.first(page, "Content");
        if (content != null) {
            OfdObjects objects = new OfdObjects(ofd, pdf, fonts, resources, out);
            for (Element layer : OfdPackage.children(content, "Layer")) {
                objects.draw(layer, 0);
            }
        }
    }
}
