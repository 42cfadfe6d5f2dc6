package gongwen.rules.access;

import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import java.util.List;

/** Sets the access of every node of the office, and refuses a client that sets it by hand (RT03, domain.md 4.4). */
public final class AccessByRule implements Editor, Validator {

    private final Grants grants;

    public AccessByRule(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        return after == null
                ? List.of()
                : grants.of(after, circumstances.read())
                        .filter(access -> !access.equals(after.access()))
                        .<List<Amendment>>map(access -> List.of(new Amendment.SetAccess(after.id(), access)))
                        .orElse(List.of());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        boolean byHand = before != null && after != null && !before.access().equals(after.access());
        return Violations.when(
                after != null
                        && byHand
                        && grants.of(after, circumstances.read()).isPresent(),
                RuleCode.RT03.on(change.id()));
    }
}
