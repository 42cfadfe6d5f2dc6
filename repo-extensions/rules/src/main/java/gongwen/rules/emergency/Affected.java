package gongwen.rules.emergency;

import gongwen.models.names.Gw;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.status.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an incident reaches.
 *
 * @param documents the sender's document, every recipient's copy, the attachments of each and what was asked about them
 */
record Affected(List<NodeState> documents) {

    /** All that a document or attachment is part of or was copied to. */
    static Affected by(NodeState found, ReadPort read) {
        Map<NodeId, NodeState> all = new LinkedHashMap<>();
        if (Documents.isAttachment(found, read)) {
            all.put(found.id(), found);
            read.sources(found.id(), Gw.ATTACHMENTS).forEach(document -> gather(document, all, read));
        } else {
            gather(found, all, read);
        }
        return new Affected(List.copyOf(all.values()));
    }

    private static void gather(NodeState document, Map<NodeId, NodeState> all, ReadPort read) {
        add(document, all, read);
        source(document, read).ifPresent(sent -> {
            add(sent, all, read);
            Projection.receivedFrom(sent, read).forEach(received -> add(received, all, read));
        });
    }

    private static void add(NodeState document, Map<NodeId, NodeState> all, ReadPort read) {
        if (all.putIfAbsent(document.id(), document) == null) {
            read.targets(document.id(), Gw.ATTACHMENTS)
                    .forEach(attachment -> all.putIfAbsent(attachment.id(), attachment));
            read.children(document.id(), Gw.FIXED_LAYOUTS).forEach(layout -> all.putIfAbsent(layout.id(), layout));
            read.find(Gw.INQUIRY, Gw.SUBJECT, document.id()).forEach(inquiry -> all.putIfAbsent(inquiry.id(), inquiry));
        }
    }

    /** The sender's document: itself, or the one that holds the delivery it came by. */
    private static Optional<NodeState> source(NodeState document, ReadPort read) {
        return Documents.isOutgoing(document, read) ? Optional.of(document) : Documents.source(document, read);
    }
}
