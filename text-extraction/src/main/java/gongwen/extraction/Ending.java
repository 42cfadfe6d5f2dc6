package gongwen.extraction;

import java.io.IOException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.SAXException;

/** Turns whatever a parser throws into the outcome it means. */
final class Ending {

    /** Part of a reading. */
    interface Step {
        void run() throws IOException, SAXException, TikaException;
    }

    private Ending() {}

    /** Runs a step to its end, good or bad; the reading knows which. */
    static void of(Reading reading, Step step) {
        try {
            step.run();
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            reading.unreadable(meaningOf(e));
        } catch (StackOverflowError e) {
            reading.unreadable(Outcome.TOO_COSTLY);
        } catch (LinkageError e) {
            reading.unreadable(Outcome.UNKNOWN_FORMAT);
        }
    }

    private static Outcome meaningOf(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException
                    || cause instanceof PasswordRequiredException) {
                return Outcome.ENCRYPTED;
            }
            if (cause instanceof WriteLimitReachedException
                    || cause instanceof TikaMemoryLimitException
                    || saysTooMuch(String.valueOf(cause.getMessage()))) {
                return Outcome.TOO_COSTLY;
            }
        }
        return Outcome.BROKEN;
    }

    /** POI's inflation guard and the JDK's entity guard have no exception type of their own. */
    private static boolean saysTooMuch(String message) {
        return message.contains("Zip bomb")
                || message.contains("JAXP0001")
                || message.contains("entity expansions")
                || message.contains("Tried to allocate an array");
    }
}
