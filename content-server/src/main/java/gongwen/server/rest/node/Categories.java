package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.access.Group;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Role;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import gongwen.server.rest.RestCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tree of categories: nodes below a root that hangs in no folder. Everybody reads it; it is changed by who has the
 * right on it, at first the system administrators.
 */
final class Categories {

    private static final String ROOT = "-root-";
    private static final NodeQuery ROOTS =
            new NodeQuery(Set.of(Cm.CATEGORY_ROOT), NodeQuery.Condition.ALWAYS, List.of());
    private static final AccessList ACCESS = new AccessList(
            false,
            Set.of(
                    new AccessList.Entry(Group.EVERYONE, Role.CONSUMER.alfrescoName()),
                    new AccessList.Entry(Group.SYSTEM_ADMINISTRATORS, Role.COORDINATOR.alfrescoName())));

    private static final Work.NewNode NEW_ROOT = new Work.NewNode(
            Cm.CATEGORY_ROOT,
            Set.of(),
            Map.of(Cm.NAME, "Categories"),
            null,
            Cm.CONTAINS,
            null,
            null,
            ACCESS,
            Work.Initial.NONE);

    private final RestCall call;

    Categories(RestCall call) {
        this.call = call;
    }

    /** A category, or the root of them all. */
    Node get(String id) {
        if (id.equals(ROOT)) {
            return root(call.view()).or(() -> call.view().node(made())).orElseThrow(() -> NodeFinder.notFound(id));
        }
        return new NodeFinder(call)
                .find(id)
                .filter(node -> isA(node, Cm.CATEGORY))
                .orElseThrow(() -> NodeFinder.notFound(id));
    }

    private static Optional<Node> root(View view) {
        return view.query(ROOTS, new Paging(0, 1)).items().stream().findFirst();
    }

    private NodeId made() {
        return call.parts()
                .repository()
                .change(Actor.SYSTEM, work -> root(work).map(Node::id).orElseGet(() -> work.create(NEW_ROOT)));
    }

    List<Node> below(Node category) {
        return call.view()
                .children(category.id(), association(category), null, new Paging(0, Integer.MAX_VALUE))
                .items();
    }

    boolean hasChildren(Node category) {
        return call.view()
                        .children(category.id(), association(category), null, new Paging(0, 1))
                        .totalItems()
                > 0;
    }

    /** @throws Failure.NameTaken if there is one of that name below the same category */
    NodeId create(Work work, Node parent, String name) {
        requireFree(work, parent, name);
        return work.create(new Work.NewNode(
                Cm.CATEGORY,
                Set.of(),
                Map.of(Cm.NAME, name),
                parent.id(),
                association(parent),
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE));
    }

    /** @throws Failure.NameTaken if there is one of that name below the same category */
    void rename(Work work, Node category, String name) {
        NodeId parent = category.state().primaryParent();
        Optional<Node> above = parent == null ? Optional.empty() : work.node(parent);
        above.filter(any -> !category.name().equalsIgnoreCase(name)).ifPresent(its -> requireFree(work, its, name));
        work.update(category.id(), null, Work.Patch.of(Map.of(Cm.NAME, name)));
    }

    private void requireFree(View view, Node parent, String name) {
        boolean taken =
                view.children(parent.id(), association(parent), null, new Paging(0, Integer.MAX_VALUE)).items().stream()
                        .anyMatch(other -> other.name().equalsIgnoreCase(name));
        if (taken) {
            throw new Failure.NameTaken("A category has one of that name below it already", name);
        }
    }

    private QualifiedName association(Node category) {
        return isA(category, Cm.CATEGORY_ROOT) ? Cm.CATEGORIES : Cm.SUBCATEGORIES;
    }

    private boolean isA(Node node, QualifiedName type) {
        return call.dictionary().isSubtype(node.state().type(), type);
    }
}
