package gongwen.server.webdav;

import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML that strangers send: small, without document type and entities. */
final class DavXml {

    private static final int LONGEST = 256 * 1024;
    private static final DocumentBuilderFactory FACTORY = factory();
    private static final DOMImplementationLS SERIALISERS = serialisers();

    /** Says nothing to the console, and takes no error for a trifle. */
    private static final DefaultHandler STRICT = new DefaultHandler() {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private DavXml() {}

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DOMImplementationLS serialisers() {
        try {
            return (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The body of a request, empty if it has none.
     *
     * @throws Failure.InvalidArgument if it is no XML, or has a document type
     * @throws Failure.TooLarge if it is longer than any client needs
     */
    static Optional<Element> body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Failure.TooLarge("The body is longer than " + LONGEST + " bytes");
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of(parse(bytes));
    }

    private static Element parse(byte[] bytes) throws IOException {
        try {
            DocumentBuilder builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            Element root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            requireNames(root);
            return root;
        } catch (SAXException | ParserConfigurationException e) {
            throw new Failure.InvalidArgument("The body is no XML that is taken here");
        }
    }

    /** A prefix bound to nothing is no name (RFC 4918, 8.2), which not every parser says. */
    private static void requireNames(Element element) {
        if (element.getPrefix() != null
                && (element.getNamespaceURI() == null
                        || element.getNamespaceURI().isEmpty())) {
            throw new Failure.InvalidArgument("The body has a prefix that is bound to nothing");
        }
        children(element).forEach(DavXml::requireNames);
    }

    /** The elements directly in another. */
    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The element of {@code DAV:} directly in another. */
    static Optional<Element> child(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> DavName.of(child).isDav(name))
                .findFirst();
    }

    /** An element as text that stands for itself: every prefix in it is bound in it. */
    static String text(Element element) {
        LSSerializer serialiser = SERIALISERS.createLSSerializer();
        serialiser.getDomConfig().setParameter("xml-declaration", false);
        return serialiser.writeToString(element);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
