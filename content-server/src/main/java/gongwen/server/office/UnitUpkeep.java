package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.access.UnitGrants;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Post;
import gongwen.server.access.Group;
import gongwen.server.access.Provisioning;
import gongwen.server.database.Database;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the units of an older version up to this one: a site that lacks a box, or an access that the tables give now,
 * is shown to the rules, which give it what is missing, and whoever held a post by its group or by its site alone holds it by both.
 */
final class UnitUpkeep {

    private static final int PAGE = 100;

    private final Database database;
    private final Repository repository;
    private final Provisioning provisioning;
    private final UnitGrants grants;

    UnitUpkeep(Database database, Repository repository, Provisioning provisioning, UnitGrants grants) {
        this.database = database;
        this.repository = repository;
        this.provisioning = provisioning;
        this.grants = grants;
    }

    void run() {
        View view = repository.view(Actor.SYSTEM);
        NodeQuery units = new NodeQuery(
                Set.of(St.SITE),
                new NodeQuery.Condition.HasAspect(Org.UNIT),
                List.of(new NodeQuery.Order(new NodeQuery.Field.Property(Cm.NAME), true)));
        List<Node> page = List.of();
        for (int skip = 0; skip == 0 || !page.isEmpty(); skip += PAGE) {
            page = view.query(units, new Paging(skip, PAGE)).items();
            Map<String, List<String>> members = members(page);
            page.forEach(unit -> bringUp(view, unit.state(), members));
        }
    }

    /** Who is in the groups of posts, of many units at once: this runs at every start. */
    private Map<String, List<String>> members(List<Node> units) {
        List<String> groups = units.stream()
                .flatMap(unit -> Arrays.stream(Post.values()).map(post -> post.group(unitId(unit.state()))))
                .toList();
        return database.read(reading -> provisioning.members(reading.dsl(), groups));
    }

    private static String unitId(NodeState unit) {
        return unit.properties().text(Org.UNIT_ID).orElse("");
    }

    private void bringUp(View view, NodeState unit, Map<String, List<String>> members) {
        fillGroups(unit, members);
        Map<QualifiedName, String> posts = postsByGroup(unit, members);
        if (!posts.isEmpty() || isUnfinished(view, unit)) {
            repository.change(Actor.SYSTEM, work -> {
                work.update(unit.id(), null, Work.Patch.of(posts));
                return unit.id();
            });
        }
    }

    private boolean isUnfinished(View view, NodeState unit) {
        String id = unitId(unit);
        Map<String, NodeState> folders = folders(view, unit.id());
        boolean boxed = unit.properties().has(Org.HANDLED_BY) || isBoxed(view, id, folders.get(Boxes.LIBRARY));
        boolean kept = unit.access().equals(grants.ofSite(id));
        return !boxed || !kept || !folders.containsKey(Boxes.DUTIES);
    }

    private boolean isBoxed(View view, String unit, @Nullable NodeState library) {
        Map<String, NodeState> boxes = library == null ? Map.of() : folders(view, library.id());
        return Boxes.ALL.stream()
                .allMatch(
                        box -> boxes.containsKey(box) && boxes.get(box).access().equals(grants.ofBox(unit, box)));
    }

    /** What lies in a folder of a site, by name. */
    private static Map<String, NodeState> folders(View view, NodeId parent) {
        return view.children(parent, Cm.CONTAINS, null, new Paging(0, PAGE)).items().stream()
                .collect(Collectors.toMap(Node::name, Node::state));
    }

    /** A post that the site alone knows of gets its group, which is what gives the right. */
    private void fillGroups(NodeState unit, Map<String, List<String>> members) {
        String id = unitId(unit);
        for (Post post : Post.values()) {
            Optional<String> holder = post.holder(unit);
            boolean vacant = !members.containsKey(post.group(id));
            if (holder.isPresent() && vacant) {
                database.write(transaction -> {
                    Group group = new Group(post.group(id), post.group(id).substring(Group.PREFIX.length()));
                    provisioning.ensureGroup(transaction.dsl(), group);
                    provisioning.addMember(transaction.dsl(), group.id(), holder.get());
                    return group;
                });
            }
        }
    }

    /** The holders that the groups know and the site does not. Rights were what counted, so the group is believed. */
    private static Map<QualifiedName, String> postsByGroup(NodeState unit, Map<String, List<String>> members) {
        String id = unitId(unit);
        Map<QualifiedName, String> posts = new HashMap<>();
        for (Post post : Post.values()) {
            List<String> holders = members.getOrDefault(post.group(id), List.of());
            holders.stream()
                    .filter(member -> holders.size() == 1
                            && !post.holder(unit).filter(member::equals).isPresent())
                    .forEach(member -> posts.put(post.property(), member));
        }
        return posts;
    }
}
