package gongwen.extraction;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the characters of Tika's XHTML, and of attributes such as an alternative text what may be words of ours. */
final class TextSink extends DefaultHandler {

    private final Reading reading;

    TextSink(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (Words.hasForeign(attributes.getValue(i))) {
                reading.appendLine(attributes.getValue(i));
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        reading.append(characters, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        reading.append(characters, start, length);
    }
}
