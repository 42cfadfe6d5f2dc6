package gongwen.server.webdav;

import org.w3c.dom.Node;

/** The name of an XML element; of a property, too. */
record DavName(String namespace, String local) {

    static final String DAV = "DAV:";

    static DavName of(Node element) {
        String namespace = element.getNamespaceURI();
        return new DavName(namespace == null ? "" : namespace, element.getLocalName());
    }

    static DavName dav(String local) {
        return new DavName(DAV, local);
    }

    boolean isDav() {
        return namespace.equals(DAV);
    }

    boolean isDav(String name) {
        return isDav() && local.equals(name);
    }

    /** An empty element of this name. */
    String element() {
        if (isDav()) {
            return "<D:" + local + "/>";
        }
        return namespace.isEmpty()
                ? "<" + local + " xmlns=\"\"/>"
                : "<x:" + local + " xmlns:x=\"" + DavXml.escaped(namespace) + "\"/>";
    }
}
