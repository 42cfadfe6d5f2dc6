package gongwen.alfresco.door;

import gongwen.alfresco.state.Ids;
import gongwen.rules.node.NodeId;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/** What the caller sees. */
public final class Sight {

    private final NodeService nodes;
    private final PermissionService permissions;

    public Sight(NodeService nodes, PermissionService permissions) {
        this.nodes = nodes;
        this.permissions = permissions;
    }

    /**
     * Whether an id names a node the caller may not read.
     *
     * @param id a node's UUID, with CMIS's version label or Alfresco's store or without; anything else is not hidden
     */
    boolean isHidden(String id) {
        NodeRef node = Ids.ref(id.substring(id.lastIndexOf('/') + 1));
        return Ids.of(node).filter(this::isThere).isPresent()
                && permissions.hasPermission(node, PermissionService.READ) == AccessStatus.DENIED;
    }

    private boolean isThere(NodeId id) {
        return AuthenticationUtil.runAsSystem(() -> nodes.exists(Ids.ref(id)));
    }
}
