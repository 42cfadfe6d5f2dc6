package gongwen.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TIFF;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads pictures with Tesseract; where that is missing, a picture worth reading is of no known format. */
final class Ocr {

    /** Pictures smaller than this, such as icons and rules, hold no words worth their cost. */
    private static final int MIN_SIDE = 24;

    private static final int MIN_AREA = 20_000;

    /** An A3 page of 600 dots per inch has 70 million. */
    private static final long MAX_AREA = 100_000_000;

    private static final long MAX_MEMORY_BYTES = 2L * 1024 * 1024 * 1024;

    /** What prlimit ends with where there is no Tesseract. */
    private static final int NO_SUCH_PROGRAM = 127;

    /** Decoded here, for Tesseract does not read it. */
    private static final String JBIG2 = "image/x-jbig2";

    /** Page segmentation of Tesseract; the automatic one loses a quarter of the marks at the head of a page. */
    private static final String ONE_BLOCK = "6";

    /** Reads a picture file, if it is large enough to hold words. */
    void readPicture(Path picture, Metadata metadata, Reading reading) throws IOException, SAXException {
        if (area(metadata) > MAX_AREA) {
            reading.unreadable(Outcome.TOO_COSTLY);
        } else if (isLarge(metadata) && reading.takePicture()) {
            if (JBIG2.equals(metadata.get(HttpHeaders.CONTENT_TYPE))) {
                read(decoded(picture), reading);
            } else {
                read(picture, reading);
            }
        }
    }

    private static BufferedImage decoded(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        if (image == null) {
            throw new IOException("No decoder takes this picture");
        }
        return image;
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
            int exitCode = recognise(picture, output);
            if (exitCode == 0) {
                reading.appendLine(OcrText.correct(Files.readString(output, StandardCharsets.UTF_8)));
            } else {
                reading.unreadable(exitCode == NO_SUCH_PROGRAM ? Outcome.UNKNOWN_FORMAT : Outcome.BROKEN);
            }
        } finally {
            Files.delete(output);
        }
    }

    /**
     * First page, one thread, bounded memory. The Chinese model reads digits and Latin letters too; with the English one
     * beside it marks get lost.
     */
    private static int recognise(Path picture, Path output) throws IOException {
        ProcessBuilder tesseract = new ProcessBuilder(List.of(
                "prlimit",
                "--as=" + MAX_MEMORY_BYTES,
                "tesseract",
                picture.toString(),
                "stdout",
                "-l",
                "chi_sim",
                "--psm",
                ONE_BLOCK,
                "-c",
                "tessedit_page_number=0"));
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
        return width == null || height == null || Math.min(width, height) >= MIN_SIDE && area(metadata) >= MIN_AREA;
    }

    private static long area(Metadata metadata) {
        @Nullable Integer width = metadata.getInt(TIFF.IMAGE_WIDTH);
        @Nullable Integer height = metadata.getInt(TIFF.IMAGE_LENGTH);
        return width == null || height == null ? 0 : (long) width * height;
    }
}
