package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.Transition;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.StepNotices;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records every step as a process event (DA/T 46 M80 to M84), stamps when the state began, and fills what the source
 * unit may be shown of it (domain.md 6.1).
 */
public final class ProcessLog implements Editor {

    private final Office office;

    public ProcessLog(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null) {
            return List.of();
        }
        return office.lifecycle(after, circumstances.read())
                .map(lifecycle -> record(lifecycle, change, after, circumstances))
                .orElse(List.of());
    }

    private List<Amendment> record(Lifecycle lifecycle, Change change, NodeState after, Circumstances circumstances) {
        String now = Documents.status(after);
        String logged = after.properties().text(Ex.LOGGED_STATUS).orElse("");
        List<Amendment> amendments = new ArrayList<>();
        NodeState before = change.before();
        if (before != null && isByItsActor(change, before, now)) {
            for (Transition step : Steps.triggered(lifecycle, change)) {
                if (!isRecorded(step, after, circumstances)) {
                    amendments.addAll(step(step, Documents.status(before), change, circumstances, Map.of()));
                }
            }
        }
        if (!now.equals(logged)) {
            amendments.addAll(entered(lifecycle, logged, now, change, circumstances));
            amendments.addAll(StepNotices.entered(after, office, circumstances));
        }
        return amendments;
    }

    /** A rule that moves a document on clears what made the last step; that makes no step of its own. */
    private static boolean isByItsActor(Change change, NodeState before, String now) {
        return Documents.status(before).equals(now) || change.origin() == Change.Origin.CLIENT;
    }

    private static List<Amendment> entered(
            Lifecycle lifecycle, String from, String to, Change change, Circumstances circumstances) {
        Transition step = (from.isEmpty()
                        ? lifecycle.creation(
                                to,
                                type -> circumstances.read().isA(change.either().type(), type))
                        : lifecycle.between(from, to))
                .orElseThrow(() -> new IllegalStateException(
                        "Lifecycle " + lifecycle.id() + " has no step from '" + from + "' to '" + to + "'"));
        return step(
                step, from, change, circumstances, Map.of(Ex.LOGGED_STATUS, to, Gw.STATUS_SINCE, circumstances.at()));
    }

    private static List<Amendment> step(
            Transition step,
            String from,
            Change change,
            Circumstances circumstances,
            Map<QualifiedName, Object> stamps) {
        NodeState document = Objects.requireNonNull(change.after());
        Authority.@Nullable Capacity capacity = change.origin() == Change.Origin.CLIENT
                ? Authority.capacity(circumstances.actor(), step.actors(), document, circumstances.read())
                        .orElse(null)
                : null;
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(stamps);
        if (step.publicStatus() != null) {
            values.put(Ex.PUBLIC_STATUS, step.publicStatus());
            values.put(Ex.PUBLIC_STATUS_AT, circumstances.at());
            step.shows().forEach((shown, value) -> values.put(shown, shownValue(value, document, capacity)));
        }
        return List.of(
                new Amendment.SetProperties(document.id(), values), event(step, from, change, capacity, circumstances));
    }

    private static @Nullable Object shownValue(
            String source, NodeState document, Authority.@Nullable Capacity capacity) {
        if (source.equals("$actor")) {
            return capacity == null ? null : capacity.toString();
        }
        return document.properties().value(QualifiedName.parse(source)).orElse(null);
    }

    private static Amendment event(
            Transition step,
            String from,
            Change change,
            Authority.@Nullable Capacity capacity,
            Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, eventName(step, id.uuid()));
        values.put(Ex.EVENT, step.event());
        values.put(Ex.FROM_STATE, from.isEmpty() ? null : from);
        values.put(Ex.TO_STATE, step.trigger() == null ? step.to() : from);
        values.put(Ex.AT, circumstances.at());
        values.put(
                Ex.ACTOR,
                change.origin() == Change.Origin.CLIENT ? circumstances.actor().userId() : Actor.SYSTEM.userId());
        values.put(Ex.ACTOR_ROLE, capacity == null ? null : capacity.role());
        values.put(Ex.ACTING_UNIT, capacity == null ? null : capacity.unit());
        values.put(
                Ex.STEP_DUE_AT,
                step.deadline() == null || change.before() == null
                        ? null
                        : change.before().properties().time(Ex.DUE_AT).orElse(null));
        values.put(
                Ex.ON_BEHALF_OF,
                capacity == null
                        ? null
                        : circumstances
                                .actor()
                                .onBehalfOf(capacity.role(), capacity.unit())
                                .orElse(null));
        values.put(Ex.BASIS, step.source().clause());
        values.put(Ex.REMARK, remark(step, change));
        return new Amendment.Create(
                id, Ex.PROCESS_EVENT, Set.of(), values, change.id(), Ex.PROCESS_EVENTS, null, AccessList.INHERITED);
    }

    /** What was said with the step: the text that made it, or the opinion beside it. */
    private static @Nullable String remark(Transition step, Change change) {
        QualifiedName said = step.triggeredBy().orElse(Gw.OPINION);
        return change.changes(said)
                ? Objects.requireNonNull(change.after()).properties().text(said).orElse(null)
                : null;
    }

    private static String eventName(Transition step, UUID id) {
        return step.event() + " " + id;
    }

    /** The record of something that time brought about in a state: nobody acted. */
    public static Amendment byTime(
            NodeState document, String state, String event, String basis, String remark, Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, event + " " + id);
        values.put(Ex.EVENT, event);
        values.put(Ex.FROM_STATE, state);
        values.put(Ex.TO_STATE, state);
        values.put(Ex.AT, circumstances.at());
        values.put(Ex.ACTOR, Actor.SYSTEM.userId());
        values.put(Ex.STEP_DUE_AT, document.properties().time(Ex.DUE_AT).orElse(null));
        values.put(Ex.BASIS, basis);
        values.put(Ex.REMARK, remark.isEmpty() ? null : remark);
        return new Amendment.Create(
                id, Ex.PROCESS_EVENT, Set.of(), values, document.id(), Ex.PROCESS_EVENTS, null, AccessList.INHERITED);
    }

    private static boolean isRecorded(Transition step, NodeState document, Circumstances circumstances) {
        return circumstances.read().children(document.id(), Ex.PROCESS_EVENTS).stream()
                .anyMatch(event -> event.properties()
                                .text(Ex.EVENT)
                                .filter(step.event()::equals)
                                .isPresent()
                        && event.properties()
                                .time(Ex.AT)
                                .filter(circumstances.at()::equals)
                                .isPresent());
    }
}
