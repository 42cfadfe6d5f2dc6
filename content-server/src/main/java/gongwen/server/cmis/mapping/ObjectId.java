package gongwen.server.cmis.mapping;

import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an object is addressed over CMIS, as Alfresco does it: a folder or item by its bare UUID, a document by
 * {@code UUID;label}, a private working copy by {@code UUID;pwc} of its original, a relationship by {@code assoc:n}. A
 * bare UUID and {@code workspace://SpacesStore/UUID} mean the latest version.
 */
public sealed interface ObjectId {

    String WORKING_COPY_LABEL = "pwc";
    String STORE = "workspace://SpacesStore/";
    Pattern UUID_AND_LABEL = Pattern.compile("(?:" + STORE
            + ")?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:;(pwc|[0-9]{1,9}\\.[0-9]{1,9}))?");
    Pattern ASSOCIATION = Pattern.compile("assoc:([0-9]{1,18})");

    /** A folder, an item, or the latest version of a document. */
    record Current(NodeId node) implements ObjectId {}

    /** One version of a document. */
    record Version(NodeId series, String label) implements ObjectId {}

    /** The private working copy of a document. */
    record WorkingCopy(NodeId series) implements ObjectId {}

    /** A peer association. */
    record Relationship(long association) implements ObjectId {}

    /**
     * Reads an object id.
     *
     * @throws Failure.NotFound if the text has none of the forms of an object id, so that nothing can have it
     */
    static ObjectId parse(String text) {
        Matcher node = UUID_AND_LABEL.matcher(text);
        if (node.matches()) {
            NodeId id = NodeId.parse(node.group(1));
            String label = node.group(2);
            if (label == null) {
                return new Current(id);
            }
            return label.equals(WORKING_COPY_LABEL) ? new WorkingCopy(id) : new Version(id, label);
        }
        Matcher association = ASSOCIATION.matcher(text);
        if (association.matches()) {
            return new Relationship(Long.parseLong(association.group(1)));
        }
        throw new Failure.NotFound("There is no object with this id: it is not an object id");
    }

    /** The object id of a document version or a working copy. */
    static String ofVersion(Node.Version version) {
        return version.series() + ";" + version.label();
    }

    /** The object id of a relationship. */
    static String ofAssociation(long association) {
        return "assoc:" + association;
    }
}
