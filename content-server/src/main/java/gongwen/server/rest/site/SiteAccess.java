package gongwen.server.rest.site;

import gongwen.rules.node.AccessList;
import gongwen.server.access.Group;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is in a site is what is granted on it; these are the lists that come of adding and taking away. */
final class SiteAccess {

    private SiteAccess() {}

    /** The list of a new site: its maker manages it. */
    static AccessList founded(String userId, @Nullable String visibility) {
        Set<AccessList.Entry> manager = Set.of(new AccessList.Entry(userId, Role.SITE_MANAGER.alfrescoName()));
        return seen(new AccessList(false, manager), visibility);
    }

    /** The list with everybody in it or not, as the visibility wants it. */
    static AccessList seen(AccessList access, @Nullable String visibility) {
        if (visibility == null) {
            return access;
        }
        Set<AccessList.Entry> entries = left(access, entry -> !entry.authority().equals(Group.EVERYONE));
        if (visibility.equals(SiteBody.PUBLIC)) {
            entries.add(new AccessList.Entry(Group.EVERYONE, Role.SITE_CONSUMER.alfrescoName()));
        }
        return new AccessList(access.inherits(), entries);
    }

    /**
     * The list with somebody in one role and no other.
     *
     * @throws Failure.InvalidArgument if it is no role of sites
     */
    static AccessList with(Node site, String userId, @Nullable String role) {
        if (Sites.ROLES.stream().map(Role::alfrescoName).noneMatch(name -> name.equals(role))) {
            throw new Failure.InvalidArgument("role: SiteManager, SiteCollaborator, SiteContributor or SiteConsumer");
        }
        AccessList access = site.state().access();
        Set<AccessList.Entry> entries = left(access, entry -> !entry.authority().equals(userId));
        entries.add(new AccessList.Entry(userId, String.valueOf(role)));
        return new AccessList(access.inherits(), entries);
    }

    static AccessList without(Node site, String userId) {
        AccessList access = site.state().access();
        return new AccessList(
                access.inherits(), left(access, entry -> !entry.authority().equals(userId)));
    }

    private static Set<AccessList.Entry> left(AccessList access, Predicate<AccessList.Entry> kept) {
        Set<AccessList.Entry> entries = new HashSet<>(access.entries());
        entries.removeIf(kept.negate());
        return entries;
    }
}
