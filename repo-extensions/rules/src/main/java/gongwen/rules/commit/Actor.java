package gongwen.rules.commit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a person or a unit's system account, with the authorities it holds at this moment.
 *
 * @param userId the account's id; acts are attributed to it
 * @param authorities the user id, its groups ({@code GROUP_unit_SJZ_INTERNAL}, {@code GROUP_unit_SJZ_role_CLERK_A},
 *     {@code GROUP_EVERYONE} …), directly and through other groups
 * @param system true for the server's own acts (bootstrap, scheduled jobs), which no role limits
 * @param delegated the roles held for somebody who is away: the role's group, among the authorities, and whose it is
 */
public record Actor(String userId, Set<String> authorities, boolean system, Map<String, String> delegated) {

    /** The server itself. */
    public static final Actor SYSTEM = new Actor("System", Set.of("System"), true);

    public Actor {
        authorities = Set.copyOf(authorities);
        delegated = Map.copyOf(delegated);
    }

    /** Who acts for nobody else. */
    public Actor(String userId, Set<String> authorities, boolean system) {
        this(userId, authorities, system, Map.of());
    }

    public boolean holds(String authority) {
        return authorities.contains(authority);
    }

    /** Whether the actor holds a role, such as {@code CLERK_A}, in a unit, such as {@code SJZ}. */
    public boolean hasRole(String role, String unit) {
        return holds(roleGroup(unit, role));
    }

    /** On whose behalf the actor holds a role in a unit, empty if it is the actor's own. */
    public Optional<String> onBehalfOf(String role, String unit) {
        return Optional.ofNullable(delegated.get(roleGroup(unit, role)));
    }

    /** The group whose members hold a role in a unit. */
    public static String roleGroup(String unit, String role) {
        return "GROUP_unit_" + unit + "_role_" + role;
    }

    /** The group of the unit's people cleared up to a level, the one that documents are made readable by. */
    public static String clearanceGroup(String unit, String level) {
        return "GROUP_unit_" + unit + "_" + level;
    }
}
