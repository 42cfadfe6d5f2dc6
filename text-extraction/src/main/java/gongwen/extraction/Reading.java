package gongwen.extraction;

import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/** One file being read: the text so far, what it has cost, and the first reason why it cannot be read whole. */
final class Reading {

    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");

    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private Outcome outcome = Outcome.READABLE;
    private int files;
    private long unpackedBytes;
    private int pictures;

    Reading(Limits limits) {
        this.limits = limits;
    }

    void append(char[] characters, int start, int length) throws SAXException {
        require(length <= limits.characters() - text.length(), limits.characters());
        text.append(characters, start, length);
    }

    void appendLine(String line) throws SAXException {
        require(line.length() < limits.characters() - text.length(), limits.characters());
        startLine();
        text.append(line).append('\n');
    }

    /** Makes sure that what follows does not run into what is there. */
    void startLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    void enterFile(int depth) throws SAXException {
        require(++files <= limits.files(), limits.files());
        require(depth <= limits.depth(), limits.depth());
    }

    /** Whether no file inside the file has been met yet. */
    boolean isOutermost() {
        return files == 0;
    }

    void unpacked(int bytes) throws LimitReached {
        unpackedBytes += bytes;
        require(unpackedBytes <= limits.unpackedBytes(), limits.files());
    }

    /** Whether one more picture may be read by OCR. */
    boolean takePicture() {
        return pictures++ < limits.pictures();
    }

    /** Notes why some of it cannot be read; the first reason stands. */
    void unreadable(Outcome why) {
        if (outcome == Outcome.READABLE) {
            outcome = why;
        }
    }

    /** Ends the reading if a limit was reached inside a part of it. */
    void requireAffordable() throws LimitReached {
        require(outcome != Outcome.TOO_COSTLY, limits.characters());
    }

    private void require(boolean affordable, int limit) throws LimitReached {
        if (!affordable) {
            unreadable(Outcome.TOO_COSTLY);
            throw new LimitReached(limit);
        }
    }

    Outcome outcome() {
        return outcome;
    }

    /** All text, without the blank lines that parsers leave where there was layout. */
    String text() {
        return BLANK_LINES.matcher(text).replaceAll("\n").strip();
    }

    int length() {
        return text.length();
    }

    /** What was read since the text had a length. */
    String textSince(int length) {
        return text.substring(length);
    }
}
