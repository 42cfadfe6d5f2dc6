package gongwen.server.access;

import org.jooq.DSLContext;

/**
 * A group as Alfresco's REST API shows it.
 *
 * @param isRoot whether it is in no other group
 */
record GroupEntry(String id, String displayName, boolean isRoot) {

    static GroupEntry of(DSLContext dsl, GroupTable groups, Group group) {
        return new GroupEntry(
                group.id(),
                group.displayName(),
                groups.groupsOf(dsl, group.id()).isEmpty());
    }
}
