package gongwen.alfresco.commit;

import gongwen.rules.node.AccessList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alfresco.repo.domain.permissions.AccessControlListDAO;
import org.alfresco.repo.domain.permissions.Acl;
import org.alfresco.repo.domain.permissions.AclDAO;
import org.alfresco.repo.security.permissions.ACEType;
import org.alfresco.repo.security.permissions.ACLType;
import org.alfresco.repo.security.permissions.AccessControlEntry;
import org.alfresco.repo.security.permissions.PermissionServiceSPI;
import org.alfresco.repo.security.permissions.SimpleAccessControlEntry;
import org.alfresco.repo.security.permissions.SimpleAccessControlListProperties;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;

/**
 * Writes who may do what on a node. Alfresco's service for it takes one entry at a time, copies what the folder gives
 * first and forgets with each what it knew of everybody's rights; a new document's list is therefore made whole.
 */
public final class AccessWriter {

    private final NodeService nodes;
    private final PermissionServiceSPI permissions;
    private final AccessControlListDAO lists;
    private final AclDAO entries;

    public AccessWriter(
            NodeService nodes, PermissionServiceSPI permissions, AccessControlListDAO lists, AclDAO entries) {
        this.nodes = nodes;
        this.permissions = permissions;
        this.lists = lists;
        this.entries = entries;
    }

    void write(NodeRef node, AccessList was, AccessList is) {
        if (was.equals(is)) {
            return;
        }
        if (was.equals(AccessList.INHERITED) && !is.inherits() && isAlone(node)) {
            make(node, is.entries());
        } else {
            change(node, was, is);
        }
    }

    /** Whether it only has what its folder gives, and nothing inherits from it. */
    private boolean isAlone(NodeRef node) {
        Acl list = lists.getAccessControlList(node);
        return list != null && list.getAclType() == ACLType.SHARED && nodes.countChildAssocs(node, true) == 0;
    }

    private void make(NodeRef node, Set<AccessList.Entry> granted) {
        SimpleAccessControlListProperties properties = new SimpleAccessControlListProperties();
        properties.setAclType(ACLType.DEFINING);
        properties.setInherits(false);
        properties.setVersioned(false);
        List<AccessControlEntry> all = new ArrayList<>();
        granted.forEach(grant -> all.add(entry(grant)));
        lists.setAccessControlList(node, entries.createAccessControlList(properties, all, null));
        // already so, but what was found out about this node's rights before holds no more
        permissions.setInheritParentPermissions(node, false);
    }

    private AccessControlEntry entry(AccessList.Entry grant) {
        SimpleAccessControlEntry entry = new SimpleAccessControlEntry();
        entry.setAuthority(grant.authority());
        entry.setPermission(permissions.getPermissionReference(grant.role()));
        entry.setAccessStatus(AccessStatus.ALLOWED);
        entry.setAceType(ACEType.ALL);
        entry.setPosition(0);
        return entry;
    }

    private void change(NodeRef node, AccessList was, AccessList is) {
        if (was.inherits() != is.inherits()) {
            permissions.setInheritParentPermissions(node, is.inherits());
        }
        was.entries().stream()
                .filter(entry -> !is.entries().contains(entry))
                .forEach(entry -> permissions.deletePermission(node, entry.authority(), entry.role()));
        is.entries().stream()
                .filter(entry -> !was.entries().contains(entry))
                .forEach(entry -> permissions.setPermission(node, entry.authority(), entry.role(), true));
    }
}
