package gongwen.rules.paper;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * S14, domain.md 6.2: the paper that goes out beside an issued document, recipient by recipient: asked for, sent by whom and
 * when, and received once the recipient enters it in its own ledger. Paper that is approved after the document went out
 * is asked for by every delivery.
 */
public final class PaperOut implements Editor {

    private static final String REQUESTED = "REQUESTED";

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !change.isUpdate()) {
            return List.of();
        }
        ReadPort read = circumstances.read();
        if (change.changes(Ex.PAPER_RECEIVED) && Documents.isIncoming(after, read)) {
            return received(after, circumstances);
        }
        boolean sent = change.changes(Gw.PAPER_SENT_TO);
        boolean asked = change.changes(Gw.PAPER_COPIES);
        if (!sent && !asked || !Documents.isOutgoing(after, read) || !Documents.isAccepted(after)) {
            return List.of();
        }
        Set<String> units = Set.copyOf(newly(change));
        return read.children(after.id(), Ex.DELIVERIES).stream()
                .filter(PaperOut::isStanding)
                .flatMap(delivery -> Stream.concat(
                        asked ? asked(delivery, after) : Stream.empty(),
                        sent ? sent(delivery, units, circumstances) : Stream.empty()))
                .toList();
    }

    /** What a delivery says of paper when it is made; who forwards a document sends no paper of its issuer's. */
    public static String initial(NodeState document, @Nullable String forwarder) {
        boolean due = forwarder == null
                && document.properties().number(Gw.PAPER_COPIES).orElse(0L) > 0;
        return due ? REQUESTED : "NONE";
    }

    /** Whether paper is due to every unit that a change of {@code gw:paperSentTo} adds, and it adds one. */
    public static boolean isDue(@Nullable NodeState before, NodeState document, ReadPort read) {
        Set<String> units = new HashSet<>(document.properties().texts(Gw.PAPER_SENT_TO));
        if (before != null) {
            before.properties().texts(Gw.PAPER_SENT_TO).forEach(units::remove);
        }
        Set<String> due = new HashSet<>();
        read.children(document.id(), Ex.DELIVERIES).stream()
                .filter(delivery -> isStanding(delivery) && isIn(delivery, REQUESTED))
                .forEach(delivery -> due.addAll(delivery.properties().texts(Ex.RECIPIENT)));
        return !units.isEmpty() && due.containsAll(units);
    }

    private static List<String> newly(Change change) {
        List<String> before = change.before() == null
                ? List.of()
                : change.before().properties().texts(Gw.PAPER_SENT_TO);
        return change.either().properties().texts(Gw.PAPER_SENT_TO).stream()
                .filter(unit -> !before.contains(unit))
                .distinct()
                .toList();
    }

    private static Stream<Amendment> asked(NodeState delivery, NodeState document) {
        boolean gone = isIn(delivery, "DISPATCHED") || isIn(delivery, "RECEIVED");
        boolean open = !gone && !delivery.properties().has(Ex.FORWARDED_BY);
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(
                Ex.PAPER_COPIES, document.properties().number(Gw.PAPER_COPIES).orElse(null));
        values.put(Ex.PAPER_STATE, initial(document, null));
        return open ? Stream.of(new Amendment.SetProperties(delivery.id(), values)) : Stream.empty();
    }

    private static Stream<Amendment> sent(NodeState delivery, Set<String> units, Circumstances circumstances) {
        boolean concerned = isIn(delivery, REQUESTED)
                && delivery.properties().texts(Ex.RECIPIENT).stream().anyMatch(units::contains);
        Map<QualifiedName, Object> values = Map.of(
                Ex.PAPER_STATE,
                "DISPATCHED",
                Ex.PAPER_DISPATCHED_AT,
                circumstances.at(),
                Ex.PAPER_DISPATCHED_BY,
                circumstances.actor().userId());
        return concerned ? Stream.of(new Amendment.SetProperties(delivery.id(), values)) : Stream.empty();
    }

    private static List<Amendment> received(NodeState document, Circumstances circumstances) {
        Optional<NodeState> delivery = document.properties()
                .node(Ex.SOURCE_DELIVERY)
                .flatMap(circumstances.read()::node)
                .filter(each -> each.properties().number(Ex.PAPER_COPIES).orElse(0L) > 0);
        return delivery.<List<Amendment>>map(
                        each -> List.of(new Amendment.SetProperties(each.id(), arrival(each, document, circumstances))))
                .orElse(List.of());
    }

    /** The entry may be corrected, so that nothing has come after all. */
    private static Map<QualifiedName, @Nullable Object> arrival(
            NodeState delivery, NodeState document, Circumstances circumstances) {
        boolean came = document.properties().number(Ex.PAPER_RECEIVED).orElse(0L) > 0;
        boolean dispatched = delivery.properties().has(Ex.PAPER_DISPATCHED_AT);
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Ex.PAPER_STATE, came ? "RECEIVED" : dispatched ? "DISPATCHED" : REQUESTED);
        values.put(Ex.PAPER_ARRIVED_AT, came ? circumstances.at() : null);
        values.put(Ex.PAPER_ARRIVED_WITH, came ? circumstances.actor().userId() : null);
        return values;
    }

    private static boolean isStanding(NodeState delivery) {
        return Stream.of("RECALLED", "REJECTED")
                .noneMatch(status ->
                        delivery.properties().texts(Ex.DELIVERY_STATUS).contains(status));
    }

    private static boolean isIn(NodeState delivery, String state) {
        return delivery.properties().texts(Ex.PAPER_STATE).contains(state);
    }
}
