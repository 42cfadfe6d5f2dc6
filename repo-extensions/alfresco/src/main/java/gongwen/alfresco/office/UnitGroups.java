package gongwen.alfresco.office;

import gongwen.models.names.Org;
import gongwen.models.tables.Levels;
import gongwen.rules.Law;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Post;
import java.util.List;
import java.util.Optional;
import org.alfresco.query.PagingRequest;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Keeps the groups of units as their sites say, in the transaction of the change: a group for each level, nested so that
 * who is cleared for a level is cleared for those below it, and a group for each post, whose one member is its holder (S61,
 * S62).
 */
public final class UnitGroups {

    private final AuthorityService authorities;
    /** What people are cleared for, the lowest first. */
    private final List<String> levels;

    public UnitGroups(AuthorityService authorities, Law law) {
        this.authorities = authorities;
        Levels all = law.office().tables().levels();
        this.levels = all.clearedFor(all.inOrder().get(0));
    }

    /** Makes groups and memberships what a decided change says they are. */
    public void follow(Change change) {
        NodeState unit = change.after();
        if (unit != null && unit.hasAspect(Org.UNIT)) {
            unit.properties().text(Org.UNIT_ID).ifPresent(id -> follow(change, unit, id));
        }
    }

    private void follow(Change change, NodeState unit, String id) {
        NodeState before = change.before();
        boolean isNew = before == null || !before.hasAspect(Org.UNIT);
        if (isNew) {
            makeLevelGroups(id);
        }
        if (change.changes(Org.MERGED_INTO)) {
            unit.properties().text(Org.MERGED_INTO).ifPresent(into -> succeed(id, into));
        }
        for (Post post : Post.values()) {
            if (isNew && post.isInEveryUnit() || change.changes(post.property())) {
                fill(post.group(id), post.holder(unit));
            }
        }
    }

    /** A role in the successor is one in what it took in. */
    private void succeed(String old, String into) {
        String prefix = PermissionService.GROUP_PREFIX + "unit_" + into + "_";
        authorities
                .getAuthorities(AuthorityType.GROUP, null, null, false, false, new PagingRequest(Integer.MAX_VALUE))
                .getPage()
                .stream()
                .filter(group -> group.startsWith(prefix))
                .forEach(group -> {
                    String inherited =
                            PermissionService.GROUP_PREFIX + "unit_" + old + "_" + group.substring(prefix.length());
                    ensure(inherited);
                    join(group, inherited);
                });
    }

    private void makeLevelGroups(String unit) {
        String below = null;
        for (String level : levels) {
            String group = Actor.clearanceGroup(unit, level);
            ensure(group);
            if (below != null) {
                join(group, below);
            }
            below = group;
        }
    }

    private void fill(String group, Optional<String> holder) {
        ensure(group);
        for (String member : authorities.getContainedAuthorities(AuthorityType.USER, group, true)) {
            if (!holder.filter(member::equals).isPresent()) {
                authorities.removeAuthority(group, member);
            }
        }
        holder.ifPresent(person -> join(person, group));
    }

    /** Makes a group that is missing. */
    void ensure(String group) {
        if (!authorities.authorityExists(group)) {
            authorities.createAuthority(AuthorityType.GROUP, group.substring(PermissionService.GROUP_PREFIX.length()));
        }
    }

    /** Makes an account or a group a member, if it is none. */
    void join(String member, String group) {
        if (!isMember(member, group)) {
            authorities.addAuthority(group, member);
        }
    }

    /** Whether an account or a group is itself a member of a group that may be missing. */
    boolean isMember(String member, String group) {
        return authorities.authorityExists(group)
                && authorities.getContainedAuthorities(null, group, true).contains(member);
    }
}
