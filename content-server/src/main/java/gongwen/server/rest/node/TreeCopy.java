package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Copies;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.Work;
import gongwen.server.rest.RestCall;

/** Copies a node with all that is below it and the caller may read, in one change. */
final class TreeCopy {

    private static final int PAGE = 1000;
    private static final int DEEPEST = 100;

    private final RestCall call;
    private final Copies copies;

    TreeCopy(RestCall call) {
        this.call = call;
        this.copies = new Copies(call.parts().copies(), call.dictionary());
    }

    /** @throws Failure.InvalidArgument if the folder lies below the node itself */
    NodeId into(Node folder, Node node, Work.Patch patch) {
        boolean below = folder.id().equals(node.id())
                || call.view().ancestors(folder.id()).stream()
                        .anyMatch(above -> above.id().equals(node.id()));
        if (below) {
            throw new Failure.InvalidArgument("Node " + node.id() + " cannot be copied below itself");
        }
        return call.change(work -> copy(work, node, folder.id(), patch, 0));
    }

    private NodeId copy(Work work, Node node, NodeId folder, Work.Patch patch, int depth) {
        if (depth > DEEPEST) {
            throw new Failure.InvalidArgument("There are more than " + DEEPEST + " folders in each other");
        }
        NodeId copy = work.create(copies.of(node.state(), patch, folder, AccessList.INHERITED, Work.Initial.MAJOR));
        if (new Documents(call).isFolder(node)) {
            Page<Node> page;
            int skip = 0;
            do {
                page = work.children(node.id(), Cm.CONTAINS, null, new Paging(skip, PAGE));
                page.items().forEach(child -> copy(work, child, copy, Work.Patch.NOTHING, depth + 1));
                skip += PAGE;
            } while (page.hasMoreItems());
        }
        return copy;
    }
}
