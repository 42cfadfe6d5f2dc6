package gongwen.rendering;

import gongwen.rendering.Unrendered.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Reads and writes pictures. Of a large one only as many pixels are read as are wanted; a huge one is not read at all. */
final class Pictures {

    private static final long MOST_PIXELS = 200_000_000;
    private static final int PAGE_PIXELS = 2_500;

    private Pictures() {}

    /** Makes a smaller picture; a small one keeps its size. */
    static void scale(Wanted wanted) throws IOException, Unrendered {
        if (wanted.page() != 1) {
            throw new Unrendered(Reason.NO_PAGE);
        }
        BufferedImage read = read(wanted.source(), 2 * Math.max(wanted.width(), wanted.height()));
        double scale = Math.min(
                1, Math.min((double) wanted.width() / read.getWidth(), (double) wanted.height() / read.getHeight()));
        int width = (int) Math.max(1, Math.round(read.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(read.getHeight() * scale));
        write(onWhite(read, width, height), wanted);
    }

    private static BufferedImage onWhite(BufferedImage picture, int width, int height) {
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    static void write(BufferedImage picture, Wanted wanted) throws IOException, Unrendered {
        if (!ImageIO.write(picture, wanted.format(), wanted.result().toFile())) {
            throw new Unrendered(Reason.NOT_INSTALLED);
        }
    }

    /** One page as large as the picture's shape lets it be within A4. */
    static void toPdf(Path source, Path pdf) throws IOException, Unrendered {
        BufferedImage picture = read(source, PAGE_PIXELS);
        try (PDDocument document = new PDDocument()) {
            boolean lying = picture.getWidth() > picture.getHeight();
            float width = lying ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
            float height = lying ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
            float scale = Math.min(width / picture.getWidth(), height / picture.getHeight());
            PDPage page = new PDPage(new PDRectangle(picture.getWidth() * scale, picture.getHeight() * scale));
            document.addPage(page);
            PDImageXObject drawn = picture.getColorModel().hasAlpha()
                    ? LosslessFactory.createFromImage(document, picture)
                    : JPEGFactory.createFromImage(document, onWhite(picture, picture.getWidth(), picture.getHeight()));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        drawn,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            document.save(pdf.toFile());
        }
    }

    /** Reads a picture with about so many pixels on its longer side, or fewer if it has no more. */
    private static BufferedImage read(Path source, int pixels) throws IOException, Unrendered {
        try (ImageInputStream stream = ImageIO.createImageInputStream(source.toFile())) {
            return read(stream, pixels);
        }
    }

    static BufferedImage read(ImageInputStream stream, int pixels) throws IOException, Unrendered {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new Unrendered(Reason.BROKEN);
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new Unrendered(Reason.TOO_COSTLY);
            }
            int step = Math.max(1, Math.max(width, height) / pixels);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }
}
