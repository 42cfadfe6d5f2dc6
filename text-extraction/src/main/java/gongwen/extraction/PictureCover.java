package gongwen.extraction;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** How much of a PDF page its largest picture covers, and whether its pictures can be decoded. */
final class PictureCover extends PDFGraphicsStreamEngine {

    private static final double MOST = 0.5;

    private final double pageArea;
    private double largest;
    private boolean readable = true;

    private PictureCover(PDPage page) {
        super(page);
        pageArea = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
    }

    static PictureCover of(PDPage page) throws IOException {
        PictureCover cover = new PictureCover(page);
        cover.processPage(page);
        return cover;
    }

    boolean hasPicture() {
        return largest > 0;
    }

    boolean isMostOfThePage() {
        return largest > MOST * pageArea;
    }

    boolean isReadable() {
        return readable;
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double area = Math.abs(
                (double) matrix.getScaleX() * matrix.getScaleY() - (double) matrix.getShearX() * matrix.getShearY());
        largest = Math.max(largest, area);
        if (area > MOST * pageArea) {
            try {
                image.getImage();
            } catch (IOException noDecoder) {
                readable = false;
            }
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
