package gongwen.models.dictionary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a model file that remembers its place.
 *
 * @param file the file it stands in
 * @param line the line its start tag ends on, from 1
 * @param name its local name
 * @param namespace its namespace, empty for none
 * @param attributes its attributes by local name
 * @param children the elements in it
 * @param text the text directly in it, without blanks around
 */
record XmlElement(
        String file,
        int line,
        String name,
        String namespace,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text) {

    /**
     * Reads a whole file. Documents with a DOCTYPE are refused, so no entity is ever expanded or fetched.
     *
     * @throws InvalidModel if it is not well-formed XML
     */
    static XmlElement read(String file, InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a DOCTYPE is not allowed", xml.getLocation());
                }
            }
            XmlElement root = element(file, xml);
            while (xml.hasNext()) {
                xml.next();
            }
            return root;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new InvalidModel(
                    List.of(new InvalidModel.Problem(file, line, "not well-formed XML: " + reason(broken))));
        }
    }

    private static XmlElement element(String file, XMLStreamReader xml) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String name = xml.getLocalName();
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(file, xml));
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        return new XmlElement(
                file,
                line,
                name,
                namespace,
                attributes,
                children,
                text.toString().strip());
    }

    /** The parser's message without the position it begins with. */
    private static String reason(XMLStreamException broken) {
        String[] lines = String.valueOf(broken.getMessage()).split("\\R");
        return lines[lines.length - 1].replaceFirst("^Message: ", "");
    }

    Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The elements in a container of this element, such as the properties in {@code <properties>}. */
    Stream<XmlElement> in(String container) {
        return child(container).stream().flatMap(child -> child.children.stream());
    }

    Optional<String> textOf(String childName) {
        return child(childName).map(XmlElement::text);
    }

    /** @throws InvalidModel if the attribute is missing or empty */
    String attribute(String attribute) {
        String value = attributes.getOrDefault(attribute, "");
        if (value.isEmpty()) {
            throw wrong("<" + name + "> needs the attribute " + attribute);
        }
        return value;
    }

    /** @throws InvalidModel if the child is there, but neither {@code true} nor {@code false} */
    boolean flag(String childName, boolean otherwise) {
        Optional<XmlElement> child = child(childName);
        return child.isPresent() ? child.get().booleanText() : otherwise;
    }

    boolean booleanText() {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong("<" + name + "> must be true or false");
        }
        return text.equals("true");
    }

    /** The failure that names this element's place. */
    InvalidModel wrong(String reason) {
        return new InvalidModel(List.of(new InvalidModel.Problem(file, line, reason)));
    }
}
