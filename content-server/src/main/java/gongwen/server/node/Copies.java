package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the copy of a node: what it takes over, its aspects and the shared content; not its history, not its locks. */
public final class Copies {

    private static final Set<QualifiedName> NOT_COPIED = Set.of(Cm.LOCKABLE, Cm.WORKINGCOPY);

    private final CopyRule rule;
    private final Dictionary dictionary;

    public Copies(CopyRule rule, Dictionary dictionary) {
        this.rule = rule;
        this.dictionary = dictionary;
    }

    /**
     * The node to create as a copy.
     *
     * @param source any version of the original
     * @param patch what shall be otherwise than in the original
     */
    public Work.NewNode of(NodeState source, Work.Patch patch, NodeId folder, AccessList access, Work.Initial initial) {
        Set<QualifiedName> aspects = new HashSet<>(source.aspects());
        aspects.removeAll(NOT_COPIED);
        aspects.removeAll(patch.removeAspects());
        aspects.addAll(patch.addAspects());
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(rule.taken(source, dictionary));
        values.keySet().removeIf(name -> !mayBeSet(source.type(), aspects, name));
        values.putAll(patch.properties());
        return new Work.NewNode(
                source.type(), aspects, values, folder, Cm.CONTAINS, null, source.content(), access, initial);
    }

    private boolean mayBeSet(QualifiedName type, Set<QualifiedName> aspects, QualifiedName property) {
        return dictionary
                .property(type, aspects, property)
                .filter(definition -> !definition.isProtected())
                .isPresent();
    }
}
