package gongwen.rules.delivery;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.status.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sender does to a document it has sent reaches its recipients: withdrawn before anyone signed for it, it is
 * withdrawn there too (domain.md 6.1); revoked or abolished, each recipient is told by a flag (T ch.7).
 */
public final class Recall implements Editor {

    private static final Set<String> TOLD_BY_FLAG = Set.of("REVOKED", "ABOLISHED");

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isUpdate()
                || !Documents.isOutgoing(after, circumstances.read())
                || !change.changes(Gw.STATUS)) {
            return List.of();
        }
        String status = Documents.status(after);
        if (status.equals("WITHDRAWN")) {
            return withdraw(after, circumstances.read());
        }
        return TOLD_BY_FLAG.contains(status) ? flag(after, status, circumstances.read()) : List.of();
    }

    private static List<Amendment> withdraw(NodeState document, ReadPort read) {
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState received : Projection.receivedFrom(document, read)) {
            if (Documents.status(received).equals("DELIVERED")) {
                amendments.add(new Amendment.SetProperties(received.id(), Map.of(Gw.STATUS, "WITHDRAWN")));
            }
        }
        for (NodeState delivery : read.children(document.id(), Ex.DELIVERIES)) {
            boolean queued = delivery.properties()
                    .text(Ex.DELIVERY_STATUS)
                    .filter("QUEUED"::equals)
                    .isPresent();
            if (queued) {
                amendments.add(new Amendment.SetProperties(delivery.id(), Map.of(Ex.DELIVERY_STATUS, "RECALLED")));
            }
        }
        return amendments;
    }

    private static List<Amendment> flag(NodeState document, String flag, ReadPort read) {
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState received : Projection.receivedFrom(document, read)) {
            amendments.add(
                    new Amendment.SetProperties(received.id(), Map.of(Ex.FLAGS, Flags.with(received, flag, true))));
        }
        return amendments;
    }
}
