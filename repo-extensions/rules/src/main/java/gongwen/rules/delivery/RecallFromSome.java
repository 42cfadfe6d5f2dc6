package gongwen.rules.delivery;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.inquiry.Inquiries;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import gongwen.rules.status.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Domain.md 6.1, 6.2: what was sent to the wrong unit is called back. Who has not signed for it loses it at once; who
 * has is asked, and it is withdrawn there when that unit agrees.
 */
public final class RecallFromSome implements Editor {

    private final Office office;

    public RecallFromSome(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null || !change.isUpdate()) {
            return List.of();
        }
        if (Documents.isInquiry(after, read)) {
            return Inquiries.isConsent(change, after, Inquiries.RECALL) ? withdrawn(after, read) : List.of();
        }
        boolean recalls = Documents.isOutgoing(after, read)
                && change.changes(Gw.RECALL_FROM)
                && Documents.isInForce(after, circumstances.today());
        return recalls ? recall(after, circumstances) : List.of();
    }

    private List<Amendment> recall(NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Set<String> units = new HashSet<>();
        document.properties()
                .texts(Gw.RECALL_FROM)
                .forEach(name -> units.addAll(Recipients.named(name, office.tables(), read)));
        List<NodeState> received = Projection.receivedFrom(document, read);
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState delivery : read.children(document.id(), Ex.DELIVERIES)) {
            String unit = delivery.properties().text(Ex.RECIPIENT).orElse("");
            if (units.contains(unit)) {
                amendments.addAll(recall(document, delivery, unit, received, circumstances));
            }
        }
        return amendments;
    }

    private static List<Amendment> recall(
            NodeState document,
            NodeState delivery,
            String unit,
            List<NodeState> received,
            Circumstances circumstances) {
        Optional<NodeState> copy = received.stream()
                .filter(each -> each.properties().node(Ex.SOURCE_DELIVERY).equals(Optional.of(delivery.id())))
                .findFirst();
        return switch (delivery.properties().text(Ex.DELIVERY_STATUS).orElse("")) {
            case "QUEUED" ->
                List.of(new Amendment.SetProperties(delivery.id(), Map.of(Ex.DELIVERY_STATUS, "RECALLED")));
            case "DELIVERED" ->
                copy.<List<Amendment>>map(
                                each -> List.of(new Amendment.SetProperties(each.id(), Map.of(Gw.STATUS, "WITHDRAWN"))))
                        .orElse(List.of());
            case "SIGNED_FOR" ->
                copy.map(each -> ask(document, each, unit, circumstances)).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<Amendment> ask(
            NodeState document, NodeState received, String unit, Circumstances circumstances) {
        boolean asked = Inquiries.units(Inquiries.standing(document, Inquiries.RECALL, circumstances.read()))
                .contains(unit);
        Inquiries.Question question = new Inquiries.Question(
                Inquiries.RECALL,
                received,
                document.id(),
                document.properties().text(Gw.ISSUER).orElse(""),
                Documents.fingerprint(document, circumstances.read()));
        return asked
                ? List.of()
                : Inquiries.ask(
                        question, unit, Inquiries.about(Set.of(unit), document, Gw.RECALL_REASON), circumstances);
    }

    private static List<Amendment> withdrawn(NodeState inquiry, ReadPort read) {
        return inquiry.properties()
                .node(Gw.SUBJECT)
                .flatMap(read::node)
                .filter(received -> !Documents.status(received).equals("WITHDRAWN"))
                .<List<Amendment>>map(
                        received -> List.of(new Amendment.SetProperties(received.id(), Map.of(Gw.STATUS, "WITHDRAWN"))))
                .orElse(List.of());
    }
}
