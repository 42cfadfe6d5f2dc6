package gongwen.alfresco.commit;

import static org.alfresco.repo.policy.Behaviour.NotificationFrequency.EVERY_EVENT;

import gongwen.alfresco.state.Ids;
import gongwen.alfresco.state.Names;
import gongwen.alfresco.state.States;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.AssociationPolicy;
import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.Policy;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.PermissionServicePolicies;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * Notes every change of nodes, through whatever door it comes. It listens to all classes as a service, which Alfresco's
 * behaviour filter cannot silence, and keeps how a node was before its first change.
 */
public final class ChangeCollector {

    private final PolicyComponent policies;
    private final NodeService nodes;
    private final States states;
    private final Names names;
    private final Judgement judgement;

    public ChangeCollector(
            PolicyComponent policies, NodeService nodes, States states, Names names, Judgement judgement) {
        this.policies = policies;
        this.nodes = nodes;
        this.states = states;
        this.names = names;
        this.judgement = judgement;
    }

    /** Begins to listen. */
    public void bind() {
        listen(NodeServicePolicies.BeforeUpdateNodePolicy.class, "beforeUpdateNode");
        listen(NodeServicePolicies.BeforeDeleteNodePolicy.class, "beforeDeleteNode");
        listen(NodeServicePolicies.BeforeMoveNodePolicy.class, "beforeMoveNode");
        listen(NodeServicePolicies.BeforeAddAspectPolicy.class, "beforeAddAspect");
        listen(NodeServicePolicies.BeforeRemoveAspectPolicy.class, "beforeRemoveAspect");
        listen(NodeServicePolicies.BeforeSetNodeTypePolicy.class, "beforeSetNodeType");
        listen(NodeServicePolicies.OnCreateNodePolicy.class, "onCreateNode");
        listen(NodeServicePolicies.OnRestoreNodePolicy.class, "onRestoreNode");
        listen(NodeServicePolicies.OnCreateAssociationPolicy.class, "onCreateAssociation");
        listen(NodeServicePolicies.OnDeleteAssociationPolicy.class, "onDeleteAssociation");
        listen(PermissionServicePolicies.OnGrantLocalPermission.class, "onGrantLocalPermission");
        listen(PermissionServicePolicies.OnRevokeLocalPermission.class, "onRevokeLocalPermission");
        listen(PermissionServicePolicies.OnInheritPermissionsDisabled.class, "onInheritPermissionsDisabled");
        listen(PermissionServicePolicies.OnInheritPermissionsEnabled.class, "onInheritPermissionsEnabled");
    }

    private void listen(Class<? extends Policy> policy, String method) {
        QName name = QName.createQName(NamespaceService.ALFRESCO_URI, method);
        JavaBehaviour behaviour = new JavaBehaviour(this, method, EVERY_EVENT);
        if (AssociationPolicy.class.isAssignableFrom(policy)) {
            policies.bindAssociationBehaviour(name, this, behaviour);
        } else if (ClassPolicy.class.isAssignableFrom(policy)) {
            policies.bindClassBehaviour(name, this, behaviour);
        } else {
            throw new IllegalArgumentException(policy + " is no policy of classes or associations");
        }
    }

    public void beforeUpdateNode(NodeRef node) {
        find(node);
    }

    public void beforeDeleteNode(NodeRef node) {
        find(node);
    }

    public void beforeMoveNode(ChildAssociationRef from, NodeRef parent) {
        find(from.getChildRef());
    }

    public void beforeAddAspect(NodeRef node, QName aspect) {
        find(node);
    }

    public void beforeRemoveAspect(NodeRef node, QName aspect) {
        find(node);
    }

    public void beforeSetNodeType(NodeRef node, QName was, QName is) {
        find(node);
    }

    public void onCreateNode(ChildAssociationRef created) {
        note(created.getChildRef()).ifPresent(id -> judgement.changes().created(id));
    }

    public void onRestoreNode(ChildAssociationRef restored) {
        note(restored.getChildRef())
                .ifPresent(top -> judgement.changes().nodes().forEach((id, node) -> {
                    if (isBelow(Ids.ref(id), restored.getChildRef())) {
                        node.restore();
                    }
                }));
    }

    private boolean isBelow(NodeRef node, NodeRef top) {
        NodeRef at = node;
        while (at != null && nodes.exists(at)) {
            if (at.equals(top)) {
                return true;
            }
            at = nodes.getPrimaryParent(at).getParentRef();
        }
        return false;
    }

    public void onCreateAssociation(AssociationRef association) {
        peer(association).ifPresent(peer -> judgement.changes().relate(peer));
    }

    public void onDeleteAssociation(AssociationRef association) {
        peer(association).ifPresent(peer -> judgement.changes().unrelate(peer));
    }

    private Optional<PeerAssociation> peer(AssociationRef association) {
        Optional<NodeId> source = Ids.of(association.getSourceRef());
        Optional<NodeId> target = Ids.of(association.getTargetRef());
        if (judgement.changes().isOwnWork() || source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        return names.of(association.getTypeQName()).map(name -> new PeerAssociation(source.get(), name, target.get()));
    }

    public void onGrantLocalPermission(NodeRef node, String authority, String permission) {
        AccessList.Entry entry = new AccessList.Entry(authority, permission);
        findAfter(node, access -> new AccessList(access.inherits(), without(access, entry)));
    }

    public void onRevokeLocalPermission(NodeRef node, String authority, String permission) {
        Set<AccessList.Entry> revoked = Set.of(new AccessList.Entry(authority, permission));
        findAfter(node, access -> {
            Set<AccessList.Entry> entries = new HashSet<>(access.entries());
            entries.addAll(revoked);
            return new AccessList(access.inherits(), entries);
        });
    }

    private static Set<AccessList.Entry> without(AccessList access, AccessList.Entry entry) {
        Set<AccessList.Entry> entries = new HashSet<>(access.entries());
        entries.remove(entry);
        return entries;
    }

    public void onInheritPermissionsDisabled(NodeRef node, boolean later) {
        findAfter(node, access -> new AccessList(true, access.entries()));
    }

    public void onInheritPermissionsEnabled(NodeRef node) {
        findAfter(node, access -> new AccessList(false, access.entries()));
    }

    private void find(NodeRef node) {
        findAfter(node, access -> access);
    }

    /** Notes how a node was; {@code undo} takes back what was already done to its access. */
    private void findAfter(NodeRef node, UnaryOperator<AccessList> undo) {
        note(node)
                .filter(id -> !judgement.changes().knows(id) && isJudged(node))
                .ifPresent(id -> {
                    NodeState now =
                            AuthenticationUtil.runAsSystem(() -> states.of(id).orElseThrow());
                    judgement.changes().found(id, now.withAccess(undo.apply(now.access())));
                });
    }

    /** What the server itself does to nodes that are not the office's, such as its own scripts, is no business of ours. */
    private boolean isJudged(NodeRef node) {
        return !Judgement.isByTheServer()
                || Scope.isOurs(
                        names.of(nodes.getType(node)).orElseThrow(),
                        nodes.getAspects(node).stream().flatMap(aspect -> names.of(aspect).stream()));
    }

    /** The id of a node whose changes are noted. */
    private Optional<NodeId> note(NodeRef node) {
        return Ids.of(node)
                .filter(id -> !judgement.changes().isOwnWork())
                .filter(id -> nodes.exists(node))
                .filter(id ->
                        names.of(nodes.getType(node)).filter(judgement::covers).isPresent());
    }
}
