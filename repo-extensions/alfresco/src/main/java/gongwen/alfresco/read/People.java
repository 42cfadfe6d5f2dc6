package gongwen.alfresco.read;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Person;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Alfresco's accounts and groups as the rules know them. */
public final class People {

    /** Whose members are systems of units and no persons. */
    public static final String SYSTEMS = "GROUP_UNIT_SYSTEMS";

    /** Who alone reads the trail. */
    public static final String AUDITORS = "GROUP_AUDIT_ADMIN";

    /** Who administers, and holds nothing else (domain.md 4.7). */
    public static final Set<String> ADMINISTRATORS =
            Set.of("GROUP_SYS_ADMIN", "GROUP_SEC_ADMIN", AUDITORS, "GROUP_ALFRESCO_ADMINISTRATORS");

    /** What the groups are called that hold a role for who is away. */
    public static final String DELEGATIONS = "GROUP_delegation_";

    private final PersonService people;
    private final AuthorityService authorities;
    private final NodeService nodes;

    public People(PersonService people, AuthorityService authorities, NodeService nodes) {
        this.people = people;
        this.authorities = authorities;
        this.nodes = nodes;
    }

    /** Who acts in this thread: whoever logged in, even where the server does something of its own for him. */
    public Actor actor() {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (user == null || AuthenticationUtil.getSystemUserName().equals(user)) {
            return Actor.SYSTEM;
        }
        Set<String> held = new HashSet<>(authorities.getAuthoritiesForUser(user));
        held.add(user);
        held.add(PermissionService.ALL_AUTHORITIES);
        return new Actor(user, held, false, delegated(user, held));
    }

    /** The roles somebody holds only for who is away, and for whom. */
    private Map<String, String> delegated(String user, Set<String> held) {
        Map<String, String> delegated = new HashMap<>();
        held.stream()
                .filter(People::isDelegation)
                .forEach(delegation -> authorities
                        .getContainingAuthorities(AuthorityType.GROUP, delegation, true)
                        .forEach(role -> delegated.put(role, authorities.getAuthorityDisplayName(delegation))));
        if (!delegated.isEmpty()) {
            delegated.keySet().removeAll(groups(user));
        }
        return delegated;
    }

    private static boolean isDelegation(String authority) {
        return authority.startsWith(DELEGATIONS);
    }

    /** The id of whoever logged in. */
    public String user() {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        return user == null ? AuthenticationUtil.getSystemUserName() : user;
    }

    /** The unit somebody is of, empty if of none. */
    public String unit(String userId) {
        return AuthenticationUtil.runAsSystem(() -> {
            NodeRef person = people.getPersonOrNull(userId);
            return person == null ? "" : text(nodes.getProperty(person, ContentModel.PROP_ORGANIZATION));
        });
    }

    /** The account of this id; empty if there is none. */
    public Optional<Person> person(String userId) {
        NodeRef person = people.getPersonOrNull(userId);
        if (person == null) {
            return Optional.empty();
        }
        Map<QName, Serializable> properties = nodes.getProperties(person);
        Set<String> groups = groups(userId);
        return Optional.of(new Person(
                userId,
                Person.shownName(
                        text(properties.get(ContentModel.PROP_FIRSTNAME)),
                        text(properties.get(ContentModel.PROP_LASTNAME))),
                groups.contains(SYSTEMS),
                people.isEnabled(userId),
                groups.stream().anyMatch(ADMINISTRATORS::contains),
                groups));
    }

    /** The groups somebody is in by his own right. */
    private Set<String> groups(String userId) {
        Set<String> groups = new HashSet<>(authorities.getAuthoritiesForUser(userId));
        if (groups.stream().anyMatch(People::isDelegation)) {
            groups.clear();
            authorities.getContainingAuthorities(AuthorityType.GROUP, userId, true).stream()
                    .filter(group -> !isDelegation(group))
                    .forEach(group -> {
                        groups.add(group);
                        groups.addAll(authorities.getContainingAuthorities(AuthorityType.GROUP, group, false));
                    });
        }
        groups.removeIf(authority -> !authority.startsWith(PermissionService.GROUP_PREFIX));
        return groups;
    }

    private static String text(@Nullable Serializable value) {
        return value == null ? "" : value.toString();
    }
}
