package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.names.Bf;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import java.util.List;

/**
 * LC12: documents, attachments, stubs and traces are created as what they are. A file that became one later would have
 * passed none of the checks of its creation.
 */
public final class FixedTypes implements Validator {

    private static final List<QualifiedName> FIXED = List.of(
            Gw.DOCUMENT,
            Gw.ATTACHMENT,
            Gw.FIXED_LAYOUT,
            Sec.CLASSIFIED_STUB,
            Ex.DELIVERY,
            Ex.STATUS_EVENT,
            Ex.PROCESS_EVENT,
            Ex.REFUSAL_NOTICE,
            Sec.INCIDENT,
            Org.PROBLEM_REPORT,
            Org.OUTAGE,
            Org.EVALUATION_REPORT,
            Org.UNIT_FIGURES,
            Org.RECTIFICATION,
            Bf.TITLE,
            Ex.READING,
            Gw.INQUIRY);

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        if (before == null || after == null || before.type().equals(after.type())) {
            return Violations.NONE;
        }
        ReadPort read = circumstances.read();
        return Violations.when(
                isFixed(before.type(), read) || isFixed(after.type(), read), RuleCode.LC12.on(change.id()));
    }

    private static boolean isFixed(QualifiedName type, ReadPort read) {
        return FIXED.stream().anyMatch(fixed -> read.isA(type, fixed));
    }
}
