package gongwen.alfresco.state;

import gongwen.models.QualifiedName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** Alfresco compares names by the namespace's URI, the rules by its prefix; models fix one for the other. */
public final class Names {

    private final NamespaceService namespaces;
    private final Map<QName, Optional<QualifiedName>> toRules = new ConcurrentHashMap<>();
    private final Map<QualifiedName, QName> toAlfresco = new ConcurrentHashMap<>();

    public Names(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** A name as the rules write it, empty if no model gives its namespace a prefix. */
    public Optional<QualifiedName> of(QName name) {
        return toRules.computeIfAbsent(name, this::find);
    }

    private Optional<QualifiedName> find(QName name) {
        Collection<String> prefixes = namespaces.getPrefixes(name.getNamespaceURI());
        return prefixes.stream()
                .filter(prefix -> !prefix.isEmpty())
                .findFirst()
                .map(prefix -> new QualifiedName(prefix, name.getLocalName()));
    }

    /** A name as Alfresco writes it. */
    public QName of(QualifiedName name) {
        return toAlfresco.computeIfAbsent(
                name, any -> QName.createQName(name.prefix(), name.localName(), namespaces));
    }
}
