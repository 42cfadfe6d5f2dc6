package gongwen.rules.unit;

import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.util.Optional;

/**
 * OR01: a unit is enabled for exchange only with one responsible leader and two clerks, A and B, who are different
 * persons (S61, S62); two different persons they are in any unit. OR02: its id is its own and stays. OR03: a unit is not deleted; its documents go on (T ch.7).
 */
public final class UnitRules implements Validator {

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        boolean was = change.before() != null && change.before().hasAspect(Org.UNIT);
        if (!was && !node.hasAspect(Org.UNIT)) {
            return Violations.NONE;
        }
        NodeState after = change.after();
        if (after == null || !after.hasAspect(Org.UNIT)) {
            return Violations.of(RuleCode.OR03.on(node.id()));
        }
        return complete(after).and(identified(change, after, circumstances));
    }

    private static Violations complete(NodeState unit) {
        Properties values = unit.properties();
        Optional<String> clerkA = values.text(Org.CLERK_A);
        Optional<String> clerkB = values.text(Org.CLERK_B);
        boolean complete = values.has(Org.LEADER) && clerkA.isPresent() && clerkB.isPresent() && !clerkA.equals(clerkB);
        boolean needed = values.flag(Org.EXCHANGE_ENABLED) && !values.has(Org.HANDLED_BY);
        boolean same = clerkA.isPresent() && clerkA.equals(clerkB);
        return Violations.when(
                needed && !complete || same,
                RuleCode.OR01.on(unit.id(), values.text(Org.UNIT_ID).orElse("")));
    }

    private static Violations identified(Change change, NodeState unit, Circumstances circumstances) {
        String id = unit.properties().text(Org.UNIT_ID).orElse("");
        boolean changed = change.before() != null && change.before().hasAspect(Org.UNIT) && change.changes(Org.UNIT_ID);
        boolean taken = circumstances.read().find(St.SITE, Org.UNIT_ID, id).stream()
                .anyMatch(other -> !other.id().equals(unit.id()));
        boolean wrong = id.isEmpty() || changed || taken;
        return Violations.when(wrong, RuleCode.OR02.on(unit.id(), id));
    }
}
