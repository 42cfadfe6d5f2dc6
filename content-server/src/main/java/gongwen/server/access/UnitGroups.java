package gongwen.server.access;

import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Post;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Keeps the groups of units as their sites say: a group for each level, nested so that who is cleared for a level is
 * cleared for those below it, and a group for each post, whose one member is its holder (S61, S62). Since it works in the
 * transaction of the change, site and groups never disagree.
 */
final class UnitGroups {

    private final GroupTable groups = new GroupTable();
    private final Successions successions = new Successions();
    private final Revision revision;
    private final AuditTrail audit;
    private final List<String> levels;

    /** @param levels the levels people are cleared for, the lowest first */
    UnitGroups(Revision revision, AuditTrail audit, List<String> levels) {
        this.revision = revision;
        this.audit = audit;
        this.levels = List.copyOf(levels);
    }

    void follow(DSLContext dsl, Actor actor, Change change) {
        NodeState unit = change.after();
        if (unit != null && unit.hasAspect(Org.UNIT)) {
            follow(dsl, actor, change, unit);
        }
    }

    private void follow(DSLContext dsl, Actor actor, Change change, NodeState unit) {
        String id = unit.properties().text(Org.UNIT_ID).orElseThrow();
        boolean isNew = change.before() == null || !change.before().hasAspect(Org.UNIT);
        if (isNew) {
            makeLevelGroups(dsl, actor, id);
        }
        if (change.changes(Org.MERGED_INTO)) {
            unit.properties().text(Org.MERGED_INTO).ifPresent(into -> successions.put(dsl, id, into));
            revision.raise(dsl);
        }
        for (Post post : Post.values()) {
            if (isNew && post.isInEveryUnit() || change.changes(post.property())) {
                fill(dsl, actor, post.group(id), post.holder(unit));
            }
        }
    }

    private void makeLevelGroups(DSLContext dsl, Actor actor, String unit) {
        String below = null;
        for (String level : levels) {
            String group = Actor.clearanceGroup(unit, level);
            boolean made = ensure(dsl, actor, group);
            if (made && below != null) {
                add(dsl, actor, below, group);
            }
            below = group;
        }
    }

    private void fill(DSLContext dsl, Actor actor, String group, Optional<String> holder) {
        ensure(dsl, actor, group);
        List<String> members = groups.members(dsl, group);
        for (String member : members) {
            if (!holder.filter(member::equals).isPresent()) {
                groups.removeMember(dsl, group, member);
                revision.raise(dsl);
                record(dsl, actor, Act.CHANGE_MEMBERS, group + " - " + member);
            }
        }
        holder.filter(userId -> !members.contains(userId)).ifPresent(userId -> add(dsl, actor, group, userId));
    }

    private boolean ensure(DSLContext dsl, Actor actor, String group) {
        if (groups.find(dsl, group).isPresent()) {
            return false;
        }
        groups.add(dsl, new Group(group, group.substring(Group.PREFIX.length())));
        record(dsl, actor, Act.CREATE_GROUP, group);
        return true;
    }

    private void add(DSLContext dsl, Actor actor, String group, String member) {
        groups.addMember(dsl, group, member);
        revision.raise(dsl);
        record(dsl, actor, Act.CHANGE_MEMBERS, group + " + " + member);
    }

    private void record(DSLContext dsl, Actor actor, Act act, String detail) {
        audit.record(dsl, AuditEntry.done(actor.userId(), act, null, detail));
    }
}
