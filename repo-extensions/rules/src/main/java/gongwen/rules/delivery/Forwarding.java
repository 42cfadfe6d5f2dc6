package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.inquiry.Inquiries;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Range;
import gongwen.rules.office.Recipients;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * T ch.7, domain.md 4.4: a recipient forwards what it received within its range; for a unit beyond it, its issuer is
 * asked, and it goes there only when the issuer agrees. Each forwarded copy is a delivery on the issuer's side, so the
 * issuer knows where its document is.
 */
public final class Forwarding implements Editor {

    private final Office office;

    public Forwarding(Office office) {
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
            return Inquiries.isConsent(change, after, Inquiries.FORWARD) ? consented(after, circumstances) : List.of();
        }
        return Documents.isIncoming(after, read) && change.changes(Gw.FORWARD_TO)
                ? forward(after, circumstances)
                : List.of();
    }

    private List<Amendment> forward(NodeState received, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Optional<NodeState> source = Documents.source(received, read);
        if (source.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>();
        received.properties()
                .texts(Gw.FORWARD_TO)
                .forEach(name -> wanted.addAll(Recipients.named(name, office.tables(), read)));
        Dispatch.delivered(source.get(), read).forEach(wanted::remove);
        List<Amendment> amendments = new ArrayList<>();
        Set<String> range = Range.of(source.get(), office.tables(), read);
        Set<String> within = new HashSet<>(wanted);
        within.retainAll(range);
        wanted.removeAll(range);
        amendments.addAll(deliver(source.get(), received, within, circumstances));
        amendments.addAll(ask(source.get(), received, wanted, circumstances));
        return amendments;
    }

    private List<Amendment> deliver(
            NodeState document, NodeState received, Set<String> units, Circumstances circumstances) {
        String forwarder = received.properties().text(Gw.ADDRESSEE).orElse(null);
        Deliveries deliveries = new Deliveries(office, document, circumstances);
        List<Amendment> amendments = new ArrayList<>();
        units.stream().sorted().forEach(unit -> amendments.addAll(deliveries.deliver(unit, Dispatch.COPY, forwarder)));
        return amendments;
    }

    private static List<Amendment> ask(
            NodeState document, NodeState received, Set<String> beyond, Circumstances circumstances) {
        Set<String> unasked = new HashSet<>(beyond);
        for (NodeState inquiry : Inquiries.standing(received, Inquiries.FORWARD, circumstances.read())) {
            inquiry.properties().texts(Gw.ASKED_UNITS).forEach(unasked::remove);
        }
        if (unasked.isEmpty()) {
            return List.of();
        }
        Inquiries.Question question = new Inquiries.Question(
                Inquiries.FORWARD,
                document,
                received.id(),
                received.properties().text(Gw.ADDRESSEE).orElse(""),
                Documents.fingerprint(document, circumstances.read()));
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return Inquiries.ask(question, issuer, Inquiries.about(unasked, received, Gw.FORWARD_REASON), circumstances);
    }

    private List<Amendment> consented(NodeState inquiry, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        Optional<NodeState> document =
                node(inquiry, Gw.SUBJECT, read).filter(subject -> Documents.isInForce(subject, circumstances.today()));
        Optional<NodeState> received = node(inquiry, Gw.ORIGIN, read);
        if (document.isEmpty() || received.isEmpty()) {
            return List.of();
        }
        Set<String> units = new HashSet<>(inquiry.properties().texts(Gw.ASKED_UNITS));
        Dispatch.delivered(document.get(), read).forEach(units::remove);
        return deliver(document.get(), received.get(), units, circumstances);
    }

    private static Optional<NodeState> node(NodeState inquiry, QualifiedName property, ReadPort read) {
        Optional<NodeId> id = inquiry.properties().node(property);
        return id.flatMap(read::node);
    }
}
