package gongwen.rules.delivery;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import java.util.ArrayList;
import java.util.List;

/**
 * RT04: what is issued names only recipients there are: unit ids, names, or names for a kind of unit (T9(8), S01); and
 * so does whoever is to take part in a draft.
 */
public final class KnownRecipients implements Validator {

    private static final List<QualifiedName> TAKING_PART =
            List.of(Gw.INVOLVED_UNITS, Gw.JOINT_ISSUERS, Gw.RANGE, Gw.ALSO_TO, Gw.RECALL_FROM, Gw.FORWARD_TO);

    private final Office office;

    public KnownRecipients(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !circumstances.read().isA(after.type(), Gw.DOCUMENT) || Documents.isWorkingCopy(after)) {
            return Violations.NONE;
        }
        List<String> unknown = new ArrayList<>();
        if (Documents.status(after).equals("ISSUED") && change.changes(Gw.STATUS)) {
            unknown.addAll(
                    Recipients.of(after, office.tables(), circumstances.read()).unknown());
        }
        for (QualifiedName property : TAKING_PART) {
            if (change.changes(property)) {
                after.properties().texts(property).stream()
                        .filter(name -> Recipients.named(name, office.tables(), circumstances.read())
                                .isEmpty())
                        .forEach(unknown::add);
            }
        }
        Violations wrong = Violations.NONE;
        for (String written : unknown) {
            wrong = wrong.and(Violations.of(RuleCode.RT04.on(after.id(), written)));
        }
        return wrong;
    }
}
