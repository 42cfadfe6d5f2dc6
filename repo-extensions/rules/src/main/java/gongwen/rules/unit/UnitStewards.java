package gongwen.rules.unit;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Office;
import java.util.Set;

/**
 * OR04: what units there are, and what they may do, is settled by the stewards of the platform, and a unit is a site.
 * Else whoever may make a folder could issue in a name of his own making (T ch.7: 发文立户).
 */
public final class UnitStewards implements Validator {

    private final Office office;

    public UnitStewards(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        boolean isUnit = after != null && after.hasAspect(Org.UNIT);
        boolean wasUnit = before != null && before.hasAspect(Org.UNIT);
        if (!isUnit && !wasUnit) {
            return Violations.NONE;
        }
        boolean steward = circumstances.actor().system()
                || office.tables().access().stewards().stream().anyMatch(circumstances.actor()::holds);
        boolean touched = isUnit != wasUnit || changesUnit(change);
        boolean elsewhere = after != null && isUnit && !circumstances.read().isA(after.type(), St.SITE);
        return Violations.when(touched && !steward || elsewhere, RuleCode.OR04.on(change.id()));
    }

    private static boolean changesUnit(Change change) {
        Set<QualifiedName> names = change.either().properties().asMap().keySet();
        boolean changed = names.stream().anyMatch(name -> name.prefix().equals("org") && change.changes(name));
        NodeState before = change.before();
        return changed
                || before != null
                        && before.properties().asMap().keySet().stream()
                                .anyMatch(name -> name.prefix().equals("org") && change.changes(name));
    }
}
