package gongwen.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TIFF;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads pictures with Tesseract; where that is missing, a picture worth reading is of no known format. */
final class Ocr {

    /** Pictures smaller than this, such as icons and rules, hold no words worth their cost. */
    private static final int MIN_SIDE = 24;

    private static final int MIN_AREA = 20_000;

    /** Tesseract puts a space between any two Chinese characters. */
    private static final Pattern SPACE_IN_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}★〔〕，。、]) +(?=[\\p{IsHan}★〔〕，。、0-9])|(?<=[0-9]) +(?=\\p{IsHan})");

    /**
     * The star of a mark, which Tesseract's Chinese model does not know, comes out as any one character or none. What
     * stands between a level and a period is a star (保密法 art. 22; GB/T 9704 7.2.2).
     */
    private static final Pattern STAR = Pattern.compile("(绝密|机密|秘密)\\s*\\S?\\s*(?=(?:\\d+\\s*(?:年|个月)|长期))");

    /** Reads a picture file of the kinds Tesseract reads by itself. */
    void readPicture(Path picture, Metadata metadata, Reading reading) throws IOException, SAXException {
        if (isLarge(metadata) && reading.takePicture()) {
            read(picture, reading);
        }
    }

    /** Reads a picture in memory. */
    void read(BufferedImage picture, Reading reading) throws IOException, SAXException {
        Path file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            read(file, reading);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path picture, Reading reading) throws IOException, SAXException {
        Path output = Files.createTempFile("ocr", ".txt");
        try {
            if (recognise(picture, output) == 0) {
                String text = Files.readString(output, StandardCharsets.UTF_8);
                reading.appendLine(STAR.matcher(SPACE_IN_CHINESE.matcher(text).replaceAll(""))
                        .replaceAll("$1★"));
            } else {
                reading.unreadable(Outcome.BROKEN);
            }
        } catch (IOException noTesseract) {
            reading.unreadable(Outcome.UNKNOWN_FORMAT);
        } finally {
            Files.delete(output);
        }
    }

    /** First page, Chinese before Latin letters, one thread. */
    private static int recognise(Path picture, Path output) throws IOException {
        ProcessBuilder tesseract = new ProcessBuilder(List.of(
                "tesseract", picture.toString(), "stdout", "-l", "chi_sim+eng", "-c", "tessedit_page_number=0"));
        tesseract.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = tesseract
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            process.destroyForcibly();
        }
    }

    /** A picture whose size nobody knows counts as large. */
    private static boolean isLarge(Metadata metadata) {
        @Nullable Integer width = metadata.getInt(TIFF.IMAGE_WIDTH);
        @Nullable Integer height = metadata.getInt(TIFF.IMAGE_LENGTH);
        return width == null
                || height == null
                || Math.min(width, height) >= MIN_SIDE && (long) width * height >= MIN_AREA;
    }
}
