package gongwen.rules.classification;

import gongwen.models.names.Sec;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.Optional;

/**
 * H6: only a decision of the originator or its superior lets declassified content in, as a new document that names the
 * decision and the stub of the paper it was, brought by the confidential clerk who keeps that stub (domain.md 4.3).
 */
public final class Declassification implements Validator {

    static final String CLERK = "CONFIDENTIAL_CLERK";

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean claimed = after != null
                && (after.hasAspect(Sec.DECLASSIFIED) || after.properties().has(Sec.FORMER_STUB));
        if (after == null || !claimed) {
            return Violations.NONE;
        }
        boolean unchanged = change.before() != null
                && !change.changes(Sec.DECISION_NO)
                && !change.changes(Sec.FORMER_STUB)
                && !change.changesContent();
        return Violations.when(!unchanged && !isComplete(after, circumstances), RuleCode.H6.on(after.id()));
    }

    /** Whether a node is declassified as H6 demands, by the actor of this commit. */
    static boolean isComplete(NodeState node, Circumstances circumstances) {
        return node.hasAspect(Sec.DECLASSIFIED)
                && node.properties().has(Sec.DECISION_NO)
                && node.properties().has(Sec.DECIDED_ON)
                && node.properties().has(Sec.DECIDED_BY)
                && stub(node, circumstances)
                        .flatMap(stub -> stub.properties().text(Sec.STUB_UNIT))
                        .filter(unit -> circumstances.actor().hasRole(CLERK, unit))
                        .isPresent();
    }

    private static Optional<NodeState> stub(NodeState node, Circumstances circumstances) {
        return node.properties()
                .node(Sec.FORMER_STUB)
                .flatMap(circumstances.read()::node)
                .filter(stub -> Documents.isStub(stub, circumstances.read()));
    }
}
