package gongwen.rules.office;

import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Level;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.Objects;
import java.util.Optional;

/** The office's law as data: what the rules look up. */
public record Office(
        Tables tables,
        Lifecycle outgoing,
        Lifecycle incoming,
        Lifecycle delivery,
        Lifecycle problem,
        Lifecycle report,
        Lifecycle rectification,
        Lifecycle briefing,
        Lifecycle title) {

    /** The lifecycle a client's document lives by; working copies and what is sealed live by none. */
    public Optional<Lifecycle> lifecycle(NodeState node, ReadPort read) {
        if (Documents.isWorkingCopy(node) || Documents.isSealed(node)) {
            return Optional.empty();
        }
        if (Documents.isOutgoing(node, read)) {
            return Optional.of(outgoing(node, read));
        }
        return Documents.isIncoming(node, read) ? Optional.of(incoming) : Optional.empty();
    }

    /** The lifecycle whose limits something is held to (S64): a document's, or that of what is to be put right (S72). */
    public Optional<Lifecycle> timed(NodeState node, ReadPort read) {
        return isRectification(node, read) ? Optional.of(rectification) : lifecycle(node, read);
    }

    public static boolean isRectification(NodeState node, ReadPort read) {
        return node.properties().has(Org.RECTIFYING_UNIT) && read.isA(node.type(), Org.RECTIFICATION);
    }

    /** The lifecycle of a unit's own document, a briefing's or that of every other; of a working copy its document's. */
    public Lifecycle outgoing(NodeState document, ReadPort read) {
        return Documents.isBriefing(document, read) ? briefing : outgoing;
    }

    /** Whether a document is still a draft of its unit's own: never numbered, in a state that it may be deleted from. */
    public boolean isDiscardable(NodeState document, ReadPort read) {
        return !document.properties().has(Gw.DOC_NO)
                && lifecycle(document, read)
                        .flatMap(lifecycle -> lifecycle.state(Documents.status(document)))
                        .filter(State::deletable)
                        .isPresent();
    }

    /** A node's level; the model's default where it has none. */
    public Level level(NodeState node) {
        return node.properties()
                .text(Sec.LEVEL)
                .flatMap(tables.levels()::level)
                .orElseGet(() ->
                        Objects.requireNonNull(tables.levels().level("INTERNAL").orElse(null)));
    }

    public Optional<Kind> kind(NodeState document) {
        return document.properties().text(Gw.KIND).flatMap(tables.kinds()::kind);
    }
}
