package gongwen.models.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.tables.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One state machine.
 *
 * @param type the type whose nodes live by it
 * @param property the property that holds the state
 * @param initial the state of a node created without one
 * @param elements what the document consists of besides its text
 * @param unworded the elements that are no part of the words which other units are asked about
 * @param sent properties besides the elements that no longer change once the document is out
 * @param guarded properties that no client types
 */
public record Lifecycle(
        String id,
        Label label,
        QualifiedName type,
        QualifiedName property,
        String initial,
        List<QualifiedName> elements,
        Set<QualifiedName> unworded,
        Set<QualifiedName> sent,
        Set<QualifiedName> guarded,
        Map<String, State> states,
        List<Transition> transitions) {

    /** The elements that an opinion or another body's signature is about, besides the text. */
    public List<QualifiedName> worded() {
        return elements.stream().filter(element -> !unworded.contains(element)).toList();
    }

    public Optional<State> state(String id) {
        return Optional.ofNullable(states.get(id));
    }

    /** The transition that creating any document in a state makes. */
    public Optional<Transition> creation(String to) {
        return creation(to, special -> false);
    }

    /**
     * The transition that creating a document in a state makes; one for documents of its own goes before one for all.
     *
     * @param is whether the document is of a type
     */
    public Optional<Transition> creation(String to, Predicate<QualifiedName> is) {
        return transitions.stream()
                .filter(each -> each.isCreation() && each.to().equals(to))
                .filter(each -> each.only() == null || is.test(each.only()))
                .min(Comparator.comparing(each -> each.only() == null));
    }

    /** The transition between two different states. */
    public Optional<Transition> between(String from, String to) {
        return transitions.stream()
                .filter(each -> each.from().contains(from) && each.to().equals(to) && each.trigger() == null)
                .findFirst();
    }

    /** The transitions that stay in a state and are made by changing a property. */
    public List<Transition> triggered(String state) {
        return transitions.stream()
                .filter(each -> each.trigger() != null && each.from().contains(state))
                .toList();
    }

    /** The transitions that people may make from a state; for an empty one those that create. */
    public List<Transition> open(String from) {
        return transitions.stream()
                .filter(each -> each.trigger() == null && !each.byRule())
                .filter(each -> from.isEmpty() ? each.isCreation() : each.from().contains(from))
                .toList();
    }

    /** Whether a transition corrects what has ended, and is about nothing before. */
    public boolean isCorrection(Transition transition) {
        return !transition.isCreation()
                && transition.from().stream()
                        .allMatch(from -> state(from).filter(State::terminal).isPresent());
    }

    /** A transition by its event. */
    public Transition event(String event) {
        return transitions.stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Lifecycle " + id + " has no event " + event));
    }
}
