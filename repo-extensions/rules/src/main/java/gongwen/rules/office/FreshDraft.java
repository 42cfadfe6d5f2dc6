package gongwen.rules.office;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.node.NodeState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a document copied from another begins with: its elements, its level and whom it concerns. State, numbers, dates,
 * signatures and all else that its process left on the other it earns itself (LC06, R7).
 */
public final class FreshDraft {

    private static final Set<String> OFFICE = Set.of(Gw.STATUS.prefix(), Ex.PLATFORM_NO.prefix());

    private FreshDraft() {}

    public static Map<QualifiedName, Object> of(NodeState source, Lifecycle lifecycle) {
        Set<QualifiedName> kept = new HashSet<>(lifecycle.elements());
        kept.addAll(Set.of(Gw.INVOLVED_UNITS, Gw.RANGE));
        // who signs is said by signing, and what was disputed was the other's words
        kept.removeAll(Set.of(Gw.SIGNER, Gw.DISPUTE_NOTE));
        Map<QualifiedName, Object> values = new HashMap<>(source.properties().asMap());
        values.keySet().removeIf(name -> OFFICE.contains(name.prefix()) && !kept.contains(name));
        return values;
    }
}
