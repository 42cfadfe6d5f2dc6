package gongwen.server.rest.node;

import gongwen.models.names.St;
import gongwen.rules.node.AccessList;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Permission;
import gongwen.server.node.Role;
import gongwen.server.node.View;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permissions as Alfresco shows and takes them. There are grants only. */
final class NodePermissions {

    private static final String ALLOWED = "ALLOWED";

    private static final List<Role> OF_NODES =
            List.of(Role.CONTRIBUTOR, Role.COLLABORATOR, Role.COORDINATOR, Role.EDITOR, Role.CONSUMER);
    private static final List<Role> OF_SITES =
            List.of(Role.SITE_MANAGER, Role.SITE_COLLABORATOR, Role.SITE_CONTRIBUTOR, Role.SITE_CONSUMER);

    private final RestCall call;

    NodePermissions(RestCall call) {
        this.call = call;
    }

    /** What holds on a node, for who may change it; null for everybody else. */
    @Nullable
    Map<String, Object> of(Node node) {
        if (!call.permissions(node.id()).contains(Permission.CHANGE_PERMISSIONS)) {
            return null;
        }
        List<View.Grant> grants = call.view().grants(node.id());
        boolean site = call.dictionary().isSubtype(node.state().type(), St.SITE);
        return new Facts()
                .with("isInheritanceEnabled", node.state().access().inherits())
                .with("inherited", shown(grants, false))
                .with("locallySet", shown(grants, true))
                .with(
                        "settable",
                        (site ? OF_SITES : OF_NODES)
                                .stream().map(Role::alfrescoName).toList())
                .asMap();
    }

    private List<Map<String, Object>> shown(List<View.Grant> grants, boolean direct) {
        return grants.stream()
                .filter(grant -> grant.direct() == direct)
                .map(View.Grant::entry)
                .map(entry -> new Facts()
                        .with("authorityId", entry.authority())
                        .with("name", entry.role())
                        .with("accessStatus", ALLOWED)
                        .with("authorityDisplayName", call.displayName(entry.authority()))
                        .asMap())
                .toList();
    }

    /** One permission that a client sets. */
    record Entry(
            @Nullable String authorityId,
            @Nullable String name,
            @Nullable String accessStatus) {}

    /** What a client sets; null leaves it as it is. */
    record Body(
            @Nullable Boolean isInheritanceEnabled,
            @Nullable List<Entry> locallySet) {}

    /**
     * The list a node is to have.
     *
     * @throws Failure.InvalidArgument if a role or authority is unknown, or something is denied
     */
    AccessList wanted(AccessList before, Body body) {
        boolean inherits = body.isInheritanceEnabled() == null ? before.inherits() : body.isInheritanceEnabled();
        List<Entry> entries = body.locallySet();
        return new AccessList(inherits, entries == null ? before.entries() : read(entries));
    }

    private Set<AccessList.Entry> read(List<Entry> entries) {
        return entries.stream().map(this::read).collect(Collectors.toSet());
    }

    private AccessList.Entry read(Entry entry) {
        String authority = entry.authorityId();
        String role = entry.name();
        if (authority == null || role == null || Role.named(role).isEmpty()) {
            throw new Failure.InvalidArgument("A permission needs an authorityId, and as its name one of the roles");
        }
        if (entry.accessStatus() != null && !entry.accessStatus().equals(ALLOWED)) {
            throw new Failure.InvalidArgument("Permissions are granted and never denied: accessStatus is ALLOWED");
        }
        if (!authority.startsWith("ROLE_") && !call.parts().directory().knows(authority)) {
            throw new Failure.InvalidArgument("There is no person or group " + authority);
        }
        return new AccessList.Entry(authority, role);
    }
}
