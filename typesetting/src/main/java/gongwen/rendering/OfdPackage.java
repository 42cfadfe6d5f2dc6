package gongwen.rendering;

import gongwen.rendering.Unrendered.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of an OFD, by their paths in it. No part leads out of it: a document type is refused, a large part too. */
final class OfdPackage implements AutoCloseable {

    private static final int LARGEST_PART = 32 * 1024 * 1024;

    private final ZipFile zip;
    private final DocumentBuilder builder;

    OfdPackage(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            this.builder = factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a part. */
    byte[] bytes(String path) throws IOException, Unrendered {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new Unrendered(Reason.BROKEN);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new Unrendered(Reason.TOO_COSTLY);
            }
            return bytes;
        }
    }

    /** The root element of a part. */
    Element xml(String path) throws IOException, Unrendered {
        try {
            return builder.parse(new ByteArrayInputStream(bytes(path))).getDocumentElement();
        } catch (SAXException e) {
            throw new Unrendered(Reason.BROKEN, e);
        }
    }

    /** The path that a part means by a location: from the root if it begins with a slash, else from its own folder. */
    static String resolve(String part, String location) {
        String from = location.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        Deque<String> names = new ArrayDeque<>();
        for (String name : (from + location).split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** The child elements of this local name; of any name if it is empty. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && (name.isEmpty() || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first element at a path of local names below another. */
    static @Nullable Element first(@Nullable Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            List<Element> found = at == null ? List.of() : children(at, name);
            at = found.isEmpty() ? null : found.get(0);
        }
        return at;
    }

    /** The text of an element at a path, null if there is none. */
    static @Nullable String text(@Nullable Element parent, String... path) {
        Element found = first(parent, path);
        return found == null ? null : found.getTextContent().strip();
    }

    /** The numbers in a text; none if there is none. */
    static double[] numbers(@Nullable String text) throws Unrendered {
        if (text == null || text.isBlank()) {
            return new double[0];
        }
        String[] words = text.strip().split("\\s+");
        double[] numbers = new double[words.length];
        try {
            for (int i = 0; i < words.length; i++) {
                numbers[i] = Double.parseDouble(words[i]);
            }
        } catch (NumberFormatException e) {
            throw new Unrendered(Reason.BROKEN, e);
        }
        return numbers;
    }

    static double number(Element element, String attribute, double otherwise) throws Unrendered {
        double[] numbers = numbers(element.getAttribute(attribute));
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
