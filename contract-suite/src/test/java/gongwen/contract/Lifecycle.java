package gongwen.contract;

import gongwen.models.tables.RuleData;
import gongwen.models.tables.TableEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a lifecycle says about ways.
 *
 * @param states the ids of its states
 * @param steps every way, as the state it leaves (empty for a creation) and the one it enters
 */
record Lifecycle(Set<String> states, Set<List<String>> steps) {

    /** The packaged one. */
    static Lifecycle of(String id) {
        return of(id, RuleData.PACKAGED);
    }

    static Lifecycle of(String id, RuleData data) {
        TableEntry table = data.table("lifecycles/" + id);
        Set<String> states =
                table.rows("states").stream().map(row -> row.text("id")).collect(Collectors.toSet());
        Set<List<String>> steps = new HashSet<>();
        for (TableEntry row : table.rows("transitions")) {
            List<String> from = row.texts("from");
            String to = row.text("to");
            (from.isEmpty() ? List.of("") : from).forEach(each -> steps.add(List.of(each, to)));
        }
        return new Lifecycle(states, steps);
    }

    /** Where one can go from a state. */
    Set<String> from(String state) {
        return steps.stream()
                .filter(step -> step.get(0).equals(state) && !step.get(1).equals(state))
                .map(step -> step.get(1))
                .collect(Collectors.toSet());
    }
}
