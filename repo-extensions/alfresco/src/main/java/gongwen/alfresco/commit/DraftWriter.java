package gongwen.alfresco.commit;

import gongwen.alfresco.content.ContentFacts;
import gongwen.alfresco.office.DelegatedRoles;
import gongwen.alfresco.office.UnitGroups;
import gongwen.alfresco.read.Reading;
import gongwen.alfresco.state.Ids;
import gongwen.alfresco.state.Names;
import gongwen.alfresco.state.Values;
import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Carries a decided draft out in the running transaction, as the server itself. */
public final class DraftWriter {

    private final Services services;
    private final Names names;
    private final Values values;
    private final ContentFacts contents;
    private final Reading reading;
    private final UnitGroups groups;
    private final DelegatedRoles delegations;

    /** Alfresco's services, those that ask nobody's permission. */
    public record Services(NodeService nodes, VersionService versions, AccessWriter access) {}

    public DraftWriter(
            Services services,
            Names names,
            Values values,
            ContentFacts contents,
            Reading reading,
            UnitGroups groups,
            DelegatedRoles delegations) {
        this.services = services;
        this.names = names;
        this.values = values;
        this.contents = contents;
        this.reading = reading;
        this.groups = groups;
        this.delegations = delegations;
    }

    /**
     * Writes what differs from what is there.
     *
     * @param decided by the rules
     * @param asked what the client did already
     * @param actual how the nodes stand that the client changed
     */
    void write(Draft decided, Draft asked, Map<NodeId, NodeState> actual) {
        // access first, while nothing lies below what the client made, and nothing has to inherit it
        decided.changes().forEach(change -> grant(change, actual));
        for (Draft.Entry entry : decided.entries()) {
            NodeState after = entry.change().after();
            if (entry.change().isCreation() && after != null && !actual.containsKey(after.id())) {
                create(after, Objects.requireNonNullElse(entry.association(), Cm.CONTAINS));
            }
        }
        for (Change change : decided.changes()) {
            NodeState after = change.after();
            NodeState standing = standing(change, actual);
            if (after != null && standing != null) {
                update(standing, after, change.isCreation() && Scope.isOurs(after));
            }
        }
        reading.index().follow(decided.changes());
        for (PeerAssociation related : decided.related()) {
            if (!asked.related().contains(related)) {
                relate(related);
            }
        }
        decided.expunged().forEach(id -> expunge(id, decided));
        decided.changes().forEach(groups::follow);
        decided.changes().forEach(delegations::follow);
    }

    private void create(NodeState state, QualifiedName association) {
        Map<QName, Serializable> properties = new HashMap<>();
        state.properties().asMap().forEach((name, value) -> properties.put(names.of(name), values.toAlfresco(value)));
        properties.put(ContentModel.PROP_NODE_UUID, state.id().toString());
        // a folder too: Alfresco would give every right to it to whoever caused it, of whatever unit
        properties.put(ContentModel.PROP_OWNER, AuthenticationUtil.getSystemUserName());
        if (state.content() != null) {
            properties.put(
                    ContentModel.PROP_CONTENT, contents.data(state.content().sha256()));
        }
        String name = state.properties().text(Cm.NAME).orElse(state.id().toString());
        NodeRef node = services.nodes()
                .createNode(
                        Ids.ref(Objects.requireNonNull(state.primaryParent())),
                        names.of(association),
                        childName(name),
                        names.of(state.type()),
                        properties)
                .getChildRef();
        addAspects(node, state.aspects());
        services.access().write(node, AccessList.INHERITED, state.access());
    }

    private static @Nullable NodeState standing(Change change, Map<NodeId, NodeState> actual) {
        NodeState standing = actual.get(change.id());
        return standing != null ? standing : change.before();
    }

    private void grant(Change change, Map<NodeId, NodeState> actual) {
        NodeState after = change.after();
        NodeState standing = standing(change, actual);
        if (after != null && standing != null) {
            services.access().write(Ids.ref(change.id()), standing.access(), after.access());
        }
    }

    private static QName childName(String name) {
        return QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, QName.createValidLocalName(name));
    }

    /** @param isNewlyOurs Alfresco gives whoever owns a node every right to it; what the office has is owned by nobody */
    private void update(NodeState was, NodeState is, boolean isNewlyOurs) {
        NodeRef node = Ids.ref(is.id());
        // most aspects come with their properties
        set(node, was.properties(), is.properties(), isNewlyOurs);
        Set<QualifiedName> added = new HashSet<>(is.aspects());
        added.removeAll(was.aspects());
        addAspects(node, added);
        if (!Objects.equals(was.content(), is.content())) {
            services.nodes()
                    .setProperty(
                            node,
                            ContentModel.PROP_CONTENT,
                            is.content() == null
                                    ? null
                                    : contents.data(is.content().sha256()));
        }
        if (!Objects.equals(was.primaryParent(), is.primaryParent()) && is.primaryParent() != null) {
            String name = is.properties().text(Cm.NAME).orElse(is.id().toString());
            services.nodes().moveNode(node, Ids.ref(is.primaryParent()), ContentModel.ASSOC_CONTAINS, childName(name));
        }
    }

    private void addAspects(NodeRef node, Set<QualifiedName> aspects) {
        for (QualifiedName aspect : aspects) {
            QName name = names.of(aspect);
            if (!services.nodes().hasAspect(node, name)) {
                services.nodes().addAspect(node, name, Map.of());
            }
        }
    }

    private void set(NodeRef node, Properties was, Properties is, boolean isNewlyOurs) {
        Map<QName, Serializable> changed = new HashMap<>();
        if (isNewlyOurs) {
            changed.put(ContentModel.PROP_OWNER, AuthenticationUtil.getSystemUserName());
        }
        is.asMap().forEach((name, value) -> {
            if (!was.value(name).filter(value::equals).isPresent()) {
                changed.put(names.of(name), values.toAlfresco(value));
            }
        });
        if (!changed.isEmpty()) {
            services.nodes().addProperties(node, changed);
        }
        was.asMap().keySet().stream()
                .filter(name -> is.value(name).isEmpty())
                .forEach(name -> services.nodes().removeProperty(node, names.of(name)));
    }

    private void relate(PeerAssociation association) {
        NodeRef source = Ids.ref(association.source());
        NodeRef target = Ids.ref(association.target());
        QName type = names.of(association.name());
        boolean there = services.nodes().getTargetAssocs(source, type).stream()
                .anyMatch(peer -> peer.getTargetRef().equals(target));
        if (!there) {
            services.nodes().createAssociation(source, target, type);
        }
    }

    private void expunge(NodeId id, Draft decided) {
        services.versions().deleteVersionHistory(Ids.ref(id));
        decided.changes().stream()
                .filter(change -> change.id().equals(id))
                .map(Change::before)
                .filter(before -> before != null && before.content() != null)
                .forEach(before -> contents.forget(
                        Objects.requireNonNull(Objects.requireNonNull(before).content())
                                .sha256()));
    }
}
