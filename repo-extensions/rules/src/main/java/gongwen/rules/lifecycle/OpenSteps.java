package gongwen.rules.lifecycle;

import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.tables.Label;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Violation;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of a step that does not exist which ones do: the states open from here, as a client writes them, with words. */
final class OpenSteps {

    private static final String CREATION = "creation";
    private static final String NOTHING = "-";

    private OpenSteps() {}

    /** LC01: there is no such state. */
    static Violation unknown(Lifecycle lifecycle, Change change, String state) {
        String from = from(change, lifecycle);
        return RuleCode.LC01.on(
                change.id(), state, open(lifecycle, from, Label::zh, "、"), open(lifecycle, from, Label::en, ", "));
    }

    /** LC02: no such step leads from here to a state, or can be made here. */
    static Violation noneTo(String stateOrEvent, Lifecycle lifecycle, Change change) {
        String from = from(change, lifecycle);
        return RuleCode.LC02.on(
                change.id(),
                from.isEmpty() ? CREATION : from,
                stateOrEvent,
                open(lifecycle, from, Label::zh, "、"),
                open(lifecycle, from, Label::en, ", "));
    }

    private static String from(Change change, Lifecycle lifecycle) {
        NodeState before = change.before();
        return before == null ? "" : Steps.state(before, lifecycle);
    }

    private static String open(Lifecycle lifecycle, String from, Function<Label, String> words, String between) {
        String open = lifecycle.open(from).stream()
                .map(step -> step.to() + " "
                        + words.apply(state(lifecycle, step.to()).label()))
                .distinct()
                .collect(Collectors.joining(between));
        return open.isEmpty() ? NOTHING : open;
    }

    private static State state(Lifecycle lifecycle, String id) {
        return lifecycle.state(id).orElseThrow();
    }
}
