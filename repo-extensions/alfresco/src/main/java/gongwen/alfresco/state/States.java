package gongwen.alfresco.state;

import gongwen.alfresco.content.ContentFacts;
import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads a node as the rules see it, without what only Alfresco's own machinery keeps on it. */
public final class States {

    /** Namespaces of the repository's own bookkeeping. */
    private static final Set<String> MACHINERY = Set.of("sys", "rn", "usr", "ver", "ver2", "smf", "rule");

    private static final Set<QualifiedName> BOOKKEEPING = Set.of(
            Cm.AUDITABLE,
            Cm.CREATOR,
            Cm.CREATED,
            Cm.MODIFIER,
            Cm.MODIFIED,
            name("accessed"),
            name("ownable"),
            name("owner"),
            name("lockable"),
            name("lockOwner"),
            name("lockType"),
            name("lockLifetime"),
            name("expiryDate"),
            name("lockIsDeep"),
            name("lockAdditionalInfo"),
            name("checkedOut"),
            name("copiedfrom"),
            name("cmiscreatedcheckedout"),
            name("versionable"),
            name("versionLabel"),
            name("versionType"),
            name("initialVersion"),
            name("autoVersion"),
            name("autoVersionOnUpdateProps"),
            name("thumbnailModification"),
            name("lastThumbnailModification"));

    private final NodeService nodes;
    private final PermissionService permissions;
    private final DictionaryService dictionary;
    private final Names names;
    private final Values values;
    private final ContentFacts contents;

    public States(
            NodeService nodes,
            PermissionService permissions,
            DictionaryService dictionary,
            Names names,
            Values values,
            ContentFacts contents) {
        this.nodes = nodes;
        this.permissions = permissions;
        this.dictionary = dictionary;
        this.names = names;
        this.values = values;
        this.contents = contents;
    }

    private static QualifiedName name(String localName) {
        return new QualifiedName("cm", localName);
    }

    /** A live node as it now is, this transaction's changes included; empty if there is none. */
    public Optional<NodeState> of(NodeId id) {
        NodeRef node = Ids.ref(id);
        return nodes.exists(node) ? Optional.of(read(id, node)) : Optional.empty();
    }

    private NodeState read(NodeId id, NodeRef node) {
        Map<QName, Serializable> stored = nodes.getProperties(node);
        return new NodeState(
                id,
                names.of(nodes.getType(node)).orElse(Cm.CMOBJECT),
                aspects(node),
                properties(stored),
                parent(node),
                content(stored),
                access(node),
                audit(stored),
                1);
    }

    private Set<QualifiedName> aspects(NodeRef node) {
        return nodes.getAspects(node).stream()
                .flatMap(aspect -> names.of(aspect).stream())
                .filter(States::isForRules)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Properties properties(Map<QName, Serializable> stored) {
        Map<QualifiedName, @Nullable Object> found = new HashMap<>();
        stored.forEach((key, value) -> names.of(key).filter(States::isForRules).ifPresent(name -> {
            PropertyDefinition definition = dictionary.getProperty(key);
            if (definition != null && value != null && !(value instanceof ContentData)) {
                found.put(name, values.toRules(value, definition.getDataType().getName()));
            }
        }));
        return Properties.of(found);
    }

    private static boolean isForRules(QualifiedName name) {
        return !MACHINERY.contains(name.prefix()) && !BOOKKEEPING.contains(name);
    }

    private @Nullable NodeId parent(NodeRef node) {
        NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
        return parent == null ? null : Ids.of(parent).orElse(null);
    }

    private @Nullable ContentInfo content(Map<QName, Serializable> stored) {
        return stored.get(ContentModel.PROP_CONTENT) instanceof ContentData data
                ? contents.of(data, text(stored.get(ContentModel.PROP_NAME)))
                : null;
    }

    private AccessList access(NodeRef node) {
        return new AccessList(
                permissions.getInheritParentPermissions(node),
                permissions.getAllSetPermissions(node).stream()
                        .filter(grant -> grant.isSetDirectly() && grant.getAccessStatus() == AccessStatus.ALLOWED)
                        .map(grant -> new AccessList.Entry(grant.getAuthority(), grant.getPermission()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static NodeState.Audit audit(Map<QName, Serializable> stored) {
        return new NodeState.Audit(
                text(stored.get(ContentModel.PROP_CREATOR)),
                time(stored.get(ContentModel.PROP_CREATED)),
                text(stored.get(ContentModel.PROP_MODIFIER)),
                time(stored.get(ContentModel.PROP_MODIFIED)));
    }

    private static String text(@Nullable Serializable value) {
        return value == null ? "" : value.toString();
    }

    private static Instant time(@Nullable Serializable value) {
        return value instanceof Date date ? date.toInstant() : Instant.EPOCH;
    }
}
