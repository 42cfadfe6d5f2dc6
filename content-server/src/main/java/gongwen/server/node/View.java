package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading nodes as one actor. What the actor may not read is absent from every answer and every count. */
public interface View {

    /** The root folder, {@code Company Home}. */
    NodeId root();

    /** A live node or a working copy of the actor. */
    Optional<Node> node(NodeId id);

    /** One version of a series by label, of those {@link #versions} lists; the live node's label answers the live node. */
    Optional<Node> version(NodeId series, String label);

    /** The private working copy of a series, one created checked out included, if the actor may see it. */
    Optional<Node> workingCopy(NodeId series);

    /**
     * The content stream of a node, asked for by whoever is about to read its bytes; the reading is audited. Null where
     * the node has none.
     */
    default @Nullable ContentInfo contentToRead(Node node) {
        return node.state().content();
    }

    /**
     * All versions of a series, newest first, the live node among them; without the working copy. Who may not write the
     * node has the live one alone.
     */
    List<Node> versions(NodeId series);

    /** The node at a path below the root of {@code cm:name}s through child associations, such as {@code /Sites/SJZ}. */
    Optional<Node> atPath(String path);

    /** The node below another at a path of names, such as {@code documentLibrary/outbox}; an empty path is the node itself. */
    Optional<Node> atPath(NodeId from, String path);

    /** The primary parent, its parent and so on, as far as the actor may read them without a gap. */
    List<Node> ancestors(NodeId id);

    /** The path of primary parents, such as {@code /Sites/SJZ}; empty if a part of it may not be read or it has none. */
    Optional<String> path(NodeId id);

    /** The folders that hold a node, the primary parent first; those the actor may not read are left out. */
    List<Node> parents(NodeId id);

    /**
     * The children of a node through one kind of child association, working copies left out.
     *
     * @param order null for the order of names
     */
    Page<Node> children(NodeId parent, QualifiedName association, @Nullable List<NodeQuery.Order> order, Paging paging);

    /** The live nodes a query finds, and exactly how many there are in all. */
    Page<Node> query(NodeQuery query, Paging paging);

    /** How many live nodes a query finds, and how many bytes their contents have together. */
    Volume volume(NodeQuery query);

    /** What a property that refers to nodes names, and on how many live nodes. */
    Map<NodeId, Long> references(QualifiedName property);

    /**
     * Those of some live nodes that the actor may read, in no order; for a search whose hits an index found.
     *
     * @param total how many hits the search had in all, which is audited
     */
    List<Node> found(List<NodeId> hits, long total);

    /** Working copies the actor may see, in a folder or anywhere, oldest first. */
    Page<Node> workingCopies(@Nullable NodeId folder, Paging paging);

    /** What the actor has deleted and not yet destroyed or restored, newest first; administrators see everybody's. */
    Page<Trashed> trash(Paging paging);

    /** The top of a deleted tree, if {@link #trash} lists it. */
    Optional<Trashed> trashed(NodeId id);

    /** The peer associations of a node whose other end the actor may read too. */
    List<PeerAssociation> associations(NodeId id, Direction direction);

    /** A peer association by its number, if the actor may read both its ends. */
    Optional<PeerAssociation> association(long id);

    /** What the actor may do with a node; empty if the actor may not even read it. */
    Set<Permission> permissions(NodeId id);

    /** What the actor may do with each of these nodes; one that the actor may not read is left out. */
    Map<NodeId, Set<Permission>> permissions(Collection<NodeId> ids);

    /** All grants that hold on a node. */
    List<Grant> grants(NodeId id);

    /** The change log after a token, oldest first; {@code after} null starts at the beginning. */
    List<LoggedChange> changes(@Nullable Long after, int maxItems);

    /** The token of the newest entry of the change log. */
    long latestChange();

    /** Which end of a peer association a node is. */
    enum Direction {
        SOURCE,
        TARGET,
        EITHER
    }

    /** A peer association; it is addressed by its own number. */
    record PeerAssociation(long id, NodeId source, QualifiedName type, NodeId target) {}

    /**
     * A deleted node with all that was below it.
     *
     * @param parent the folder it was deleted from, null if it was unfiled
     */
    record Trashed(
            Node node, Instant at, String by, @Nullable NodeId parent) {}

    /** A number of nodes and of bytes. */
    record Volume(long nodes, long bytes) {}

    /** A grant in force on a node, and whether it is set there or inherited. */
    record Grant(AccessList.Entry entry, boolean direct) {}

    /** One entry of the change log. */
    record LoggedChange(long token, NodeId node, Kind kind, Instant at) {
        /** What happened to the node. */
        public enum Kind {
            CREATED,
            UPDATED,
            DELETED,
            SECURITY
        }
    }
}
