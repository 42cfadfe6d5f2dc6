package gongwen.server.node;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one actor reads through one view, each node audited once. The server's own readings are nobody's. */
final class Readings {

    private final AuditTrail audit;
    private final Actor actor;
    private final Set<NodeId> read = new HashSet<>();

    Readings(AuditTrail audit, Actor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    void read(NodeId node) {
        if (!actor.system() && read.add(node)) {
            done(Act.READ, node, "");
        }
    }

    /** A node was asked for by its id and is not there, or not for this actor. */
    void notFound(NodeId node) {
        if (!actor.system()) {
            audit.recordReading(AuditEntry.refused(actor.userId(), Act.READ, node, "not found, or not for this user"));
        }
    }

    void readContent(NodeId node, String sha256) {
        done(Act.READ_CONTENT, node, sha256);
    }

    void listed(NodeId folder, Page<Node> children) {
        shown(Act.READ, folder, children.items().size() + " children", children);
    }

    void queried(Page<Node> hits) {
        shown(Act.QUERY, null, hits.items().size() + " of " + hits.totalItems(), hits);
    }

    /** One entry names the first hits, and further ones the rest. */
    private void shown(Act act, @Nullable NodeId node, String detail, Page<Node> shown) {
        if (actor.system()) {
            return;
        }
        List<NodeId> ids = shown.items().stream().map(Node::id).toList();
        AuditEntry entry = AuditEntry.done(actor.userId(), act, node, detail);
        int next = 0;
        do {
            int end = Math.min(ids.size(), next + AuditEntry.MOST_HITS);
            audit.recordReading(entry.showing(ids.subList(next, end)));
            next = end;
        } while (next < ids.size());
    }

    private void done(Act act, NodeId node, String detail) {
        if (!actor.system()) {
            audit.recordReading(AuditEntry.done(actor.userId(), act, node, detail));
        }
    }
}
