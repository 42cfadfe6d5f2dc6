package gongwen.server.rest.site;

import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeState;
import gongwen.server.access.Group;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Permission;
import gongwen.server.node.Role;
import gongwen.server.node.View;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sites a caller may see, and the roles people have in them. A role is what is granted on the site itself. */
final class Sites {

    private static final int MOST = 10_000;
    static final List<Role> ROLES =
            List.of(Role.SITE_MANAGER, Role.SITE_COLLABORATOR, Role.SITE_CONTRIBUTOR, Role.SITE_CONSUMER);
    private static final NodeQuery ALL = new NodeQuery(
            Set.of(St.SITE),
            NodeQuery.Condition.ALWAYS,
            List.of(new NodeQuery.Order(new NodeQuery.Field.Property(Cm.NAME), true)));

    private final RestCall call;

    Sites(RestCall call) {
        this.call = call;
    }

    List<Node> all() {
        return call.view().query(ALL, new Paging(0, MOST)).items();
    }

    /** @throws Failure.NotFound if there is none, or the caller may not know it */
    Node get(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static Failure.NotFound notFound(String id) {
        return new Failure.NotFound("The entity with id: " + id + " was not found");
    }

    Optional<Node> find(String id) {
        return id.contains("/")
                ? Optional.empty()
                : call.view()
                        .atPath("/Sites/" + id)
                        .filter(node -> call.dictionary().isSubtype(node.state().type(), St.SITE));
    }

    Map<String, Object> shown(Node site) {
        NodeState state = site.state();
        return new Facts()
                .with("id", site.name())
                .with("guid", site.id().toString())
                .with("title", state.properties().text(Cm.TITLE).orElse(site.name()))
                .with("description", state.properties().text(Cm.DESCRIPTION).orElse(null))
                .with("visibility", isPublic(site) ? SiteBody.PUBLIC : SiteBody.PRIVATE)
                .with("preset", state.properties().text(St.SITE_PRESET).orElse("site-dashboard"))
                .with("role", role(site).orElse(null))
                .asMap();
    }

    boolean isPublic(Node site) {
        return site.state()
                .properties()
                .text(St.SITE_VISIBILITY)
                .filter(SiteBody.PUBLIC::equals)
                .isPresent();
    }

    /** The caller's role; empty for who is no member, an administrator for example. */
    Optional<String> role(Node site) {
        return strongest(granted(site).stream()
                        .filter(entry -> call.actor().holds(entry.authority()))
                        .toList())
                .map(Role::alfrescoName);
    }

    private List<AccessList.Entry> granted(Node site) {
        return call.view().grants(site.id()).stream()
                .filter(View.Grant::direct)
                .map(View.Grant::entry)
                .filter(entry -> !entry.authority().equals(Group.EVERYONE)
                        && !entry.authority().startsWith("ROLE_"))
                .toList();
    }

    private static Optional<Role> strongest(List<AccessList.Entry> entries) {
        Set<Permission> permissions = entries.stream()
                .flatMap(entry -> Role.named(entry.role()).stream())
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
        return ROLES.stream()
                .filter(role -> permissions.containsAll(role.permissions()))
                .findFirst();
    }

    /** Everybody with a role in a site, by id. */
    Map<String, String> members(Node site) {
        Map<String, List<AccessList.Entry>> byPerson = new TreeMap<>();
        for (AccessList.Entry entry : granted(site)) {
            for (String person : call.parts().directory().people(entry.authority())) {
                byPerson.merge(person, List.of(entry), Sites::joined);
            }
        }
        Map<String, String> roles = new TreeMap<>();
        byPerson.forEach(
                (person, entries) -> strongest(entries).ifPresent(role -> roles.put(person, role.alfrescoName())));
        return roles;
    }

    private static List<AccessList.Entry> joined(List<AccessList.Entry> some, List<AccessList.Entry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Map<String, Object> member(String userId, @Nullable String role) {
        return new Facts()
                .with("id", userId)
                .with("person", call.parts().directory().person(userId).orElse(null))
                .with("role", role)
                .with("isMemberOfGroup", false)
                .asMap();
    }
}
