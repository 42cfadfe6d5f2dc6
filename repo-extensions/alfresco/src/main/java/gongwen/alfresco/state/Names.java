package gongwen.alfresco.state;

import gongwen.models.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** Alfresco compares names by the namespace's URI, the rules by its prefix; models fix one for the other. */
public final class Names {

    private final NamespaceService namespaces;
    private final Map<QName, QualifiedName> toRules = new ConcurrentHashMap<>();
    private final Map<QualifiedName, QName> toAlfresco = new ConcurrentHashMap<>();

    public Names(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** A name as the rules write it, empty if no model gives its namespace a prefix. */
    public Optional<QualifiedName> of(QName name) {
        QualifiedName known = toRules.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<QualifiedName> found = namespaces.getPrefixes(name.getNamespaceURI()).stream()
                .filter(prefix -> !prefix.isEmpty())
                .findFirst()
                .map(prefix -> new QualifiedName(prefix, name.getLocalName()));
        found.ifPresent(now -> toRules.put(name, now));
        return found;
    }

    /** A name as Alfresco writes it. */
    public QName of(QualifiedName name) {
        return toAlfresco.computeIfAbsent(name, any -> QName.createQName(name.prefix(), name.localName(), namespaces));
    }
}
