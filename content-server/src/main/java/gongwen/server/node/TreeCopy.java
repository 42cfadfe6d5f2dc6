package gongwen.server.node;

import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;

/** Copies a node with all that is below it and the actor may read. */
public final class TreeCopy {

    private static final int PAGE = 1000;
    private static final int DEEPEST = 100;

    private final Copies copies;
    private final Dictionary dictionary;

    public TreeCopy(CopyRule rule, Dictionary dictionary) {
        this.copies = new Copies(rule, dictionary);
        this.dictionary = dictionary;
    }

    /**
     * Copies as a part of one change.
     *
     * @param patch what shall be otherwise than in the original
     * @throws Failure.InvalidArgument if the folder lies below the node itself
     */
    public NodeId into(Work work, NodeId folder, Node node, Work.Patch patch) {
        boolean below = folder.equals(node.id())
                || work.ancestors(folder).stream().anyMatch(above -> above.id().equals(node.id()));
        if (below) {
            throw new Failure.InvalidArgument("Node " + node.id() + " cannot be copied below itself");
        }
        return copy(work, node, folder, patch, 0);
    }

    /** Copies the node alone, as a part of one change. */
    public NodeId alone(Work work, NodeId folder, Node node, Work.Patch patch) {
        return work.create(copies.of(node.state(), patch, folder, AccessList.INHERITED, Work.Initial.MAJOR));
    }

    private NodeId copy(Work work, Node node, NodeId folder, Work.Patch patch, int depth) {
        if (depth > DEEPEST) {
            throw new Failure.InvalidArgument("There are more than " + DEEPEST + " folders in each other");
        }
        NodeId copy = alone(work, folder, node, patch);
        if (dictionary.isSubtype(node.state().type(), Cm.FOLDER)) {
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
