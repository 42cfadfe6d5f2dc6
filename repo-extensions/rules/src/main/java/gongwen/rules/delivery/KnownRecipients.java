package gongwen.rules.delivery;

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

/** RT04: what is issued names only recipients there are: unit ids, names, or names for a kind of unit (T9(8), S01). */
public final class KnownRecipients implements Validator {

    private final Office office;

    public KnownRecipients(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean issuing = after != null
                && Documents.isOutgoing(after, circumstances.read())
                && Documents.status(after).equals("ISSUED")
                && change.changes(Gw.STATUS);
        if (after == null || !issuing) {
            return Violations.NONE;
        }
        Violations unknown = Violations.NONE;
        for (String written :
                Recipients.of(after, office.tables(), circumstances.read()).unknown()) {
            unknown = unknown.and(Violations.of(RuleCode.RT04.on(after.id(), written)));
        }
        return unknown;
    }
}
