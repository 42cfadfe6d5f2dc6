package gongwen.rules.delivery;

import gongwen.models.names.Ex;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import gongwen.rules.status.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for a unit that is not enabled for exchange (S61, T ch.7): it is sent when the unit is enabled, goes to the
 * successor when the unit is merged, and back to its sender with the reason when the unit is closed without one. A
 * successor that has the document already gets it no second time.
 */
public final class Queued implements Editor {

    private static final String CLOSED = "收文单位已撤销，未能送达 The unit addressed is closed";
    private static final String DELIVERED = "承接单位已收到本件 The unit that stands in for it has this already";

    private final Office office;
    private final Projection projection;

    public Queued(Office office) {
        this.office = office;
        this.projection = new Projection(office);
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState unit = change.after();
        if (unit == null || !change.isUpdate() || !unit.hasAspect(Org.UNIT) || !isEnabledOrClosed(change, unit)) {
            return List.of();
        }
        ReadPort read = circumstances.read();
        Map<String, Deliveries> byDocument = new HashMap<>();
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState queued : read.find(Ex.DELIVERY, Ex.DELIVERY_STATUS, "QUEUED")) {
            String recipient = queued.properties().text(Ex.RECIPIENT).orElse("");
            Optional<NodeState> current = read.unit(recipient).flatMap(node -> Units.current(node, read));
            if (current.isEmpty()) {
                amendments.addAll(projection.returned(queued, CLOSED, circumstances));
            } else {
                String to = current.get().properties().text(Org.UNIT_ID).orElse(recipient);
                amendments.addAll(send(queued, recipient, to, byDocument, circumstances));
            }
        }
        return amendments;
    }

    private static boolean isEnabledOrClosed(Change change, NodeState unit) {
        return change.changes(Org.EXCHANGE_ENABLED) && unit.properties().flag(Org.EXCHANGE_ENABLED)
                || change.changes(Org.CLOSED_ON) && Units.isClosed(unit);
    }

    private List<Amendment> send(
            NodeState queued,
            String recipient,
            String to,
            Map<String, Deliveries> byDocument,
            Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Optional<NodeState> document =
                Optional.ofNullable(queued.primaryParent()).flatMap(read::node);
        if (document.isEmpty()) {
            return List.of();
        }
        if (!to.equals(recipient) && Dispatch.delivered(document.get(), read).contains(to)) {
            return List.of(new Amendment.SetProperties(
                    queued.id(), Map.of(Ex.DELIVERY_STATUS, "REJECTED", Ex.SHOWN_REASON, DELIVERED)));
        }
        return byDocument
                .computeIfAbsent(
                        document.get().id().toString(), id -> new Deliveries(office, document.get(), circumstances))
                .send(queued, to);
    }
}
