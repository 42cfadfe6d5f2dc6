package gongwen.rules.handling;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import gongwen.rules.status.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T24(6): a reason written in {@code gw:urgeReason} urges, and is consumed. On a received document it urges who handles
 * it; on an issued one, every recipient that has neither finished nor given feedback. Each urging is a record; the
 * document counts them and is flagged {@code URGED}.
 */
public final class Urging implements Editor {

    private static final String URGED = "URGED";

    private final Office office;

    public Urging(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean urged = after != null
                && change.isUpdate()
                && change.changes(Gw.URGE_REASON)
                && after.properties().has(Gw.URGE_REASON);
        if (after == null || !urged || !read(circumstances).isA(after.type(), Gw.DOCUMENT)) {
            return List.of();
        }
        String reason = after.properties().text(Gw.URGE_REASON).orElse("");
        Map<QualifiedName, @Nullable Object> consumed = new HashMap<>();
        consumed.put(Gw.URGE_REASON, null);
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(after.id(), consumed));
        if (Documents.isIncoming(after, read(circumstances))) {
            amendments.addAll(urge(List.of(after), after, reason, circumstances));
        } else {
            List<NodeState> open = Projection.receivedFrom(after, read(circumstances)).stream()
                    .filter(this::isOpen)
                    .toList();
            amendments.addAll(urge(open, after, reason, circumstances));
        }
        return amendments;
    }

    private static ReadPort read(Circumstances circumstances) {
        return circumstances.read();
    }

    private boolean isOpen(NodeState received) {
        boolean answered = received.properties()
                .text(Ex.SHOWN_FEEDBACK_STATE)
                .filter("GIVEN"::equals)
                .isPresent();
        return !answered
                && office.incoming()
                        .state(Documents.status(received))
                        .filter(state -> !state.terminal())
                        .isPresent();
    }

    /** @param by the document on which it was written why: theirs, or the issuer's */
    private List<Amendment> urge(List<NodeState> documents, NodeState by, String reason, Circumstances circumstances) {
        List<Amendment> amendments = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (NodeState document : documents) {
            amendments.addAll(urge(document, reason, circumstances));
            String unit = Units.handler(document, read(circumstances));
            notices.add(Notice.of(Kind.URGED, unit, document.id(), office.tables()));
        }
        amendments.addAll(Notices.of(notices, by, circumstances));
        return amendments;
    }

    private static List<Amendment> urge(NodeState document, String reason, Circumstances circumstances) {
        long count = document.properties().number(Gw.URGED_COUNT).orElse(0L) + 1;
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "urging " + id);
        values.put(Ex.DOCUMENT, document.id());
        values.put(Ex.EVENT, "urging");
        values.put(Ex.AT, circumstances.at());
        values.put(Ex.ACTOR, circumstances.actor().userId());
        values.put(Ex.BASIS, "T24(6)");
        values.put(Ex.URGE_REASON, reason);
        values.put(Ex.URGE_COUNT, count);
        return List.of(
                new Amendment.SetProperties(
                        document.id(),
                        Map.<QualifiedName, Object>of(
                                Gw.URGED_COUNT, count,
                                Ex.SHOWN_URGED, count,
                                Ex.FLAGS, Flags.with(document, URGED, true))),
                new Amendment.Create(
                        id,
                        Ex.URGING,
                        Set.of(Ex.ON_DOCUMENT),
                        values,
                        document.id(),
                        Ex.PROCESS_EVENTS,
                        null,
                        AccessList.INHERITED));
    }
}
