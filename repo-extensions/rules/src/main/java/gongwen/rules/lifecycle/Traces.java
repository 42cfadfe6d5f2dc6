package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.List;

/**
 * LC10: deliveries, events and notices are what the process leaves behind; no client writes or removes one
 * (domain.md 3.3), except that they go with a draft that is deleted whole.
 */
public final class Traces implements Validator {

    private static final List<QualifiedName> TYPES =
            List.of(Ex.DELIVERY, Ex.STATUS_EVENT, Ex.PROCESS_EVENT, Ex.REFUSAL_NOTICE);

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        boolean trace = TYPES.stream().anyMatch(type -> circumstances.read().isA(node.type(), type));
        return Violations.when(trace && !isAllowed(change, circumstances), RuleCode.LC10.on(node.id()));
    }

    private static boolean isAllowed(Change change, Circumstances circumstances) {
        if (change.isDeletion()) {
            NodeId parent = change.either().primaryParent();
            return parent != null && circumstances.read().node(parent).isEmpty();
        }
        boolean override = circumstances.read().isA(change.either().type(), Ex.REFUSAL_NOTICE);
        return change.isUpdate()
                && (override || !change.changesContent())
                && Steps.changed(change).stream().allMatch(name -> override && name.equals(Ex.OVERRIDE_REASON));
    }
}
