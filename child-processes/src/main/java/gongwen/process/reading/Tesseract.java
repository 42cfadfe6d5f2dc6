package gongwen.process.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether scans and pictures can be read on this machine. */
final class Tesseract {

    private static final Logger log = LoggerFactory.getLogger(Tesseract.class);
    private static final String CHINESE = "chi_sim";

    private Tesseract() {}

    static void warnIfMissing() {
        if (!readsChinese()) {
            log.warn("Tesseract or its Chinese model is missing: scans and pictures will be refused as of no known "
                    + "format. Install the packages tesseract-ocr and tesseract-ocr-chi-sim.");
        }
    }

    private static boolean readsChinese() {
        try {
            Process list = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return list.waitFor() == 0 && languages.lines().anyMatch(CHINESE::equals);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
