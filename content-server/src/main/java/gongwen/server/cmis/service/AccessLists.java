package gongwen.server.cmis.service;

import gongwen.rules.node.AccessList;
import gongwen.server.cmis.mapping.Permissions;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Role;
import gongwen.server.node.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.data.Ace;
import org.apache.chemistry.opencmis.commons.data.Acl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AccessControlEntryImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AccessControlListImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AccessControlPrincipalDataImpl;
import org.jspecify.annotations.Nullable;

/** Access control lists: grants of roles as CMIS permissions, and back. */
final class AccessLists {

    /** Stands for the caller in an access control list (CMIS 1.1, 2.1.12.3). */
    private static final String CALLER = "cmis:user";

    private final Call call;

    AccessLists(Call call) {
        this.call = call;
    }

    /** The grants in force on a node, in CMIS's permissions or in Alfresco's. */
    Acl of(Node node, boolean onlyBasic) {
        Map<Holder, Set<String>> permissions = new LinkedHashMap<>();
        for (View.Grant grant : call.view().grants(node.id())) {
            Optional<Role> role = Role.named(grant.entry().role());
            role.ifPresent(known -> permissions
                    .computeIfAbsent(new Holder(grant.entry().authority(), grant.direct()), holder -> new HashSet<>())
                    .add(onlyBasic ? Permissions.basic(known) : Permissions.alfresco(known)));
        }
        List<Ace> aces = new ArrayList<>();
        permissions.forEach((holder, held) -> aces.add(ace(holder, held)));
        AccessControlListImpl acl = new AccessControlListImpl(aces);
        acl.setExact(!onlyBasic);
        return acl;
    }

    private record Holder(String authority, boolean direct) {}

    private static Ace ace(Holder holder, Set<String> permissions) {
        AccessControlEntryImpl ace = new AccessControlEntryImpl(
                new AccessControlPrincipalDataImpl(holder.authority()), List.copyOf(permissions));
        ace.setDirect(holder.direct());
        return ace;
    }

    /** What a new node has: what it inherits and the grants a client adds. */
    AccessList ofNew(@Nullable Acl added) {
        return new AccessList(true, entries(added));
    }

    /** A node's own list after a client added and removed grants. */
    AccessList changed(AccessList before, @Nullable Acl added, @Nullable Acl removed) {
        Set<AccessList.Entry> entries = new HashSet<>(before.entries());
        for (Ace ace : acesOf(removed)) {
            for (String permission : ace.getPermissions()) {
                entries.removeIf(entry -> entry.authority().equals(authority(ace)) && isMeant(entry, permission));
            }
        }
        entries.addAll(entries(added));
        return new AccessList(before.inherits(), entries);
    }

    /** A node's own list after a client replaced its grants. */
    AccessList replaced(AccessList before, @Nullable Acl wanted) {
        return new AccessList(before.inherits(), entries(wanted));
    }

    private static boolean isMeant(AccessList.Entry entry, String permission) {
        return Role.named(entry.role())
                .filter(role -> permission.equals(Permissions.basic(role)) || Permissions.role(permission) == role)
                .isPresent();
    }

    private Set<AccessList.Entry> entries(@Nullable Acl acl) {
        Set<AccessList.Entry> entries = new HashSet<>();
        for (Ace ace : acesOf(acl)) {
            if (ace.getPermissions() == null || ace.getPermissions().isEmpty()) {
                throw new Failure.InvalidArgument("An entry of the access control list names no permission");
            }
            for (String permission : ace.getPermissions()) {
                entries.add(new AccessList.Entry(
                        authority(ace), Permissions.role(permission).alfrescoName()));
            }
        }
        return entries;
    }

    private static List<Ace> acesOf(@Nullable Acl acl) {
        return acl == null || acl.getAces() == null ? List.of() : acl.getAces();
    }

    private String authority(Ace ace) {
        String principal = ace.getPrincipalId();
        if (principal == null || principal.isBlank()) {
            throw new Failure.InvalidArgument("An entry of the access control list names no principal");
        }
        return principal.equals(CALLER) ? call.actor().userId() : principal;
    }
}
