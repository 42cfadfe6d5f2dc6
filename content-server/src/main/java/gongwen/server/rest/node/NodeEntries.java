package gongwen.server.rest.node;

import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.node.Node;
import gongwen.server.node.Permission;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.Times;
import gongwen.server.rest.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one way Alfresco's REST API shows a node, whatever list or answer it stands in. */
public final class NodeEntries {

    private final RestCall call;
    private final Wish wish;
    private final Documents documents;
    private final NodePaths paths;

    public NodeEntries(RestCall call, Wish wish) {
        this.call = call;
        this.wish = wish;
        this.documents = new Documents(call);
        this.paths = new NodePaths(call);
    }

    /** A node by itself, with its aspects and properties. */
    public Map<String, Object> whole(Node node) {
        return wish.of(facts(node, true));
    }

    /** A node in a list, with no more than is asked for. */
    public Map<String, Object> listed(Node node) {
        return wish.of(facts(node, false));
    }

    /** Nodes of a list. */
    public List<Map<String, Object>> listed(List<Node> nodes) {
        Set<NodeId> asked = new HashSet<>();
        boolean each = wish.includes("allowableOperations") || wish.includes("permissions");
        for (Node node : nodes) {
            NodeId parent = node.state().primaryParent();
            if (parent != null) {
                asked.add(parent);
            }
            if (each) {
                asked.add(node.id());
            }
        }
        call.expect(asked);
        return nodes.stream().map(this::listed).toList();
    }

    /** As {@link #listed(Node)}, for who adds something to it. */
    public Facts listedFacts(Node node) {
        return facts(node, false);
    }

    public Wish wish() {
        return wish;
    }

    private Facts facts(Node node, boolean whole) {
        Facts facts = usual(node);
        if (whole || wish.includes("aspectNames")) {
            facts.with("aspectNames", documents.aspectNames(node));
        }
        if (whole || wish.includes("properties")) {
            facts.with("properties", documents.properties(node));
        }
        addExtras(facts, node);
        return facts;
    }

    /** What a node is shown with everywhere. */
    private Facts usual(Node node) {
        NodeState state = node.state();
        boolean file = documents.isFile(node);
        return new Facts()
                .with("id", node.id().toString())
                .with("parentId", shownParent(state.primaryParent()))
                .with("name", node.name())
                .with("nodeType", state.type().toString())
                .with("isFolder", documents.isFolder(node))
                .with("isFile", file)
                .with("createdAt", Times.written(state.audit().created()))
                .with("modifiedAt", Times.written(state.audit().modified()))
                .with("createdByUser", call.person(state.audit().creator()))
                .with("modifiedByUser", call.person(state.audit().modifier()))
                .with("content", file ? content(node) : null);
    }

    /** The id of the parent, unless the caller may not know that there is one. */
    private @Nullable String shownParent(@Nullable NodeId parent) {
        return parent == null || call.permissions(parent).isEmpty() ? null : parent.toString();
    }

    /** A document without a stream has an empty one, as on Alfresco. */
    public static Map<String, Object> content(Node node) {
        ContentInfo content = node.state().content();
        String type = content == null ? MediaTypeNames.promisedBy(node.name()) : content.mimeType();
        String encoding = content == null ? null : content.encoding();
        return new Facts()
                .with("mimeType", type)
                .with("mimeTypeName", MediaTypeNames.of(type))
                .with("sizeInBytes", content == null ? 0 : content.size())
                .with("encoding", encoding == null ? "UTF-8" : encoding)
                .asMap();
    }

    private void addExtras(Facts facts, Node node) {
        if (wish.includes("path")) {
            facts.always("path", paths.of(node));
        }
        if (wish.includes("allowableOperations")) {
            facts.with("allowableOperations", allowableOperations(node));
        }
        if (wish.includes("permissions")) {
            facts.with("permissions", new NodePermissions(call).of(node));
        }
        if (wish.includes("isLink")) {
            facts.with("isLink", documents.isLink(node));
        }
        if (wish.includes("isLocked")) {
            facts.with("isLocked", Documents.isLocked(node));
        }
        if (wish.includes("isFavorite")) {
            facts.with("isFavorite", call.isFavourite(node.id()));
        }
        if (wish.includes("definition")) {
            facts.with(
                    "definition",
                    Definitions.of(call, node.state().type(), node.state().aspects()));
        }
        if (wish.includes("association") && node.state().primaryParent() != null) {
            facts.with("association", Map.of("isPrimary", true, "assocType", "cm:contains"));
        }
    }

    private List<String> allowableOperations(Node node) {
        Set<Permission> granted = call.permissions(node.id());
        List<String> operations = new ArrayList<>();
        if (granted.contains(Permission.DELETE) && !node.id().equals(call.view().root())) {
            operations.add("delete");
        }
        if (granted.contains(Permission.WRITE)) {
            operations.add("update");
        }
        if (granted.contains(Permission.ADD_CHILDREN) && documents.isFolder(node)) {
            operations.add("create");
        }
        if (granted.contains(Permission.CHANGE_PERMISSIONS)) {
            operations.add("updatePermissions");
        }
        return operations;
    }
}
