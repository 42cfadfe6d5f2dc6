package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * All text of an XML document in lines, with the comments and the attributes that people may have written. Nothing
 * outside the document is ever fetched, and entities expand only within the JDK's limits.
 */
class XmlText extends DefaultHandler2 {

    /** Takes one line of text. */
    interface Lines {
        void add(String line) throws SAXException;
    }

    /** Elements of word processors that stand inside a line, even where nothing but elements is around them. */
    private static final Set<String> INLINE = Set.of(
            "t",
            "r",
            "delText",
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "smartTag",
            "hyperlink",
            "sdt",
            "sdtContent",
            "fldSimple",
            "span",
            "a",
            "ruby",
            "rubyBase",
            "rt");

    private final Lines lines;
    private final StringBuilder line = new StringBuilder();

    /** For each open element whether it holds text directly. */
    private final Deque<Boolean> mixed = new ArrayDeque<>();

    XmlText(Lines lines) {
        this.lines = lines;
    }

    /** Parses a document into this handler. */
    final void parse(InputStream in) throws IOException, SAXException {
        XMLReader reader = newReader();
        reader.setContentHandler(this);
        reader.setErrorHandler(this);
        reader.setEntityResolver(this);
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", this);
        reader.parse(new InputSource(in));
    }

    private static XMLReader newReader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public final InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        mixed.push(false);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (Words.hasForeign(attributes.getValue(i))) {
                lines.add(attributes.getValue(i));
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        mixed.pop();
        if (!INLINE.contains(localName) && !Boolean.TRUE.equals(mixed.peek())) {
            endLine();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        line.append(characters, start, length);
        if (!mixed.isEmpty() && !new String(characters, start, length).isBlank()) {
            mixed.pop();
            mixed.push(true);
        }
    }

    @Override
    public void comment(char[] characters, int start, int length) throws SAXException {
        lines.add(new String(characters, start, length));
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        if (Words.hasForeign(data)) {
            lines.add(data);
        }
    }

    @Override
    public void endDocument() throws SAXException {
        endLine();
    }

    private void endLine() throws SAXException {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
