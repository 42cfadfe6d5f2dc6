package gongwen.server.rest.node;

import gongwen.rules.node.NodeId;
import gongwen.server.node.Node;
import gongwen.server.node.View;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows where nodes lie: the folders above, as far up as the caller may look. */
final class NodePaths {

    private final RestCall call;
    private final Documents documents;
    private final Map<NodeId, List<Node>> known = new HashMap<>();

    NodePaths(RestCall call) {
        this.call = call;
        this.documents = new Documents(call);
    }

    /** The path of a node; empty for the root and for what hangs nowhere the caller may look. */
    Map<String, Object> of(Node node) {
        NodeId parent = node.state().primaryParent();
        return parent == null ? Map.of() : shown(known.computeIfAbsent(parent, any -> ancestors(node)));
    }

    private List<Node> ancestors(Node node) {
        View view = call.view();
        return view.ancestors(node.id());
    }

    /** @param above the nearest first */
    Map<String, Object> shown(List<Node> above) {
        if (above.isEmpty()) {
            return Map.of();
        }
        List<Node> fromTop = new ArrayList<>(above);
        Collections.reverse(fromTop);
        StringBuilder name = new StringBuilder();
        fromTop.forEach(each -> name.append('/').append(each.name()));
        return new Facts()
                .with("name", name.toString())
                .with("isComplete", fromTop.get(0).id().equals(call.view().root()))
                .with("elements", fromTop.stream().map(this::element).toList())
                .asMap();
    }

    private Map<String, Object> element(Node node) {
        return new Facts()
                .with("id", node.id().toString())
                .with("name", node.name())
                .with("nodeType", node.state().type().toString())
                .with("aspectNames", documents.aspectNames(node))
                .asMap();
    }
}
