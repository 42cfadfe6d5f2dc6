package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads any file, outermost or inside another: finds its kind, refuses what is cut off or unknown, then parses. */
final class GuardedParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> NONE = Set.of();

    private final transient TypeDetection detection = new TypeDetection();
    private final transient ReadableTypes types = new ReadableTypes();
    private final transient Parser parsers = ParserSettings.newParser();
    private final transient Afterwards afterwards = new Afterwards();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return NONE;
    }

    @Override
    public void parse(InputStream input, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream stream = TikaInputStream.cast(input);
        Reading reading = context.get(Reading.class);
        MediaType type = detection.detect(stream, metadata);
        metadata.set(HttpHeaders.CONTENT_TYPE, type.toString());
        switch (types.of(type)) {
            case UNKNOWN -> unknown(stream, reading);
            case ENCRYPTED -> reading.unreadable(Outcome.ENCRYPTED);
            case SILENT -> silent(reading);
            case READ, PICTURE -> read(stream, type, handler, metadata, context);
        }
    }

    private static void silent(Reading reading) {
        if (reading.isOutermost()) {
            reading.unreadable(Outcome.UNKNOWN_FORMAT);
        }
    }

    private static void unknown(TikaInputStream stream, Reading reading) throws IOException {
        if (stream.getOpenContainer() != null || stream.getLength() > 0) {
            reading.unreadable(Outcome.UNKNOWN_FORMAT);
        }
    }

    private void read(
            TikaInputStream stream, MediaType type, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Reading reading = context.get(Reading.class);
        if (!Wholeness.isWhole(stream, type)) {
            reading.unreadable(Outcome.BROKEN);
            return;
        }
        int start = reading.length();
        spool(stream);
        try {
            parsers.parse(stream, new EmbeddedContentHandler(handler), metadata, context);
        } finally {
            MetadataText.append(metadata, reading);
        }
        afterwards.read(stream, type, metadata, reading, start);
    }

    /** Puts the file on the disk while it can still be read, for those who look at it after its parser. */
    private static void spool(TikaInputStream stream) throws IOException {
        if (stream.getOpenContainer() == null) {
            stream.getPath();
        }
    }
}
