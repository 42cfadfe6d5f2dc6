package gongwen.rendering;

import gongwen.models.tables.Templates;
import java.io.IOException;
import java.nio.file.Path;

/** Makes what is wanted by whatever knows the kind of file: PDFBox, our reader of OFD, or LibreOffice. */
final class Renderer {

    private final Office office;
    private final Templates templates;

    Renderer(Office office, Templates templates) {
        this.office = office;
        this.templates = templates;
    }

    void render(Wanted wanted) throws IOException, Unrendered {
        if (wanted.isPdf()) {
            makePdf(wanted.source(), wanted.kind(), wanted.result());
        } else if (wanted.kind().equals("picture")) {
            Pictures.scale(wanted);
        } else if (wanted.kind().equals("pdf")) {
            PdfPictures.draw(wanted.source(), wanted);
        } else {
            Path pdf = wanted.result().resolveSibling("pages.pdf");
            makePdf(wanted.source(), wanted.kind(), pdf);
            PdfPictures.draw(pdf, wanted);
        }
    }

    private void makePdf(Path source, String kind, Path pdf) throws IOException, Unrendered {
        switch (kind) {
            case "picture" -> Pictures.toPdf(source, pdf);
            case "ofd" -> OfdPdf.make(source, templates, pdf);
            default -> office.toPdf(source, kind, pdf);
        }
    }
}
