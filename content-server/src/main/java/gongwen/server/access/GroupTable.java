package gongwen.server.access;

import static gongwen.server.schema.Tables.AUTHORITY_GROUP;
import static gongwen.server.schema.Tables.GROUP_MEMBER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The rows of groups and of who is in them. */
final class GroupTable {

    Optional<Group> find(DSLContext dsl, String groupId) {
        return dsl.select(AUTHORITY_GROUP.GROUP_ID, AUTHORITY_GROUP.DISPLAY_NAME)
                .from(AUTHORITY_GROUP)
                .where(AUTHORITY_GROUP.GROUP_ID.eq(groupId))
                .fetchOptional(found -> new Group(found.value1(), found.value2()));
    }

    List<Group> list(DSLContext dsl, int skip, int limit) {
        return dsl.select(AUTHORITY_GROUP.GROUP_ID, AUTHORITY_GROUP.DISPLAY_NAME)
                .from(AUTHORITY_GROUP)
                .orderBy(AUTHORITY_GROUP.GROUP_ID)
                .offset(skip)
                .limit(limit)
                .fetch(found -> new Group(found.value1(), found.value2()));
    }

    /** Those whose id or name holds a text, whatever its case. */
    List<Group> search(DSLContext dsl, String text, int limit) {
        return dsl.select(AUTHORITY_GROUP.GROUP_ID, AUTHORITY_GROUP.DISPLAY_NAME)
                .from(AUTHORITY_GROUP)
                .where(AUTHORITY_GROUP.GROUP_ID.containsIgnoreCase(text))
                .or(AUTHORITY_GROUP.DISPLAY_NAME.containsIgnoreCase(text))
                .orderBy(AUTHORITY_GROUP.GROUP_ID)
                .limit(limit)
                .fetch(found -> new Group(found.value1(), found.value2()));
    }

    long count(DSLContext dsl) {
        return dsl.fetchCount(AUTHORITY_GROUP);
    }

    void add(DSLContext dsl, Group group) {
        dsl.insertInto(AUTHORITY_GROUP)
                .set(AUTHORITY_GROUP.GROUP_ID, group.id())
                .set(AUTHORITY_GROUP.DISPLAY_NAME, group.displayName())
                .execute();
    }

    /** The direct members, in order of their ids. */
    List<String> members(DSLContext dsl, String groupId) {
        return dsl.select(GROUP_MEMBER.MEMBER)
                .from(GROUP_MEMBER)
                .where(GROUP_MEMBER.GROUP_ID.eq(groupId))
                .orderBy(GROUP_MEMBER.MEMBER)
                .fetch(GROUP_MEMBER.MEMBER);
    }

    /** The direct members of each of these groups; one without any is left out. */
    Map<String, List<String>> members(DSLContext dsl, Collection<String> groupIds) {
        return dsl.select(GROUP_MEMBER.GROUP_ID, GROUP_MEMBER.MEMBER)
                .from(GROUP_MEMBER)
                .where(GROUP_MEMBER.GROUP_ID.in(groupIds))
                .orderBy(GROUP_MEMBER.MEMBER)
                .fetchGroups(GROUP_MEMBER.GROUP_ID, GROUP_MEMBER.MEMBER);
    }

    void addMember(DSLContext dsl, String groupId, String member) {
        dsl.insertInto(GROUP_MEMBER)
                .set(GROUP_MEMBER.GROUP_ID, groupId)
                .set(GROUP_MEMBER.MEMBER, member)
                .execute();
    }

    void removeMember(DSLContext dsl, String groupId, String member) {
        dsl.deleteFrom(GROUP_MEMBER)
                .where(GROUP_MEMBER.GROUP_ID.eq(groupId))
                .and(GROUP_MEMBER.MEMBER.eq(member))
                .execute();
    }

    /** The groups that an account or group is in, directly and through other groups. */
    Set<String> groupsOf(DSLContext dsl, String member) {
        Set<String> found = new HashSet<>();
        Collection<String> frontier = Set.of(member);
        while (!frontier.isEmpty()) {
            frontier = dsl
                    .selectDistinct(GROUP_MEMBER.GROUP_ID)
                    .from(GROUP_MEMBER)
                    .where(GROUP_MEMBER.MEMBER.in(frontier))
                    .fetch(GROUP_MEMBER.GROUP_ID)
                    .stream()
                    .filter(found::add)
                    .toList();
        }
        return found;
    }
}
