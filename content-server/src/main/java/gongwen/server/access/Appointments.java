package gongwen.server.access;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.rules.office.Post;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The groups of posts as another door to what a unit's site says: who asks for a member there appoints the holder. */
final class Appointments {

    private static final Pattern GROUP = Pattern.compile(
            "GROUP_unit_(.+)_role_(" + Stream.of(Post.values()).map(Post::name).collect(Collectors.joining("|")) + ")");

    private final Repository repository;

    Appointments(Repository repository) {
        this.repository = repository;
    }

    static boolean isPost(String group) {
        return GROUP.matcher(group).matches();
    }

    /**
     * Appoints the holder of a post; the one before leaves it.
     *
     * @param holder null to leave the post vacant, which the rules refuse
     * @throws gongwen.rules.commit.CommitRefused if a rule forbids it
     * @throws Failure.NotFound if there is no such unit
     */
    void appoint(Actor actor, String group, @Nullable String holder) {
        Matcher post = GROUP.matcher(group);
        if (!post.matches()) {
            throw new IllegalArgumentException(group + " is no post's");
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Post.valueOf(post.group(2)).property(), holder);
        repository.change(actor, work -> {
            NodeId site = site(work, post.group(1));
            work.update(site, null, Work.Patch.of(values));
            return site;
        });
    }

    private static NodeId site(Work work, String unit) {
        NodeQuery.Condition named = new NodeQuery.Condition.Compare(
                new NodeQuery.Field.Property(Org.UNIT_ID), NodeQuery.Operator.EQUAL, unit);
        List<Node> found = work.query(new NodeQuery(Set.of(St.SITE), named, List.of()), new Paging(0, 1))
                .items();
        return Optional.of(found)
                .filter(units -> !units.isEmpty())
                .map(units -> units.get(0).id())
                .orElseThrow(() -> new Failure.NotFound("There is no unit " + unit));
    }
}
