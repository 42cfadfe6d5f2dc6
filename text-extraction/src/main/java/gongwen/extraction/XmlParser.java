package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads XML with its comments and attributes, which Tika's parser passes over. */
final class XmlParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES =
            Set.of(MediaType.APPLICATION_XML, MediaType.text("xml"), MediaType.image("svg+xml"));

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        Reading reading = context.get(Reading.class);
        new XmlText(reading::appendLine).parse(stream);
    }
}
