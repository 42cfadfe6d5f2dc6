package gongwen.typesetting;

import gongwen.typesetting.LaidOutPage.Area;
import gongwen.typesetting.LaidOutPage.Colour;
import gongwen.typesetting.LaidOutPage.Glyph;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what the pages of a PDF draw: characters, and rules as the rectangles they cover. */
final class PdfPages extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final int FULL = 255;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final double height;

    private PdfPages(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    static List<LaidOutPage> read(Path pdf) throws IOException {
        List<LaidOutPage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                PdfPages reader = new PdfPages(page);
                reader.processPage(page);
                pages.add(new LaidOutPage(
                        page.getMediaBox().getWidth() * MILLIMETRES_PER_POINT,
                        reader.height * MILLIMETRES_PER_POINT,
                        reader.glyphs,
                        reader.areas));
            }
        }
        return pages;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text != null) {
            glyphs.add(new Glyph(
                    text,
                    Objects.requireNonNullElse(font.getName(), ""),
                    matrix.getTranslateX() * MILLIMETRES_PER_POINT,
                    (height - matrix.getTranslateY()) * MILLIMETRES_PER_POINT,
                    matrix.getScalingFactorY() * MILLIMETRES_PER_POINT,
                    displacement.getX() * matrix.getScalingFactorX() * MILLIMETRES_PER_POINT,
                    colour(getGraphicsState().getNonStrokingColor())));
        }
    }

    private static Colour colour(PDColor color) throws IOException {
        float[] parts = color.getColorSpace().toRGB(color.getComponents());
        return new Colour(Math.round(parts[0] * FULL), Math.round(parts[1] * FULL), Math.round(parts[2] * FULL));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return Objects.requireNonNullElse(path.getCurrentPoint(), new Point2D.Float());
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        double thickness = transformWidth(getGraphicsState().getLineWidth());
        draw(thickness / 2, colour(getGraphicsState().getStrokingColor()));
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        draw(0, colour(getGraphicsState().getNonStrokingColor()));
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    private void draw(double margin, Colour colour) {
        Rectangle2D bounds = path.getBounds2D();
        areas.add(new Area(
                (bounds.getMinX() - margin) * MILLIMETRES_PER_POINT,
                (height - bounds.getMaxY() - margin) * MILLIMETRES_PER_POINT,
                (bounds.getWidth() + 2 * margin) * MILLIMETRES_PER_POINT,
                (bounds.getHeight() + 2 * margin) * MILLIMETRES_PER_POINT,
                colour));
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {
        // documents are laid out without pictures
    }

    @Override
    public void clip(int windingRule) {
        // nothing of the type area is cut away
    }

    @Override
    public void shadingFill(COSName name) {
        // documents are laid out without shadings
    }
}
