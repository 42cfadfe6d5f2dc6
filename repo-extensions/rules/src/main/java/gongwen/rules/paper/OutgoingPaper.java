package gongwen.rules.paper;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;

/**
 * The paper the government and its office still send: none with what is published in full for everyone (S13), otherwise
 * as much as the phase allows (S14, C2), none of a work note (S15); a legal reason with an approver opens the way (S16).
 */
public final class OutgoingPaper implements Validator {

    private final Office office;

    public OutgoingPaper(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || Documents.isSealed(after)
                || !after.properties().has(Gw.PAPER_COPIES)
                || !Documents.isOutgoing(after, circumstances.read())
                || !isBound(after, circumstances)) {
            return Violations.NONE;
        }
        Properties values = after.properties();
        long copies = values.number(Gw.PAPER_COPIES).orElse(0L);
        boolean excepted = values.has(Gw.PAPER_REASON) && values.has(Gw.PAPER_APPROVED_BY);
        boolean everywhere = values.flag(Gw.FULL_TEXT_PUBLISHED) && values.flag(Gw.GENERAL_DISTRIBUTION);
        boolean workNote = office.kind(after).filter(Kind::workNote).isPresent();
        int most = office.tables()
                .phases()
                .policy(office.tables().phases().on("document", circumstances.today()))
                .sentCopies();
        return Violations.when(copies > 0 && everywhere && !excepted, RuleCode.PUBLIC_NO_PAPER.on(after.id()))
                .and(Violations.when(
                        copies > most,
                        RuleCode.PAPER_LIMIT.on(after.id(), Long.toString(copies), Integer.toString(most))))
                .and(Violations.when(copies > 0 && workNote && !excepted, RuleCode.PAPER_REASON.on(after.id())));
    }

    private boolean isBound(NodeState document, Circumstances circumstances) {
        String issuer =
                document.properties().text(Gw.ISSUER).orElseGet(() -> Units.handler(document, circumstances.read()));
        return Units.text(issuer, Org.KIND, circumstances.read())
                .filter(office.tables().phases().ledger().sentBy()::contains)
                .isPresent();
    }
}
