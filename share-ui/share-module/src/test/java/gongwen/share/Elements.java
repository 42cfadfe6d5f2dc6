package gongwen.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands in an XML document. */
final class Elements {

    private Elements() {}

    /** A document, if it is well-formed. */
    static Document of(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    static List<String> attributes(Element within, String element, String attribute) {
        return elements(within, element).stream()
                .filter(each -> each.hasAttribute(attribute))
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    static List<String> texts(Element within, String element, String attribute, String value) {
        return elements(within, element).stream()
                .filter(each -> each.getAttribute(attribute).equals(value))
                .map(Element::getTextContent)
                .toList();
    }

    static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
