package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.tables.Phase;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import gongwen.rules.paper.PaperCopies;
import gongwen.rules.writing.WritingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Delivers an accepted document: for each unit addressed one delivery on the sender's side and one incoming document in
 * the inbox of the unit that handles its documents, sharing the stored text and attachments (S12, S58, R15). A unit that
 * is not enabled for exchange gets a queued delivery and nothing else.
 */
public final class Dispatch implements Editor {

    private final Office office;
    private final WritingRules writingRules;

    public Dispatch(Office office) {
        this.office = office;
        this.writingRules = new WritingRules(office.tables());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean toSend = after != null
                && Documents.isOutgoing(after, circumstances.read())
                && Documents.isAccepted(after)
                && change.changes(Ex.PLATFORM_NO)
                && circumstances.read().children(after.id(), Ex.DELIVERIES).isEmpty();
        if (after == null || !toSend) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>();
        Map<String, Boxes.Place> places = new HashMap<>();
        Recipients recipients = Recipients.of(after, office.tables(), circumstances.read());
        recipients.main().forEach(to -> amendments.addAll(deliver(after, to, "MAIN", places, circumstances)));
        recipients.copied().forEach(to -> amendments.addAll(deliver(after, to, "CC", places, circumstances)));
        return amendments;
    }

    private List<Amendment> deliver(
            NodeState document, String to, String role, Map<String, Boxes.Place> places, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        String handler = Units.handlerOf(to, read);
        List<Amendment> amendments = new ArrayList<>();
        if (!places.containsKey(handler) && isEnabled(handler, read)) {
            Boxes.dated(handler, Boxes.INBOX, circumstances.today(), read).ifPresent(place -> {
                amendments.addAll(place.missing());
                places.put(handler, place);
            });
        }
        Optional<Boxes.Place> inbox = Optional.ofNullable(places.get(handler));
        NodeId delivery = read.newId();
        amendments.add(delivery(delivery, document, to, role, inbox.isPresent(), circumstances));
        inbox.ifPresent(place -> amendments.addAll(
                incoming(document, new Addressing(delivery, to, handler, role, place.folder()), circumstances)));
        return amendments;
    }

    private static boolean isEnabled(String unit, ReadPort read) {
        return read.unit(unit)
                .filter(node -> node.properties().flag(Org.EXCHANGE_ENABLED))
                .isPresent();
    }

    private record Addressing(NodeId delivery, String to, String handler, String role, NodeId folder) {}

    private static Amendment delivery(
            NodeId id, NodeState document, String to, String role, boolean sent, Circumstances circumstances) {
        ContentInfo content = document.content();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, to + " " + role);
        values.put(Ex.RECIPIENT, to);
        values.put(Ex.RECIPIENT_ROLE, role);
        values.put(Ex.DELIVERY_STATUS, sent ? "DELIVERED" : "QUEUED");
        values.put(Ex.DELIVERED_AT, sent ? circumstances.at() : null);
        values.put(Ex.CONTENT_HASH, content == null ? null : content.sha256());
        return new Amendment.Create(
                id,
                Ex.DELIVERY,
                Set.of(Ex.PUBLIC_VIEW, Ex.ADDRESSED),
                values,
                document.id(),
                Ex.DELIVERIES,
                null,
                AccessList.INHERITED);
    }

    private List<Amendment> incoming(NodeState document, Addressing addressing, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        NodeId id = read.newId();
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.Create(
                id,
                Gw.INCOMING_DOCUMENT,
                Set.of(Sec.CLASSIFIED, Ex.TRACKED, Ex.PROCESSED, Ex.PUBLIC_VIEW, Ex.RECEIPT),
                values(document, addressing, circumstances),
                addressing.folder(),
                Cm.CONTAINS,
                document.content(),
                AccessList.INHERITED));
        for (NodeState attachment : read.targets(document.id(), Gw.ATTACHMENTS)) {
            NodeId copy = read.newId();
            amendments.add(attachment(copy, attachment, addressing));
            amendments.add(new Amendment.Relate(id, Gw.ATTACHMENTS, copy));
        }
        return amendments;
    }

    private Map<QualifiedName, Object> values(NodeState document, Addressing addressing, Circumstances circumstances) {
        Map<QualifiedName, Object> values = new HashMap<>();
        for (QualifiedName element : office.incoming().elements()) {
            document.properties().value(element).ifPresent(value -> values.put(element, value));
        }
        String platformNo = document.properties().text(Ex.PLATFORM_NO).orElse("");
        String name = document.properties().text(Cm.NAME).orElse("");
        values.put(Cm.NAME, platformNo + " " + addressing.to() + " " + name);
        values.put(Gw.STATUS, "DELIVERED");
        values.put(Gw.ADDRESSEE, addressing.to());
        values.put(Gw.HANDLER, addressing.handler());
        values.put(Ex.SOURCE_PLATFORM_NO, platformNo);
        values.put(Ex.SOURCE_DELIVERY, addressing.delivery());
        values.put(Ex.RECEIVED_ROLE, addressing.role());
        document.properties().text(Ex.CHANNEL).ifPresent(channel -> values.put(Ex.CHANNEL, channel));
        office.kind(document)
                .ifPresent(kind -> values.put(Gw.CATEGORY, kind.category().name()));
        flags(document, circumstances.read()).ifPresent(flags -> values.put(Ex.FLAGS, flags));
        document.properties()
                .text(Ex.PHASE)
                .ifPresent(phase -> paper(document, addressing, Phase.valueOf(phase), values, circumstances.read()));
        return values;
    }

    private void paper(
            NodeState document, Addressing addressing, Phase phase, Map<QualifiedName, Object> values, ReadPort read) {
        values.put(Ex.PHASE, phase.name());
        boolean main = addressing.role().equals("MAIN");
        long expected = PaperCopies.expected(document, addressing.to(), main, phase, office, read);
        if (expected > 0) {
            values.put(Ex.PAPER_EXPECTED, expected);
        }
    }

    /** What a reviewer should look at; the sender is not told. */
    private Optional<List<String>> flags(NodeState document, ReadPort read) {
        TreeSet<String> flags = new TreeSet<>(document.properties().texts(Sec.HINTS));
        ContentInfo content = document.content();
        if (content != null
                && writingRules.asksInAReport(
                        document, read.text(content.sha256()).text())) {
            flags.add("MIXED_MATTERS");
        }
        return flags.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(flags));
    }

    private static Amendment attachment(NodeId id, NodeState attachment, Addressing addressing) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, id + " " + attachment.properties().text(Cm.NAME).orElse(""));
        values.put(
                Gw.ATTACHMENT_NO,
                attachment.properties().number(Gw.ATTACHMENT_NO).orElse(null));
        values.put(Sec.LEVEL, attachment.properties().text(Sec.LEVEL).orElse(null));
        return new Amendment.Create(
                id,
                Gw.ATTACHMENT,
                Set.of(Sec.CLASSIFIED),
                values,
                addressing.folder(),
                Cm.CONTAINS,
                attachment.content(),
                AccessList.INHERITED);
    }
}
