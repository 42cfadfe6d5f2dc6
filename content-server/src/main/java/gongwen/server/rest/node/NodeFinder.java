package gongwen.server.rest.node;

import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.rest.RestCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the node that an address means: an id, or one of Alfresco's aliases, and a path below it. */
public final class NodeFinder {

    private static final String SHARED = "/Shared";

    private final RestCall call;

    public NodeFinder(RestCall call) {
        this.call = call;
    }

    /**
     * The node itself.
     *
     * @throws Failure.NotFound if there is none, or the caller may not know it
     */
    public Node node(String address) {
        return find(address).orElseThrow(() -> notFound(address));
    }

    /** @throws Failure.NotFound if there is none, or the caller may not know it */
    public Node node(String address, @Nullable String relativePath) {
        return below(node(address), relativePath);
    }

    /** @throws Failure.NotFound if there is none at the path, or the caller may not know it */
    Node below(Node start, @Nullable String relativePath) {
        if (relativePath == null || relativePath.isBlank()) {
            return start;
        }
        return call.view()
                .atPath(start.id(), relativePath)
                .orElseThrow(() -> new Failure.NotFound("There is no node at this relativePath"));
    }

    /**
     * A folder.
     *
     * @throws Failure.InvalidArgument if the node is none
     */
    public Node folder(String address, @Nullable String relativePath) {
        Node node = node(address, relativePath);
        if (!new Documents(call).isFolder(node)) {
            throw new Failure.InvalidArgument("Node " + node.id() + " is no folder");
        }
        return node;
    }

    /** The node itself; empty if there is none, or the caller may not know it. */
    Optional<Node> find(String address) {
        return switch (address) {
            case "-root-" -> call.view().node(call.view().root());
            case "-my-" -> call.view().node(call.parts().homes().of(call.actor()));
            case "-shared-" -> call.view().atPath(SHARED);
            default -> id(address).flatMap(call.view()::node);
        };
    }

    /** The id in an address; empty if it has not the form of one. */
    public static Optional<NodeId> id(String address) {
        try {
            return Optional.of(NodeId.parse(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static Failure.NotFound notFound(String address) {
        return new Failure.NotFound("The entity with id: " + address + " was not found");
    }
}
