package gongwen.rules.node;

import java.util.Set;

/**
 * The permissions set on a node itself.
 *
 * @param inherits whether the permissions of the primary parent hold here too
 * @param entries the grants set here; there are no denials
 */
public record AccessList(boolean inherits, Set<Entry> entries) {

    /** What a new node has: nothing of its own, everything of its parent's. */
    public static final AccessList INHERITED = new AccessList(true, Set.of());

    public AccessList {
        entries = Set.copyOf(entries);
    }

    /**
     * One grant.
     *
     * @param authority a user id, {@code GROUP_…}, {@code GROUP_EVERYONE} or {@code ROLE_OWNER}
     * @param role one of Alfresco's roles, such as {@code Consumer}
     */
    public record Entry(String authority, String role) {}
}
