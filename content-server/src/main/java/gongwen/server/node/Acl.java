package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interned access list: all grants in force on the nodes that have it. Immutable, as its rows are.
 *
 * @param id its number
 * @param parent the list it inherits from, null if it inherits from none
 * @param inherits whether it was set to inherit
 * @param grants all grants in force, the own ones marked direct
 */
record Acl(long id, @Nullable Long parent, boolean inherits, List<View.Grant> grants) {

    /** Whose members no permission binds; the rules bind them all the same. */
    private static final String ADMINISTRATORS = "GROUP_ALFRESCO_ADMINISTRATORS";

    /** Stands for whoever created the node. */
    static final String OWNER = "ROLE_OWNER";

    Acl {
        grants = List.copyOf(grants);
    }

    static boolean isUnlimited(Actor actor) {
        return actor.system() || actor.holds(ADMINISTRATORS);
    }

    boolean allows(Actor actor, Permission permission, String creator) {
        return isUnlimited(actor)
                || grants.stream()
                        .anyMatch(grant -> reaches(grant.entry(), actor, creator)
                                && permissions(grant.entry()).contains(permission));
    }

    Set<Permission> permissions(Actor actor, String creator) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        if (isUnlimited(actor)) {
            all.addAll(EnumSet.allOf(Permission.class));
        }
        for (View.Grant grant : grants) {
            if (reaches(grant.entry(), actor, creator)) {
                all.addAll(permissions(grant.entry()));
            }
        }
        return all;
    }

    /** The grants set here, as the node's own access list. */
    AccessList own() {
        Set<AccessList.Entry> own = new HashSet<>();
        grants.stream().filter(View.Grant::direct).forEach(grant -> own.add(grant.entry()));
        return new AccessList(inherits, own);
    }

    private static boolean reaches(AccessList.Entry entry, Actor actor, String creator) {
        return actor.holds(entry.authority()) || entry.authority().equals(OWNER) && creator.equals(actor.userId());
    }

    private static Set<Permission> permissions(AccessList.Entry entry) {
        return Role.named(entry.role()).map(Role::permissions).orElse(Set.of());
    }
}
