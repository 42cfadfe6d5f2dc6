package gongwen.extraction;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xml.sax.SAXException;

/** Adds to a reading what a second look at a file found and the first did not. */
final class Missing implements XmlText.Lines {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Reading reading;
    private final Set<String> known;

    /** What the reading got since it had a length is known. */
    Missing(Reading reading, int length) {
        this.reading = reading;
        this.known = reading.textSince(length).lines().map(Missing::squeeze).collect(Collectors.toSet());
    }

    @Override
    public void add(String line) throws SAXException {
        if (Words.hasForeign(line) && known.add(squeeze(line))) {
            reading.appendLine(line);
        }
    }

    /** Adds text of several lines. */
    void addLines(String text) throws SAXException {
        for (String line : text.lines().toList()) {
            add(line);
        }
    }

    private static String squeeze(String line) {
        return SPACE.matcher(line).replaceAll("");
    }
}
