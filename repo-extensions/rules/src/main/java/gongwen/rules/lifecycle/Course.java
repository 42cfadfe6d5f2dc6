package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.lifecycle.Transition;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
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
public record Course(Lifecycle lifecycle) {

    public String state(NodeState node) {
        return node.properties().text(lifecycle.property()).orElse(lifecycle.initial());
    }

    /** Whether a client's change takes a step of the lifecycle or edits what is free; {@code units} by part of it. */
    public boolean allows(Change change, Actor actor, Map<String, String> units) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (after == null || after.content() != null) {
            return false;
        }
        boolean remade = before != null && lifecycle.elements().stream().anyMatch(change::changes);
        boolean free = isFree(before == null ? lifecycle.initial() : state(before));
        return !remade
                && step(change, before, after)
                        .filter(step -> isSaid(step, change, after, free) && mayTake(step, actor, units))
                        .isPresent();
    }

    /** What a step requires is there and, where nothing is free, written with it and nothing else. */
    private boolean isSaid(Transition step, Change change, NodeState after, boolean free) {
        List<QualifiedName> written = Steps.changed(change);
        if (written.stream().anyMatch(lifecycle.guarded()::contains)) {
            return false;
        }
        return free
                ? after.properties().asMap().keySet().containsAll(step.requires())
                : written.containsAll(step.requires()) && written.stream().allMatch(name -> belongs(name, step));
    }

    private boolean belongs(QualifiedName name, Transition step) {
        return !name.prefix().equals(lifecycle.property().prefix())
                || name.equals(lifecycle.property())
                || name.equals(step.trigger())
                || step.requires().contains(name);
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
