package gongwen.rules.deadline;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.lifecycle.Transition;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Deadlines;
import gongwen.models.tables.Deadlines.Deadline;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps on each document, and on what is to be put right, until when its next step is due (S64, S72): the earliest limit
 * of the steps that lead on from its state. A step taken in time or late ends being overdue; an extension begins anew. Asks the repository nothing.
 */
public final class DueTimes implements Editor {

    static final String OVERDUE = "OVERDUE";
    private static final String PAPER = "paper";
    private static final String PAPER_PENDING = "PAPER_PENDING";

    private final Office office;
    private final Deadlines deadlines;

    public DueTimes(Office office) {
        this.office = office;
        this.deadlines = office.tables().deadlines();
    }

    /** A limit and when it runs out. */
    private record Due(String key, Instant at) {}

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null) {
            return List.of();
        }
        return office.timed(after, circumstances.read())
                .map(lifecycle -> due(lifecycle, change, after, circumstances))
                .orElse(List.of());
    }

    private List<Amendment> due(Lifecycle lifecycle, Change change, NodeState document, Circumstances circumstances) {
        String state = document.properties().text(lifecycle.property()).orElse(lifecycle.initial());
        Optional<Due> due = lifecycle.transitions().stream()
                .filter(step -> step.from().contains(state) && isAwaited(step, document))
                .map(step -> due(deadlines.deadline(String.valueOf(step.deadline())), change, document, circumstances))
                .min(Comparator.comparing(Due::at));
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Ex.DUE_AT, due.map(Due::at).orElse(null));
        values.put(Ex.DUE_FOR, due.map(Due::key).orElse(null));
        if (!due.map(Due::at).equals(document.properties().time(Ex.DUE_AT))) {
            values.put(Ex.ESCALATED, null);
            values.put(Ex.FLAGS, Flags.with(document, OVERDUE, false));
            values.put(Ex.SHOWN_FLAGS, null);
            values.put(Ex.SHOWN_OVERDUE_SINCE, null);
        }
        boolean over = lifecycle.state(state).filter(State::terminal).isPresent();
        values.put(Ex.PAPER_DUE_AT, over ? null : paperDueAt(document, circumstances));
        return List.of(new Amendment.SetProperties(document.id(), values));
    }

    private boolean isAwaited(Transition step, NodeState document) {
        String key = step.deadline();
        return key != null
                && step.triggeredBy()
                        .filter(trigger -> document.properties().has(trigger))
                        .isEmpty()
                && deadlines.deadline(key).when().entrySet().stream()
                        .allMatch(wanted -> document.properties()
                                .text(wanted.getKey())
                                .filter(wanted.getValue()::equals)
                                .isPresent());
    }

    private Due due(Deadline deadline, Change change, NodeState document, Circumstances circumstances) {
        ZoneId zone = circumstances.zone();
        Optional<LocalDate> set = deadline.setBy().flatMap(document.properties()::date);
        if (set.isPresent()) {
            return new Due(deadline.key(), Deadlines.endOf(set.get(), zone));
        }
        boolean runs = document.properties()
                        .text(Ex.DUE_FOR)
                        .filter(deadline.key()::equals)
                        .isPresent()
                && deadline.setBy().filter(change::changes).isEmpty();
        Instant at = document.properties()
                .time(Ex.DUE_AT)
                .filter(running -> runs)
                .orElseGet(() ->
                        Deadlines.endOf(deadlines.due(deadline.key(), start(deadline, document, circumstances)), zone));
        return new Due(deadline.key(), at);
    }

    private static LocalDate start(Deadline deadline, NodeState document, Circumstances circumstances) {
        return deadline.since()
                .flatMap(document.properties()::date)
                .orElseGet(() -> document.properties()
                        .time(Gw.STATUS_SINCE)
                        .orElse(circumstances.at())
                        .atZone(circumstances.zone())
                        .toLocalDate());
    }

    /** S20: when the paper is to be there; a time that has been set stays until the paper has come. */
    private @Nullable Instant paperDueAt(NodeState document, Circumstances circumstances) {
        boolean pending = document.properties().has(Ex.SOURCE_DELIVERY)
                && document.properties().texts(Ex.FLAGS).contains(PAPER_PENDING);
        return pending
                ? document.properties()
                        .time(Ex.PAPER_DUE_AT)
                        .orElseGet(() ->
                                Deadlines.endOf(deadlines.due(PAPER, circumstances.today()), circumstances.zone()))
                : null;
    }
}
