package gongwen.rules.handling;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.List;
import java.util.Set;

/**
 * AS01: who handles a document, who leads and until when is settled by assigning it (T24(4)). Afterwards it changes by
 * giving back and assigning anew, or by an approved extension, and never by a mere edit.
 */
public final class Assignment implements Validator {

    private static final List<QualifiedName> SETTLED = List.of(Gw.LEAD_UNIT, Gw.HANDLING_UNITS, Gw.DUE_ON);
    private static final Set<String> ASSIGNED = Set.of("ASSIGNED", "IN_PROCESS", "REPLIED");

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        if (before == null
                || change.isDeletion()
                || !ASSIGNED.contains(Documents.status(before))
                || !Documents.isIncoming(before, circumstances.read())) {
            return Violations.NONE;
        }
        Violations wrong = Violations.NONE;
        for (QualifiedName property : SETTLED) {
            wrong = wrong.and(
                    Violations.when(change.changes(property), RuleCode.AS01.on(change.id(), property.toString())));
        }
        return wrong;
    }
}
