package gongwen.rules.evaluation;

import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.lifecycle.Transition;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.lifecycle.Steps;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a node that lives by a lifecycle and is no document: it has no content, what it was made with stays, its
 * protected properties are the rules', and beyond its steps it is edited only where its state is free.
 */
record Course(Lifecycle lifecycle) {

    String state(NodeState node) {
        return node.properties().text(lifecycle.property()).orElse(lifecycle.initial());
    }

    /** Whether a client's change takes a step of the lifecycle or edits what is free; {@code units} by part of it. */
    boolean allows(Change change, Actor actor, Map<String, String> units) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (after == null || after.content() != null) {
            return false;
        }
        boolean typed = Steps.changed(change).stream().anyMatch(lifecycle.guarded()::contains);
        boolean remade = before != null && lifecycle.elements().stream().anyMatch(change::changes);
        return !typed
                && !remade
                && step(change, before, after)
                        .filter(step -> after.properties().asMap().keySet().containsAll(step.requires()))
                        .filter(step -> mayTake(step, actor, units))
                        .isPresent();
    }

    private Optional<Transition> step(Change change, @Nullable NodeState before, NodeState after) {
        String to = state(after);
        if (before == null) {
            return lifecycle.creation(to);
        }
        if (!to.equals(state(before))) {
            return lifecycle.between(state(before), to);
        }
        return lifecycle.triggered(to).stream()
                .filter(step -> change.changes(Objects.requireNonNull(step.trigger())))
                .findFirst()
                .or(() -> isFree(to) ? lifecycle.creation(lifecycle.initial()) : Optional.empty());
    }

    private boolean isFree(String state) {
        return lifecycle
                .state(state)
                .filter(each -> each.edit() == State.Edit.FREE)
                .isPresent();
    }

    private static boolean mayTake(Transition step, Actor actor, Map<String, String> units) {
        return step.actors().entrySet().stream()
                .anyMatch(part -> hasOne(part.getValue(), units.getOrDefault(part.getKey(), ""), actor));
    }

    private static boolean hasOne(List<String> roles, String unit, Actor actor) {
        return roles.stream().anyMatch(role -> actor.hasRole(role, unit));
    }
}
