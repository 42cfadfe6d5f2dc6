package gongwen.rendering;

import gongwen.rendering.Unrendered.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A path in the abbreviated form of OFD (GB/T 33190, 9.1): a letter for what to do, then its numbers. */
final class OfdPath {

    private final PDPageContentStream out;
    private double x;
    private double y;

    private OfdPath(PDPageContentStream out) {
        this.out = out;
    }

    /** Draws a path into a content stream, without stroking or filling it. */
    static void draw(String data, PDPageContentStream out) throws IOException, Unrendered {
        OfdPath path = new OfdPath(out);
        Iterator<String> words = Arrays.asList(data.strip().split("\\s+")).iterator();
        try {
            while (words.hasNext()) {
                path.step(words.next(), words);
            }
        } catch (NoSuchElementException | NumberFormatException e) {
            throw new Unrendered(Reason.BROKEN, e);
        }
    }

    private void step(String letter, Iterator<String> words) throws IOException {
        switch (letter) {
            case "S", "M" -> {
                to(next(words), next(words));
                out.moveTo((float) x, (float) y);
            }
            case "L" -> {
                to(next(words), next(words));
                out.lineTo((float) x, (float) y);
            }
            case "Q" -> {
                double controlX = next(words);
                double controlY = next(words);
                double fromX = x;
                double fromY = y;
                to(next(words), next(words));
                curve(
                        fromX + 2 * (controlX - fromX) / 3,
                        fromY + 2 * (controlY - fromY) / 3,
                        x + 2 * (controlX - x) / 3,
                        y + 2 * (controlY - y) / 3);
            }
            case "B" -> {
                double firstX = next(words);
                double firstY = next(words);
                double secondX = next(words);
                double secondY = next(words);
                to(next(words), next(words));
                curve(firstX, firstY, secondX, secondY);
            }
            case "A" -> {
                for (int skipped = 0; skipped < 5; skipped++) {
                    next(words);
                }
                // an arc is drawn as its chord
                to(next(words), next(words));
                out.lineTo((float) x, (float) y);
            }
            case "C" -> out.closePath();
            default -> throw new NumberFormatException(letter);
        }
    }

    private void curve(double firstX, double firstY, double secondX, double secondY) throws IOException {
        out.curveTo((float) firstX, (float) firstY, (float) secondX, (float) secondY, (float) x, (float) y);
    }

    private void to(double nextX, double nextY) {
        x = nextX;
        y = nextY;
    }

    private static double next(Iterator<String> words) {
        return Double.parseDouble(words.next());
    }
}
