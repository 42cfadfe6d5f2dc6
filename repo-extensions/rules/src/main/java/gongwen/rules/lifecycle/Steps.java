package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.lifecycle.Transition;
import gongwen.models.names.Cm;
import gongwen.models.tables.AccessPolicy;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Admits what a client does to a document only if its lifecycle has that step: the state exists (LC01), the step
 * leads there (LC02), the actor may take it (LC03), what it requires is there (LC04) and its guards hold (LC05); and
 * a working copy is made by checking out alone (LC11).
 */
public final class Steps implements Validator {

    private final Office office;
    private final Guards guards;

    public Steps(Office office, Guards guards) {
        this.office = office;
        this.guards = guards;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !Documents.isPaperwork(after, circumstances.read())) {
            return Violations.NONE;
        }
        NodeState before = change.before();
        if (before != null && Documents.isWorkingCopy(before) != Documents.isWorkingCopy(after)) {
            return Violations.of(RuleCode.LC11.on(after.id()));
        }
        return office.lifecycle(after, circumstances.read())
                .map(lifecycle -> judge(lifecycle, change, after, circumstances))
                .orElse(Violations.NONE);
    }

    private Violations judge(Lifecycle lifecycle, Change change, NodeState after, Circumstances circumstances) {
        String to = after.properties().text(lifecycle.property()).orElse(lifecycle.initial());
        if (lifecycle.state(to).isEmpty()) {
            return Violations.of(OpenSteps.unknown(lifecycle, change, to));
        }
        List<Transition> taken = taken(lifecycle, change, to, circumstances.read());
        if (taken.stream().allMatch(step -> step.trigger() != null) && !isEditing(change, lifecycle)) {
            return Violations.of(OpenSteps.noneTo(to, lifecycle, change));
        }
        Violations wrong = outOfPlace(lifecycle, change, after, taken);
        for (Transition transition : taken) {
            wrong = wrong.and(judge(new Attempt(lifecycle, transition, change.before(), after, circumstances)));
        }
        return taken.isEmpty() ? wrong.and(editing(change, after, circumstances)) : wrong;
    }

    /** What makes a step is not written where that step cannot be taken; some of it a draft may state beforehand. */
    private static Violations outOfPlace(Lifecycle lifecycle, Change change, NodeState after, List<Transition> taken) {
        NodeState before = change.before();
        boolean drafted = before == null
                || lifecycle
                        .state(state(before, lifecycle))
                        .filter(state -> state.edit() == State.Edit.FREE)
                        .isPresent();
        Violations wrong = Violations.NONE;
        for (Transition step : lifecycle.transitions()) {
            QualifiedName trigger = step.trigger();
            boolean made = trigger != null
                    && change.changes(trigger)
                    && after.properties().has(trigger)
                    && !(drafted && step.beforehand());
            if (made
                    && !lifecycle.isCorrection(step)
                    && taken.stream().noneMatch(each -> each.concerns(Objects.requireNonNull(trigger)))) {
                wrong = wrong.and(Violations.of(OpenSteps.noneTo(step.event(), lifecycle, change)));
            }
        }
        return wrong;
    }

    /** The steps a change takes: into a state, and those that a change of their property triggers. */
    private static List<Transition> taken(Lifecycle lifecycle, Change change, String to, ReadPort read) {
        NodeState before = change.before();
        if (before == null) {
            return lifecycle.creation(to, type -> read.isA(change.either().type(), type)).stream()
                    .toList();
        }
        String from = state(before, lifecycle);
        List<Transition> taken = new ArrayList<>();
        if (!from.equals(to)) {
            lifecycle.between(from, to).ifPresent(taken::add);
        }
        taken.addAll(triggered(lifecycle, change));
        return taken;
    }

    /**
     * The steps that a change makes besides the one into another state: their properties change, and that other one has
     * no use for them.
     */
    static List<Transition> triggered(Lifecycle lifecycle, Change change) {
        NodeState before = Objects.requireNonNull(change.before());
        String from = state(before, lifecycle);
        String to = state(Objects.requireNonNull(change.after()), lifecycle);
        Optional<Transition> main = from.equals(to) ? Optional.empty() : lifecycle.between(from, to);
        return lifecycle.triggered(from).stream()
                .filter(each -> change.changes(Objects.requireNonNull(each.trigger())))
                .filter(each -> main.filter(step -> step.concerns(Objects.requireNonNull(each.trigger())))
                        .isEmpty())
                .toList();
    }

    private static boolean isEditing(Change change, Lifecycle lifecycle) {
        NodeState before = change.before();
        return before != null
                && change.after() != null
                && state(before, lifecycle).equals(state(change.after(), lifecycle));
    }

    static String state(NodeState document, Lifecycle lifecycle) {
        return document.properties().text(lifecycle.property()).orElse(lifecycle.initial());
    }

    private Violations judge(Attempt attempt) {
        NodeState document = attempt.after();
        Transition step = attempt.transition();
        Circumstances circumstances = attempt.circumstances();
        boolean allowed = circumstances.actor().system()
                || Authority.capacity(
                                circumstances.actor(), step.actors(), authoritative(attempt), circumstances.read())
                        .isPresent();
        Violations wrong = Violations.when(!allowed || step.byRule(), RuleCode.LC03.on(document.id(), step.event()));
        for (QualifiedName required : step.requires()) {
            wrong = wrong.and(Violations.when(
                    !document.properties().has(required),
                    RuleCode.LC04.on(document.id(), step.event(), required.toString())));
        }
        for (String guard : guards.failing(attempt)) {
            wrong = wrong.and(Violations.of(RuleCode.LC05.on(document.id(), step.event(), guard)));
        }
        return wrong;
    }

    /** Whose units decide who may act: the stored document's, so that nobody names himself in the same change. */
    private static NodeState authoritative(Attempt attempt) {
        return attempt.before() == null ? attempt.after() : attempt.before();
    }

    private Violations editing(Change change, NodeState after, Circumstances circumstances) {
        if (!touchesTheOffice(change) || circumstances.actor().system()) {
            return Violations.NONE;
        }
        String what = Documents.isOutgoing(after, circumstances.read()) ? "outgoing" : "incoming";
        AccessPolicy.Grants grants = office.tables().access().grants(what);
        NodeState before = Objects.requireNonNull(change.before());
        boolean allowed = Authority.capacity(circumstances.actor(), grants.editors(), before, circumstances.read())
                .isPresent();
        return Violations.when(!allowed, RuleCode.LC03.on(after.id(), "edit"));
    }

    private static boolean touchesTheOffice(Change change) {
        return change.changesContent() || !changed(change).isEmpty();
    }

    /** The properties a change touches, those of locks and other plumbing left out. */
    public static List<QualifiedName> changed(Change change) {
        List<QualifiedName> names = new ArrayList<>();
        for (NodeState side : Arrays.asList(change.before(), change.after())) {
            if (side != null) {
                side.properties().asMap().keySet().stream()
                        .filter(name -> !names.contains(name) && change.changes(name))
                        .filter(name -> name.equals(Cm.NAME) || !name.prefix().equals("cm"))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
