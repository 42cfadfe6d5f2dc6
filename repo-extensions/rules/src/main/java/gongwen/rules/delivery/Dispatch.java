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
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Delivers an accepted document to each unit addressed (S12, S58, R15), and to those it is sent to later (补发): only to
 * who has no delivery yet.
 */
public final class Dispatch implements Editor {

    static final String MAIN = "MAIN";
    static final String COPY = "CC";

    private final Office office;

    public Dispatch(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null || !Documents.isOutgoing(after, read) || !Documents.isAccepted(after)) {
            return List.of();
        }
        if (change.changes(Ex.PLATFORM_NO) && delivered(after, read).isEmpty()) {
            return dispatch(after, circumstances);
        }
        boolean later = change.changes(Gw.ALSO_TO) && Documents.status(after).equals("ISSUED");
        return later ? supplement(after, circumstances) : List.of();
    }

    private List<Amendment> dispatch(NodeState document, Circumstances circumstances) {
        Deliveries deliveries = new Deliveries(office, document, circumstances);
        Recipients recipients = Recipients.of(document, office.tables(), circumstances.read());
        List<Amendment> amendments = new ArrayList<>();
        recipients.main().forEach(to -> amendments.addAll(deliveries.deliver(to, MAIN, null)));
        recipients.copied().forEach(to -> amendments.addAll(deliveries.deliver(to, COPY, null)));
        return amendments;
    }

    private List<Amendment> supplement(NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Set<String> delivered = new HashSet<>(delivered(document, read));
        document.properties().text(Gw.ISSUER).ifPresent(delivered::add);
        List<String> main = Recipients.of(document, office.tables(), read).main();
        Deliveries deliveries = new Deliveries(office, document, circumstances);
        List<Amendment> amendments = new ArrayList<>();
        for (String name : document.properties().texts(Gw.ALSO_TO)) {
            for (String unit : Recipients.named(name, office.tables(), read)) {
                if (delivered.add(unit)) {
                    amendments.addAll(deliveries.deliver(unit, main.contains(unit) ? MAIN : COPY, null));
                }
            }
        }
        return amendments;
    }

    /** The units that have a delivery of a document, whatever became of it. */
    static List<String> delivered(NodeState document, ReadPort read) {
        return read.children(document.id(), Ex.DELIVERIES).stream()
                .flatMap(delivery -> delivery.properties().text(Ex.RECIPIENT).stream())
                .toList();
    }
}
