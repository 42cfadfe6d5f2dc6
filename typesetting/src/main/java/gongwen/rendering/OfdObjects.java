package gongwen.rendering;

import gongwen.rendering.Unrendered.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the objects of one page of an OFD, which are placed in millimetres. */
final class OfdObjects {

    private static final double USUAL_LINE = 0.353;
    private static final int DEEPEST = 20;
    private static final int PICTURE_PIXELS = 2_500;

    private final OfdPackage ofd;
    private final PDDocument pdf;
    private final OfdFonts fonts;
    private final OfdResources resources;
    private final PDPageContentStream out;

    OfdObjects(OfdPackage ofd, PDDocument pdf, OfdFonts fonts, OfdResources resources, PDPageContentStream out) {
        this.ofd = ofd;
        this.pdf = pdf;
        this.fonts = fonts;
        this.resources = resources;
        this.out = out;
    }

    /** Draws what a layer or a block holds, in its order. */
    void draw(Element block, int depth) throws IOException, Unrendered {
        if (depth > DEEPEST) {
            throw new Unrendered(Reason.TOO_COSTLY);
        }
        for (Element object : OfdPackage.children(block, "")) {
            switch (object.getLocalName()) {
                case "TextObject" -> placed(object, () -> text(object));
                case "PathObject" -> placed(object, () -> path(object));
                case "ImageObject" -> placed(object, () -> picture(object));
                case "PageBlock" -> draw(object, depth + 1);
                default -> {}
            }
        }
    }

    /** Draws one object. */
    private interface Drawing {
        void run() throws IOException, Unrendered;
    }

    private void placed(Element object, Drawing drawing) throws IOException, Unrendered {
        double[] boundary = OfdPackage.numbers(object.getAttribute("Boundary"));
        double[] matrix = OfdPackage.numbers(object.getAttribute("CTM"));
        out.saveGraphicsState();
        if (boundary.length == 4) {
            out.transform(Matrix.getTranslateInstance((float) boundary[0], (float) boundary[1]));
        }
        if (matrix.length == 6) {
            out.transform(new Matrix(
                    (float) matrix[0],
                    (float) matrix[1],
                    (float) matrix[2],
                    (float) matrix[3],
                    (float) matrix[4],
                    (float) matrix[5]));
        }
        drawing.run();
        out.restoreGraphicsState();
    }

    private void text(Element object) throws IOException, Unrendered {
        List<PDFont> usable = fonts.of(resources.fonts.get(object.getAttribute("Font")));
        float size = (float) OfdPackage.number(object, "Size", 5);
        out.setNonStrokingColor(colour(OfdPackage.first(object, "FillColor")));
        double x = 0;
        double y = 0;
        for (Element code : OfdPackage.children(object, "TextCode")) {
            x = OfdPackage.number(code, "X", x);
            y = OfdPackage.number(code, "Y", y);
            int[] characters = code.getTextContent().codePoints().toArray();
            List<Double> across = steps(code.getAttribute("DeltaX"), characters.length);
            List<Double> down = steps(code.getAttribute("DeltaY"), characters.length);
            double atX = x;
            double atY = y;
            for (int i = 0; i < characters.length; i++) {
                letter(Character.toString(characters[i]), usable, size, atX, atY);
                atX += i < across.size() ? across.get(i) : 0;
                atY += i < down.size() ? down.get(i) : 0;
            }
        }
    }

    /** Steps from letter to letter; {@code g n step} stands for n times the same. */
    private static List<Double> steps(String text, int most) throws Unrendered {
        List<Double> steps = new ArrayList<>();
        String[] words = text.isBlank() ? new String[0] : text.strip().split("\\s+");
        try {
            for (int i = 0; i < words.length && steps.size() < most; i++) {
                int times = 1;
                if (words[i].equals("g")) {
                    times = Integer.parseInt(words[i + 1]);
                    i += 2;
                }
                double step = Double.parseDouble(words[i]);
                for (int n = 0; n < times && steps.size() < most; n++) {
                    steps.add(step);
                }
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Unrendered(Reason.BROKEN, e);
        }
        return steps;
    }

    /** A letter that no font has is left out. */
    private void letter(String letter, List<PDFont> usable, float size, double x, double y) throws IOException {
        for (PDFont font : usable) {
            try {
                font.encode(letter);
            } catch (IllegalArgumentException | IllegalStateException missing) {
                continue;
            }
            out.beginText();
            out.setFont(font, size);
            out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
            out.showText(letter);
            out.endText();
            return;
        }
    }

    private void path(Element object) throws IOException, Unrendered {
        String data = OfdPackage.text(object, "AbbreviatedData");
        boolean stroked = !object.getAttribute("Stroke").equals("false");
        boolean filled = object.getAttribute("Fill").equals("true");
        if (data == null || data.isEmpty() || !stroked && !filled) {
            return;
        }
        out.setLineWidth((float) OfdPackage.number(object, "LineWidth", USUAL_LINE));
        out.setStrokingColor(colour(OfdPackage.first(object, "StrokeColor")));
        out.setNonStrokingColor(colour(OfdPackage.first(object, "FillColor")));
        OfdPath.draw(data, out);
        if (stroked && filled) {
            out.fillAndStroke();
        } else if (filled) {
            out.fill();
        } else {
            out.stroke();
        }
    }

    /** A picture is one unit high and wide before its matrix. */
    private void picture(Element object) throws IOException, Unrendered {
        String path = resources.pictures.get(object.getAttribute("ResourceID"));
        if (path == null) {
            return;
        }
        BufferedImage picture = Pictures.read(
                ImageIO.createImageInputStream(new ByteArrayInputStream(ofd.bytes(path))), PICTURE_PIXELS);
        out.drawImage(LosslessFactory.createFromImage(pdf, picture), new Matrix(1, 0, 0, -1, 0, 1));
    }

    private static Color colour(@Nullable Element colour) throws Unrendered {
        double[] parts = OfdPackage.numbers(colour == null ? null : colour.getAttribute("Value"));
        if (parts.length == 1) {
            return new Color(part(parts[0]), part(parts[0]), part(parts[0]));
        }
        return parts.length == 3 ? new Color(part(parts[0]), part(parts[1]), part(parts[2])) : Color.BLACK;
    }

    private static int part(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
