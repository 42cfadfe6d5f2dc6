package gongwen.rules.briefing;

import gongwen.models.names.Bf;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;

/** BF04, S39, S41: a briefing is sent electronically (一律), so none bears paper copies or a reason for them. */
public final class ElectronicOnly implements Validator {

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState issue = change.after();
        boolean paper = issue != null
                && circumstances.read().isA(issue.type(), Bf.BRIEFING)
                && (issue.properties().number(Gw.PAPER_COPIES).orElse(0L) > 0
                        || issue.properties().has(Gw.PAPER_REASON));
        return Violations.when(paper, RuleCode.BF04.on(change.id()));
    }
}
