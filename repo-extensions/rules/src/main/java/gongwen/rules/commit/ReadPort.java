package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a rule may ask the repository. Answers include the commit's own pending changes. Nobody's permissions limit
 * them: a rule decides for the office, and must not repeat what it read in a message.
 */
public interface ReadPort {

    Optional<NodeState> node(NodeId id);

    /** Whether a type is another or derives from it, so that a subtype made later escapes no rule. */
    boolean isA(QualifiedName type, QualifiedName ancestor);

    /** The child of a folder by {@code cm:name}, compared as the repository compares names. */
    Optional<NodeState> child(NodeId parent, String name);

    /** The children of a node through one kind of child association, in no order. */
    List<NodeState> children(NodeId parent, QualifiedName association);

    /** The targets of a node's peer associations of one kind, in no order. */
    List<NodeState> targets(NodeId source, QualifiedName association);

    /** The sources of the peer associations of one kind that point at a node, in no order. */
    List<NodeState> sources(NodeId target, QualifiedName association);

    /** All live nodes of a type, or of a type derived from it, whose property (or one of its values) equals a value. */
    List<NodeState> find(QualifiedName type, QualifiedName property, Object value);

    /** All live nodes of a type, or of a type derived from it, whose time property lies in [from, until), in no order. */
    List<NodeState> between(QualifiedName type, QualifiedName property, Instant from, Instant until);

    /** The node of the unit with this {@code org:unitId}. */
    Optional<NodeState> unit(String unitId);

    /** The account of this id; empty if there is none. */
    Optional<Person> person(String userId);

    /**
     * Takes the next value of a sequence, from 1. Gap-free: a commit that fails gives its value back, so a second
     * commit that asks for the same sequence waits for the first.
     */
    long next(String sequence);

    /** An identity for a node that a rule is about to create. */
    NodeId newId();

    /** What could be read of a content stream; it is extracted once, before the commit. */
    ExtractedText text(String sha256);

    /** What becomes of an order to lay a document out; it is carried out once, before the commit that keeps the files. */
    LaidOut laidOut(LayoutOrder order);
}
