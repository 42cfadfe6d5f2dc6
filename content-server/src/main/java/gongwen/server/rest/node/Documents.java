package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.models.names.Sys;
import gongwen.server.node.Node;
import gongwen.server.rest.RestCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Alfresco keeps as aspects and properties and this repository knows otherwise: that every document is versioned,
 * and that one that is checked out is locked.
 */
final class Documents {

    private static final String READ_ONLY_LOCK = "READ_ONLY_LOCK";

    private final RestCall call;

    Documents(RestCall call) {
        this.call = call;
    }

    boolean isFile(Node node) {
        return isA(node, Cm.CONTENT);
    }

    boolean isFolder(Node node) {
        return isA(node, Cm.FOLDER);
    }

    boolean isLink(Node node) {
        return isA(node, Cm.LINK);
    }

    private boolean isA(Node node, QualifiedName type) {
        return call.dictionary().isSubtype(node.state().type(), type);
    }

    static boolean isLocked(Node node) {
        return isCheckedOut(node)
                || node.state().properties().text(Cm.LOCK_OWNER).isPresent();
    }

    private static boolean isCheckedOut(Node node) {
        return node.version().kind() == Node.Kind.LIVE && node.version().checkedOutBy() != null;
    }

    /** The aspects as Alfresco shows them, those of its system left out. */
    List<String> aspectNames(Node node) {
        Set<QualifiedName> aspects = new TreeSet<>(node.state().aspects());
        aspects.removeIf(Documents::isOfTheSystem);
        if (isFile(node)) {
            aspects.add(Cm.VERSIONABLE);
        }
        if (isCheckedOut(node)) {
            aspects.add(Cm.CHECKED_OUT);
            aspects.add(Cm.LOCKABLE);
        }
        return aspects.stream().map(QualifiedName::toString).toList();
    }

    private static boolean isOfTheSystem(QualifiedName aspect) {
        return aspect.prefix().equals(Sys.BASE.prefix());
    }

    /** The values as Alfresco shows them; the name has a member of its own. */
    Map<String, Object> properties(Node node) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Dictionary dictionary = call.dictionary();
        node.state().properties().asMap().forEach((name, value) -> {
            if (!name.equals(Cm.NAME)
                    && !value.equals("")
                    && dictionary.property(name).isPresent()) {
                shown.put(
                        name.toString(), isPerson(name) ? call.person(value.toString()) : PropertyJson.written(value));
            }
        });
        if (isFile(node)) {
            shown.put(Cm.VERSION_LABEL.toString(), node.version().label());
            shown.put(Cm.VERSION_TYPE.toString(), node.version().major() ? "MAJOR" : "MINOR");
        }
        String holder = isCheckedOut(node) ? node.version().checkedOutBy() : null;
        if (holder != null) {
            shown.put(Cm.LOCK_TYPE.toString(), READ_ONLY_LOCK);
            shown.put(Cm.LOCK_OWNER.toString(), call.person(holder));
            shown.put(Cm.LOCK_LIFETIME.toString(), "PERSISTENT");
        }
        return shown;
    }

    private static boolean isPerson(QualifiedName property) {
        return property.equals(Cm.OWNER) || property.equals(Cm.LOCK_OWNER);
    }
}
