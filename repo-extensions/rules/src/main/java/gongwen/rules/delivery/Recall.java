package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import gongwen.rules.status.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sender does to a document it has sent reaches its recipients: withdrawn before anyone signed for it, it is
 * withdrawn there too (domain.md 6.1); revoked or abolished, each recipient is told by a flag, an event, a notification and
 * the day from which it is void (T ch.7).
 */
public final class Recall implements Editor {

    private static final Set<String> TOLD_BY_FLAG = Set.of("REVOKED", "ABOLISHED");

    private final Office office;

    public Recall(Office office) {
        this.office = office;
    }

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
        return TOLD_BY_FLAG.contains(status) ? tell(after, status, circumstances) : List.of();
    }

    private static List<Amendment> withdraw(NodeState document, ReadPort read) {
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState received : Projection.receivedFrom(document, read)) {
            if (Documents.status(received).equals("DELIVERED")) {
                amendments.add(new Amendment.SetProperties(received.id(), Map.of(Gw.STATUS, "WITHDRAWN")));
            }
        }
        amendments.addAll(stopQueued(document, read));
        return amendments;
    }

    /** What is not delivered yet never will be. */
    private static List<Amendment> stopQueued(NodeState document, ReadPort read) {
        List<Amendment> amendments = new ArrayList<>();
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

    private List<Amendment> tell(NodeState document, String flag, Circumstances circumstances) {
        List<Amendment> amendments = new ArrayList<>(stopQueued(document, circumstances.read()));
        List<Notice> notices = new ArrayList<>();
        for (NodeState received : Projection.receivedFrom(document, circumstances.read())) {
            if (!received.properties().texts(Ex.FLAGS).contains(flag)) {
                Map<QualifiedName, @Nullable Object> values = new HashMap<>();
                values.put(Ex.FLAGS, Flags.with(received, flag, true));
                values.put(
                        Gw.EFFECTIVE_FROM,
                        document.properties().date(Gw.EFFECTIVE_FROM).orElse(null));
                amendments.add(new Amendment.SetProperties(received.id(), values));
                if (isRecordedHere(received, flag)) {
                    amendments.add(event(received, flag, circumstances));
                }
                String unit = Units.handler(received, circumstances.read());
                notices.add(Notice.of(Kind.valueOf(flag), unit, received.id(), office.tables()));
            }
        }
        amendments.addAll(Notices.of(notices, document, circumstances));
        return amendments;
    }

    /** Revoking what is still being handled is a step of its own, and recorded as such. */
    private boolean isRecordedHere(NodeState received, String flag) {
        return flag.equals("ABOLISHED")
                || office.incoming().between(Documents.status(received), flag).isEmpty();
    }

    private static Amendment event(NodeState received, String flag, Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        String event = flag.equals("REVOKED") ? "revokedByIssuer" : "abolishedByIssuer";
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, event + " " + id);
        values.put(Ex.EVENT, event);
        values.put(Ex.FROM_STATE, Documents.status(received));
        values.put(Ex.TO_STATE, Documents.status(received));
        values.put(Ex.AT, circumstances.at());
        values.put(Ex.ACTOR, Actor.SYSTEM.userId());
        values.put(Ex.BASIS, "T ch.7");
        return new Amendment.Create(
                id, Ex.PROCESS_EVENT, Set.of(), values, received.id(), Ex.PROCESS_EVENTS, null, AccessList.INHERITED);
    }
}
