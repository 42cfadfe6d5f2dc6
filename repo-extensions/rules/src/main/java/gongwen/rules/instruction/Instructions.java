package gongwen.rules.instruction;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.lifecycle.Authority;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S06: what a leader writes in {@code gw:instruction} becomes a record of its own on the document, with his name, role
 * and time, and the property is free again for the next leader or round. IN01: only leaders of the handling unit or of
 * the unit addressed instruct. S10: where the words ask to handle and feed back, the record offers supervision.
 */
public final class Instructions implements Editor, Validator {

    private static final String STEP = "instruct";

    private final Office office;

    public Instructions(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isInstructed(change, after, circumstances)) {
            return List.of();
        }
        String text = after.properties().text(Gw.INSTRUCTION).orElse("");
        boolean offers = office.tables().supervision().isOfferedFor(text);
        Map<QualifiedName, @Nullable Object> consumed = new HashMap<>();
        consumed.put(Gw.INSTRUCTION, null);
        consumed.put(Gw.INSTRUCTED_BY, circumstances.actor().userId());
        if (offers) {
            consumed.put(Ex.FLAGS, Flags.with(after, Supervision.FLAG, true));
        }
        return List.of(
                new Amendment.SetProperties(after.id(), consumed), record(change, after, text, offers, circumstances));
    }

    private static boolean isInstructed(Change change, NodeState after, Circumstances circumstances) {
        return change.changes(Gw.INSTRUCTION)
                && after.properties().has(Gw.INSTRUCTION)
                && Documents.isIncoming(after, circumstances.read())
                && !Documents.isWorkingCopy(after);
    }

    private Amendment record(
            Change change, NodeState document, String text, boolean offers, Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        NodeState judged = change.before() == null ? document : change.before();
        Optional<Authority.Capacity> capacity = leader(judged, circumstances);
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "instruction " + id);
        values.put(Ex.DOCUMENT, document.id());
        values.put(Ex.EVENT, "instruction");
        values.put(Ex.TO_STATE, Documents.status(document));
        values.put(Ex.AT, circumstances.at());
        values.put(Ex.ACTOR, circumstances.actor().userId());
        values.put(Ex.ACTOR_ROLE, capacity.map(Authority.Capacity::role).orElse(null));
        values.put(Ex.ACTING_UNIT, capacity.map(Authority.Capacity::unit).orElse(null));
        values.put(Ex.BASIS, "T24(4), S06");
        values.put(Ex.INSTRUCTION_TEXT, text);
        if (offers) {
            values.put(Ex.SUPERVISION, Supervision.OFFERED);
            values.put(Ex.OFFERED_LEAD, document.properties().text(Gw.LEAD_UNIT).orElse(null));
            values.put(Ex.OFFERED_UNITS, document.properties().texts(Gw.HANDLING_UNITS));
            values.put(Ex.OFFERED_DUE, due(document, circumstances));
        }
        return new Amendment.Create(
                id,
                Ex.INSTRUCTION,
                Set.of(Ex.ON_DOCUMENT),
                values,
                document.id(),
                Ex.PROCESS_EVENTS,
                null,
                AccessList.INHERITED);
    }

    /** The limit the document states, or else the one of its urgency (domain.md 5.2, configurable). */
    private Object due(NodeState document, Circumstances circumstances) {
        String limit = document.properties().has(Gw.URGENCY) ? "superviseUrgent" : "supervise";
        return document.properties()
                .date(Gw.DUE_ON)
                .orElseGet(() -> office.tables().deadlines().due(limit, circumstances.today()));
    }

    private Optional<Authority.Capacity> leader(NodeState document, Circumstances circumstances) {
        return Authority.capacity(
                circumstances.actor(), office.incoming().event(STEP).actors(), document, circumstances.read());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isInstructed(change, after, circumstances)) {
            return Violations.NONE;
        }
        NodeState judged = change.before() == null ? after : change.before();
        return Violations.when(leader(judged, circumstances).isEmpty(), RuleCode.IN01.on(after.id()));
    }
}
