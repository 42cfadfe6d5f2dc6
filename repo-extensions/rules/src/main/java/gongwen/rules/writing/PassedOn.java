package gongwen.rules.writing;

import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Optional;

/**
 * A document that passes others on (转报、批转、转发, {@code gw:passesOn}) names documents this unit received (PO01), and
 * is not more public than the least public of them (PO02; domain.md 5.6).
 */
public final class PassedOn implements Validator {

    private static final List<String> FROM_CLOSED_TO_OPEN = List.of("NONE", "ON_REQUEST", "ACTIVE");

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null
                || !after.properties().has(Gw.PASSES_ON)
                || !Documents.isOutgoing(after, read)
                || !(change.changes(Gw.PASSES_ON) || change.changes(Gw.DISCLOSURE))) {
            return Violations.NONE;
        }
        Violations wrong = Violations.NONE;
        for (NodeId id : after.properties().nodes(Gw.PASSES_ON)) {
            Optional<NodeState> passed = read.node(id).filter(node -> isReceivedHere(node, after, read));
            wrong = wrong.and(Violations.when(passed.isEmpty(), RuleCode.PO01.on(after.id(), id.toString())));
            boolean opener =
                    passed.filter(node -> openness(after) > openness(node)).isPresent();
            wrong = wrong.and(Violations.when(opener, RuleCode.PO02.on(after.id(), id.toString())));
        }
        return wrong;
    }

    private static boolean isReceivedHere(NodeState node, NodeState document, ReadPort read) {
        return Documents.isIncoming(node, read) && Units.handler(node, read).equals(Units.handler(document, read));
    }

    /** How public a document is; one that does not say is not. */
    private static int openness(NodeState document) {
        return document.properties()
                .text(Gw.DISCLOSURE)
                .map(FROM_CLOSED_TO_OPEN::indexOf)
                .orElse(0);
    }
}
