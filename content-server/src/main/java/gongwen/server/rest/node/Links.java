package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.Paging;
import gongwen.server.node.Work;
import gongwen.server.rest.RestCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a property links nodes to, each once: tags, categories.
 *
 * @param aspect has the property
 */
record Links(QualifiedName property, QualifiedName aspect) {

    List<NodeId> of(Node node) {
        return node.state().properties().nodes(property);
    }

    void add(RestCall call, Node node, List<NodeId> added) {
        Set<NodeId> all = new LinkedHashSet<>(of(node));
        all.addAll(added);
        set(call, node, List.copyOf(all), Set.of(aspect));
    }

    /** Fails as for a node that is not there if the node is not linked to it. */
    void remove(RestCall call, Node node, String id) {
        List<NodeId> left =
                of(node).stream().filter(each -> !each.toString().equals(id)).toList();
        if (left.size() == of(node).size()) {
            throw NodeFinder.notFound(id);
        }
        set(call, node, left, Set.of());
    }

    /** Puts others in the place of a linked node, wherever the caller finds the link; nothing if one may not be changed. */
    void replace(RestCall call, NodeId linked, List<NodeId> others) {
        NodeQuery having = new NodeQuery(
                Set.of(aspect),
                new NodeQuery.Condition.Compare(
                        new NodeQuery.Field.Property(property), NodeQuery.Operator.EQUAL, linked),
                List.of());
        List<Node> found =
                call.view().query(having, new Paging(0, Integer.MAX_VALUE)).items();
        call.change(work -> {
            for (Node node : found) {
                Set<NodeId> all = new LinkedHashSet<>(of(node));
                all.remove(linked);
                all.addAll(others);
                work.update(node.id(), null, Work.Patch.of(Map.of(property, List.copyOf(all))));
            }
            return linked;
        });
    }

    private void set(RestCall call, Node node, List<NodeId> nodes, Set<QualifiedName> aspects) {
        call.change(work -> {
            work.update(node.id(), null, new Work.Patch(Map.of(property, nodes), aspects, Set.of(), null));
            return node;
        });
    }

    /** One that was added answers an entry, several a list. */
    static Object answer(List<Map<String, Object>> added) {
        return added.size() == 1
                ? new Entry<>(added.get(0))
                : Listing.of(added, added.size(), RestPaging.of(null, null));
    }
}
