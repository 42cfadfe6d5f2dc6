package gongwen.extraction;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.SAXException;

/** What people wrote into a document's properties, and whether some of the document was passed over. */
final class MetadataText {

    /** Properties that are words even where they are in ASCII. */
    private static final List<String> WORDS = List.of("dc:title", "dc:subject", "dc:description", "custom:");

    private MetadataText() {}

    static void append(Metadata metadata, Reading reading) throws SAXException {
        for (String name : metadata.names()) {
            if (name.startsWith(TikaCoreProperties.TIKA_META_PREFIX)) {
                continue;
            }
            for (String value : metadata.getValues(name)) {
                if (Words.hasForeign(name + value) || WORDS.stream().anyMatch(name::startsWith)) {
                    reading.appendLine(Words.hasForeign(name) ? name + " " + value : value);
                }
            }
        }
        for (String trace : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)) {
            reading.unreadable(trace.contains("ncrypt") ? Outcome.ENCRYPTED : Outcome.BROKEN);
        }
    }
}
