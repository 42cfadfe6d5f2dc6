package gongwen.rules.notice;

import gongwen.models.names.Ex;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.Map;

/** Stamps who acknowledged a notification and when; NF01: that stays. Clerks share a role, so one act suffices (S62). */
public final class Acknowledgements implements Editor, Validator {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean now = after != null
                && change.isUpdate()
                && after.properties().flag(Ex.ACKNOWLEDGED)
                && !after.properties().has(Ex.ACKNOWLEDGED_AT);
        return after == null || !now
                ? List.of()
                : List.of(new Amendment.SetProperties(
                        after.id(),
                        Map.of(
                                Ex.ACKNOWLEDGED_AT,
                                circumstances.at(),
                                Ex.ACKNOWLEDGED_BY,
                                circumstances.actor().userId())));
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        boolean again = before != null
                && change.isUpdate()
                && before.properties().has(Ex.ACKNOWLEDGED_AT)
                && change.changes(Ex.ACKNOWLEDGED);
        return Violations.when(again, RuleCode.NF01.on(change.id()));
    }
}
