package gongwen.rules.lifecycle;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import java.util.Optional;

/** What a clerk may rely on when he signs for a document. */
final class Receipt {

    private Receipt() {}

    /** T24(1): what arrived is what was sent: the text, and its OFD file where one came with it. */
    static boolean integrityOk(Attempt attempt) {
        NodeState received = attempt.after();
        ReadPort read = attempt.circumstances().read();
        ContentInfo content = received.content();
        Optional<NodeState> delivery =
                received.properties().node(Ex.SOURCE_DELIVERY).flatMap(read::node);
        return content != null
                && delivery.flatMap(sent -> sent.properties().text(Ex.CONTENT_HASH))
                        .filter(content.sha256()::equals)
                        .isPresent()
                && delivery.flatMap(sent -> sent.properties().text(Ex.LAYOUT_HASH))
                        .map(hash -> cameWith(received, hash, read))
                        .orElse(true);
    }

    private static boolean cameWith(NodeState received, String hash, ReadPort read) {
        return read.children(received.id(), Gw.FIXED_LAYOUTS).stream()
                .map(NodeState::content)
                .anyMatch(file -> file != null && file.sha256().equals(hash));
    }
}
