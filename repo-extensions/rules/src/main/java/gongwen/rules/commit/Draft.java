package gongwen.rules.commit;

import gongwen.models.QualifiedName;
import gongwen.rules.node.NodeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything one commit does. A client's draft goes into the {@link Pipeline}; the final one, to be written as it is,
 * comes out.
 *
 * @param entries one per node, a created parent before what is created in it
 * @param related peer associations to add
 * @param unrelated peer associations to remove
 * @param expunged nodes whose content goes for good, with its old versions and all that was read of it
 */
public record Draft(
        List<Entry> entries, List<PeerAssociation> related, List<PeerAssociation> unrelated, Set<NodeId> expunged) {

    public Draft {
        entries = List.copyOf(entries);
        related = List.copyOf(related);
        unrelated = List.copyOf(unrelated);
        expunged = Set.copyOf(expunged);
    }

    /** What a client asks: it expunges nothing. */
    public Draft(List<Entry> entries, List<PeerAssociation> related, List<PeerAssociation> unrelated) {
        this(entries, related, unrelated, Set.of());
    }

    /**
     * What happens to one node. The audit fields of an updated node are stamped by whoever writes it.
     *
     * @param change before and after
     * @param association for a created or moved node the child association it hangs by, {@code cm:contains} in a
     *     folder; null where the node stays where it hangs
     */
    public record Entry(Change change, @Nullable QualifiedName association) {}

    public List<Change> changes() {
        return entries.stream().map(Entry::change).toList();
    }
}
