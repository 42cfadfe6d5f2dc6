package gongwen.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element that is built from the outside in, and written with its children indented. */
final class Xml {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private String text = "";

    /** An element with pairs of attribute names and values. */
    Xml(String name, String... attributes) {
        this.name = name;
        for (int i = 0; i < attributes.length; i += 2) {
            this.attributes.put(attributes[i], attributes[i + 1]);
        }
    }

    /** Adds a child and returns it. */
    Xml add(String child, String... childAttributes) {
        Xml added = new Xml(child, childAttributes);
        children.add(added);
        return added;
    }

    /** Adds a child that holds a text, and returns this element. */
    Xml with(String child, String childText, String... childAttributes) {
        add(child, childAttributes).text = childText;
        return this;
    }

    /** The whole document. */
    String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out, "");
        return out.toString();
    }

    private void write(StringBuilder out, String indent) {
        out.append(indent).append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        if (children.isEmpty() && text.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>').append(escaped(text));
        if (!children.isEmpty()) {
            out.append('\n');
            children.forEach(child -> child.write(out, indent + "  "));
            out.append(indent);
        }
        out.append("</").append(name).append(">\n");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
