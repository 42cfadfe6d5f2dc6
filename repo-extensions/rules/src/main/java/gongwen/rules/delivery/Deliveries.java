package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Phase;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.layout.FixedLayouts;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import gongwen.rules.paper.PaperCopies;
import gongwen.rules.paper.PaperOut;
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
 * Makes deliveries: one on the sender's side and one incoming document in the inbox of the unit that handles the
 * recipient's documents, sharing the stored text, its OFD file and attachments (S12, S58, R15). A unit that is not enabled for
 * exchange gets a queued delivery and nothing else. One for each act, because it remembers the folders it made.
 */
final class Deliveries {

    private final Office office;
    private final WritingRules writingRules;
    private final NodeState document;
    private final Optional<NodeState> archival;
    private final Circumstances circumstances;
    private final Map<String, Boxes.Place> places = new HashMap<>();

    Deliveries(Office office, NodeState document, Circumstances circumstances) {
        this.office = office;
        this.writingRules = new WritingRules(office.tables());
        this.document = FixedLayouts.issued(document, circumstances.read());
        this.archival = FixedLayouts.in(Format.OFD, document, circumstances.read());
        this.circumstances = circumstances;
    }

    /**
     * Delivers to one unit.
     *
     * @param role MAIN or CC
     * @param forwarder the recipient that forwards it, null where the issuer sends it
     */
    List<Amendment> deliver(String to, String role, @Nullable String forwarder) {
        String handler = Units.handlerOf(to, circumstances.read());
        List<Amendment> amendments = new ArrayList<>();
        Optional<NodeId> inbox = inbox(handler, amendments);
        NodeId delivery = circumstances.read().newId();
        amendments.add(delivery(delivery, to, role, inbox.isPresent(), forwarder));
        inbox.ifPresent(
                folder -> amendments.addAll(incoming(new Addressing(delivery, to, handler, role, folder, forwarder))));
        return amendments;
    }

    /** Sends what was queued, to the unit that stands where the recipient stood; nothing if that is not enabled. */
    List<Amendment> send(NodeState queued, String to) {
        String handler = Units.current(Units.handlerOf(to, circumstances.read()), circumstances.read());
        List<Amendment> amendments = new ArrayList<>();
        inbox(handler, amendments).ifPresent(folder -> {
            String role = queued.properties().text(Ex.RECIPIENT_ROLE).orElse(Dispatch.MAIN);
            String forwarder = queued.properties().text(Ex.FORWARDED_BY).orElse(null);
            Map<QualifiedName, Object> sent =
                    Map.of(Ex.RECIPIENT, to, Ex.DELIVERY_STATUS, "DELIVERED", Ex.DELIVERED_AT, circumstances.at());
            amendments.add(new Amendment.SetProperties(queued.id(), sent));
            amendments.addAll(incoming(new Addressing(queued.id(), to, handler, role, folder, forwarder)));
        });
        return amendments;
    }

    /** Where a unit that is enabled for exchange receives today. */
    private Optional<NodeId> inbox(String handler, List<Amendment> missing) {
        if (!places.containsKey(handler) && isEnabled(handler, circumstances.read())) {
            Boxes.dated(handler, Boxes.INBOX, circumstances.today(), circumstances.read())
                    .ifPresent(place -> {
                        missing.addAll(place.missing());
                        places.put(handler, place);
                    });
        }
        return Optional.ofNullable(places.get(handler)).map(Boxes.Place::folder);
    }

    private static boolean isEnabled(String unit, ReadPort read) {
        return read.unit(unit)
                .filter(node -> node.properties().flag(Org.EXCHANGE_ENABLED))
                .isPresent();
    }

    private record Addressing(
            NodeId delivery,
            String to,
            String handler,
            String role,
            NodeId folder,
            @Nullable String forwarder) {}

    private Amendment delivery(NodeId id, String to, String role, boolean sent, @Nullable String forwarder) {
        ContentInfo content = document.content();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, to + " " + role);
        values.put(Ex.RECIPIENT, to);
        values.put(Ex.RECIPIENT_ROLE, role);
        values.put(Ex.DELIVERY_STATUS, sent ? "DELIVERED" : "QUEUED");
        values.put(Ex.DELIVERED_AT, sent ? circumstances.at() : null);
        values.put(
                Ex.PAPER_COPIES, document.properties().number(Gw.PAPER_COPIES).orElse(null));
        values.put(Ex.PAPER_STATE, PaperOut.initial(document, forwarder));
        values.put(Ex.URGENCY, document.properties().text(Gw.URGENCY).orElse(null));
        values.put(Ex.FORWARDED_BY, forwarder);
        values.put(Ex.CONTENT_HASH, content == null ? null : content.sha256());
        values.put(
                Ex.LAYOUT_HASH,
                archival.map(NodeState::content).map(ContentInfo::sha256).orElse(null));
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

