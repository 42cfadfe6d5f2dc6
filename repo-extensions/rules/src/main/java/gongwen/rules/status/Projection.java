package gongwen.rules.status;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows the sender what its recipient has made public: on the delivery, as a status event, and on the sender's document
 * (S23, S24). Opinions, instructions and circulation are not in that view, so they cannot get here. A document with
 * several main recipients shows the status of the slowest; each delivery shows its own.
 */
public final class Projection implements Editor {

    private final List<String> order;

    public Projection(Office office) {
        this.order = List.copyOf(office.tables().statuses().keySet());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !Documents.isIncoming(after, circumstances.read())
                || Documents.isWorkingCopy(after)
                || Documents.isSealed(after)) {
            return List.of();
        }
        ReadPort read = circumstances.read();
        Optional<NodeState> delivery =
                after.properties().node(Ex.SOURCE_DELIVERY).flatMap(read::node);
        Map<QualifiedName, @Nullable Object> view = PublicView.of(after);
        if (delivery.isEmpty() || !after.properties().has(Ex.PUBLIC_STATUS)) {
            return List.of();
        }
        NodeId source = Objects.requireNonNull(delivery.get().primaryParent());
        Optional<NodeState> document = read.node(source);
        if (document.isEmpty()) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>(paper(after, delivery.get(), document.get()));
        if (!PublicView.isShownBy(delivery.get(), view)) {
            amendments.addAll(show(after, delivery.get(), document.get(), view, circumstances));
        }
        return amendments;
    }

    /** Domain.md 6.1: what cannot be delivered goes back to its sender, with the reason. */
    public List<Amendment> returned(NodeState delivery, String reason, Circumstances circumstances) {
        Optional<NodeState> document =
                Optional.ofNullable(delivery.primaryParent()).flatMap(circumstances.read()::node);
        if (document.isEmpty()) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> view = PublicView.of(delivery);
        view.put(Ex.PUBLIC_STATUS, "RETURNED");
        view.put(Ex.PUBLIC_STATUS_AT, circumstances.at());
        view.put(Ex.SHOWN_REASON, reason);
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(view);
        values.put(Ex.DELIVERY_STATUS, "REJECTED");
        return told(delivery, document.get(), view, values, circumstances);
    }

    private List<Amendment> show(
            NodeState incoming,
            NodeState delivery,
            NodeState document,
            Map<QualifiedName, @Nullable Object> view,
            Circumstances circumstances) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(view);
        values.putAll(deliveryStatus(incoming, delivery, circumstances));
        return told(delivery, document, view, values, circumstances);
    }

    private List<Amendment> told(
            NodeState delivery,
            NodeState document,
            Map<QualifiedName, @Nullable Object> view,
            Map<QualifiedName, @Nullable Object> values,
            Circumstances circumstances) {
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(delivery.id(), values));
        amendments.add(StatusEvents.under(document, view, recipient(delivery), circumstances));
        if (!isOneMoreArrival(delivery, document, view)) {
            slowest(document, delivery.withProperties(values), circumstances.read())
                    .ifPresent(
                            shown -> amendments.add(new Amendment.SetProperties(document.id(), PublicView.of(shown))));
        }
        return amendments;
    }

    /** Where the first of many has arrived, the others change nothing of what the sender's document shows. */
    private static boolean isOneMoreArrival(
            NodeState delivery, NodeState document, Map<QualifiedName, @Nullable Object> view) {
        return !delivery.properties().has(Ex.PUBLIC_STATUS)
                && document.properties()
                        .value(Ex.PUBLIC_STATUS)
                        .filter(shown -> shown.equals(view.get(Ex.PUBLIC_STATUS)))
                        .isPresent();
    }

    private static Map<QualifiedName, Object> recipient(NodeState delivery) {
        Map<QualifiedName, Object> recipient = new HashMap<>();
        for (QualifiedName name : List.of(Ex.RECIPIENT, Ex.RECIPIENT_ROLE)) {
            delivery.properties().value(name).ifPresent(value -> recipient.put(name, value));
        }
        return recipient;
    }

    /** Domain.md 6.2: DELIVERED goes to SIGNED_FOR, REJECTED or RECALLED, and stays there unless it is given back. */
    private static Map<QualifiedName, Object> deliveryStatus(
            NodeState incoming, NodeState delivery, Circumstances circumstances) {
        String was = delivery.properties().text(Ex.DELIVERY_STATUS).orElse("");
        boolean givenBack =
                was.equals("SIGNED_FOR") && Documents.status(incoming).equals("WITHDRAWN");
        if (!was.equals("DELIVERED") && !givenBack) {
            return Map.of();
        }
        return switch (Documents.status(incoming)) {
            case "DELIVERED", "REVOKED", "ABOLISHED" -> Map.of();
            case "RETURNED" -> Map.of(Ex.DELIVERY_STATUS, "REJECTED");
            case "WITHDRAWN" -> Map.of(Ex.DELIVERY_STATUS, "RECALLED");
            default -> Map.of(Ex.DELIVERY_STATUS, "SIGNED_FOR", Ex.SIGNED_FOR_AT, circumstances.at());
        };
    }

    /** The main recipient that is behind the others; where there is none, one of those who got a copy. */
    private Optional<NodeState> slowest(NodeState document, NodeState changed, ReadPort read) {
        List<NodeState> deliveries = read.children(document.id(), Ex.DELIVERIES).stream()
                .map(delivery -> delivery.id().equals(changed.id()) ? changed : delivery)
                .toList();
        boolean copiesOnly = deliveries.stream().noneMatch(Projection::isMain);
        return deliveries.stream()
                .filter(delivery -> copiesOnly || isMain(delivery))
                .filter(delivery -> delivery.properties().has(Ex.PUBLIC_STATUS))
                .min(Comparator.comparingInt(delivery -> order.indexOf(
                        delivery.properties().text(Ex.PUBLIC_STATUS).orElse(""))));
    }

    private static boolean isMain(NodeState delivery) {
        return delivery.properties()
                .text(Ex.RECIPIENT_ROLE)
                .filter("MAIN"::equals)
                .isPresent();
    }

    /** The sender sees how much of its paper has come (S20). */
    private static List<Amendment> paper(NodeState incoming, NodeState delivery, NodeState document) {
        if (!isMain(delivery) || !incoming.properties().has(Ex.PAPER_EXPECTED)) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(
                Ex.PAPER_RECEIVED,
                incoming.properties().number(Ex.PAPER_RECEIVED).orElse(null));
        boolean pending = incoming.properties().texts(Ex.FLAGS).contains("PAPER_PENDING");
        values.put(Ex.FLAGS, Flags.with(document, "PAPER_PENDING", pending));
        return List.of(new Amendment.SetProperties(document.id(), values));
    }

    /** The incoming documents that a sender's document became. */
    public static List<NodeState> receivedFrom(NodeState document, ReadPort read) {
        return document.properties()
                .text(Ex.PLATFORM_NO)
                .map(number -> read.find(Gw.INCOMING_DOCUMENT, Ex.SOURCE_PLATFORM_NO, number))
                .orElse(List.of());
    }
}
