package gongwen.rules.override;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * AC01, C3: in its own drafting a unit's secretary may set a rule aside whose source says 一般 or 原则上, with a reason
 * ({@code gw:overriddenRules}, {@code gw:overrideReason}); each time is recorded. It binds the issuer alone: whoever
 * receives the document from below judges it again (S19).
 */
public final class Overrides implements Editor, Validator {

    private final Office office;

    public Overrides(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !sets(change, after, circumstances.read())
                || added(change, after).isEmpty()
                || isRecorded(after, circumstances)) {
            return List.of();
        }
        return List.of(OverrideRecord.under(
                after,
                List.copyOf(added(change, after)),
                after.properties().text(Gw.OVERRIDE_REASON).orElse(null),
                Units.handler(after, circumstances.read()),
                "C3",
                circumstances));
    }

    private static boolean sets(Change change, NodeState document, ReadPort read) {
        return Documents.isOutgoing(document, read)
                && !Documents.isWorkingCopy(document)
                && (change.changes(Gw.OVERRIDDEN_RULES) || change.changes(Gw.OVERRIDE_REASON));
    }

    private static Set<String> added(Change change, NodeState after) {
        Set<String> added = new HashSet<>(after.properties().texts(Gw.OVERRIDDEN_RULES));
        NodeState before = change.before();
        if (before != null) {
            added.removeAll(before.properties().texts(Gw.OVERRIDDEN_RULES));
        }
        return added;
    }

    private static boolean isRecorded(NodeState document, Circumstances circumstances) {
        return circumstances.read().children(document.id(), Ex.PROCESS_EVENTS).stream()
                .anyMatch(event -> event.type().equals(Ex.OVERRIDE)
                        && event.properties()
                                .time(Ex.AT)
                                .filter(circumstances.at()::equals)
                                .isPresent());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !sets(change, after, circumstances.read())) {
            return Violations.NONE;
        }
        NodeState before = change.before();
        List<String> rules = after.properties().texts(Gw.OVERRIDDEN_RULES);
        boolean drafting = !Documents.status(after).equals("ISSUED");
        boolean takesBack =
                before != null && !rules.containsAll(before.properties().texts(Gw.OVERRIDDEN_RULES));
        boolean may =
                circumstances.actor().hasRole(OverrideRecord.SECRETARY, Units.handler(after, circumstances.read()))
                        && after.properties().has(Gw.OVERRIDE_REASON)
                        && !added(change, after).isEmpty()
                        && OverrideRecord.isSoft(rules, office.tables().reasons());
        return Violations.when(!may || takesBack || !drafting, RuleCode.AC01.on(after.id()));
    }
}