    private List<Amendment> incoming(Addressing addressing) {
        ReadPort read = circumstances.read();
        boolean isBriefing = Documents.isBriefing(document, read);
        NodeId id = read.newId();
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.Create(
                id,
                isBriefing ? Bf.RECEIVED_BRIEFING : Gw.INCOMING_DOCUMENT,
                Set.of(Sec.CLASSIFIED, Ex.TRACKED, Ex.PROCESSED, Ex.PUBLIC_VIEW, Ex.RECEIPT),
                values(addressing),
                addressing.folder(),
                Cm.CONTAINS,
                document.content(),
                AccessList.INHERITED));
        if (isBriefing) {
            amendments.add(new Amendment.AddAspects(id, Set.of(Bf.ISSUE)));
        }
        archival.ifPresent(file -> amendments.add(archival(file, id)));
        for (NodeState attachment : read.targets(document.id(), Gw.ATTACHMENTS)) {
            NodeId copy = read.newId();
            amendments.add(attachment(copy, attachment, addressing));
            amendments.add(new Amendment.Relate(id, Gw.ATTACHMENTS, copy));
        }
        return amendments;
    }

    /** The national fixed layout (GB/T 33190) beside the PDF that everybody reads; who receives it files it. */
    private Amendment archival(NodeState file, NodeId received) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        file.properties().asMap().forEach((name, value) -> {
            if (name.prefix().equals(Gw.LAYOUT_OF.prefix())) {
                values.put(name, value);
            }
        });
        values.put(Cm.NAME, id + ".ofd");
        values.put(Gw.LAYOUT_OF, received);
        return new Amendment.Create(
                id,
                Gw.FIXED_LAYOUT,
                Set.of(),
                values,
                received,
                Gw.FIXED_LAYOUTS,
                file.content(),
                AccessList.INHERITED);
    }

    private Map<QualifiedName, @Nullable Object> values(Addressing addressing) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        for (QualifiedName element : office.incoming().elements()) {
            document.properties().value(element).ifPresent(value -> values.put(element, value));
        }
        String platformNo = document.properties().text(Ex.PLATFORM_NO).orElse("");
        String name = document.properties().text(Cm.NAME).orElse("");
        values.put(Cm.NAME, platformNo + " " + addressing.to() + " " + name);
        values.put(Gw.STATUS, "DELIVERED");
        values.put(Gw.ADDRESSEE, addressing.to());
        values.put(Gw.HANDLER, addressing.handler());
        values.put(Gw.FORWARDED_BY, addressing.forwarder());
        values.put(Ex.SOURCE_PLATFORM_NO, platformNo);
        values.put(Ex.SOURCE_DELIVERY, addressing.delivery());
        values.put(Ex.RECEIVED_ROLE, addressing.role());
        document.properties().time(Ex.RECEIVED_AT).ifPresent(came -> values.put(Ex.RECEIVED_AT, came));
        document.properties().text(Ex.CHANNEL).ifPresent(channel -> values.put(Ex.CHANNEL, channel));
        office.kind(document)
                .ifPresent(kind -> values.put(Gw.CATEGORY, kind.category().name()));
        if (Documents.isBriefing(document, circumstances.read())) {
            values.put(Gw.CATEGORY, Kind.Category.READING.name());
        }
        if (office.kind(document).filter(Kind::workNote).isPresent()) {
            values.put(Ex.SHOWN_FEEDBACK_STATE, "AWAITED");
        }
        flags().ifPresent(flags -> values.put(Ex.FLAGS, flags));
        document.properties().text(Ex.PHASE).ifPresent(phase -> paper(addressing, Phase.valueOf(phase), values));
        return values;
    }

    private void paper(Addressing addressing, Phase phase, Map<QualifiedName, @Nullable Object> values) {
        values.put(Ex.PHASE, phase.name());
        boolean main = addressing.role().equals("MAIN");
        long expected = PaperCopies.expected(document, addressing.to(), main, phase, office, circumstances.read());
        if (expected > 0) {
            values.put(Ex.PAPER_EXPECTED, expected);
        }
    }

    /** What a reviewer should look at; the sender is not told. */
    private Optional<List<String>> flags() {
        TreeSet<String> flags = new TreeSet<>(document.properties().texts(Sec.HINTS));
        ContentInfo content = document.content();
        if (content != null
                && writingRules.asksInAReport(
                        document, circumstances.read().text(content.sha256()).text())) {
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
