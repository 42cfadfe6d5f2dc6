package gongwen.rules.classification;

import gongwen.models.lifecycle.State;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.models.tables.Level;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;

/**
 * H1: nothing of a level that the platform may not keep comes in (L1 31(3)), but as a stub. LV01: a level is lowered
 * only by the unit that set it, and only while it drafts, with an attachment while every document it belongs to is drafted;
 * one that only cleared persons read, on a basis that is stated with it (domain.md 4.4); that of a stub never, since what
 * is declassified comes in as a document of its own (H6, T ch.7).
 */
public final class LevelGuard implements Validator {

    private final Office office;

    public LevelGuard(Office office) {
        this.office = office;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !after.properties().has(Sec.LEVEL)) {
            return Violations.NONE;
        }
        boolean tooHigh = !office.level(after).content() && !Documents.isStub(after, circumstances.read());
        return Violations.when(
                        tooHigh, RuleCode.H1.on(after.id(), office.level(after).id()))
                .and(lowered(change, after, circumstances));
    }

    private Violations lowered(Change change, NodeState after, Circumstances circumstances) {
        NodeState before = change.before();
        boolean lower = before != null
                && office.level(after).rank() < office.level(before).rank();
        boolean unfounded = before != null
                && lower
                && office.level(before).editors() == Level.Editors.CLEARED
                && !(change.changes(Sec.LEVEL_BASIS) && after.properties().has(Sec.LEVEL_BASIS));
        return Violations.when(
                unfounded || lower && !isBeingDrafted(after, circumstances),
                RuleCode.LV01.on(after.id(), office.level(after).id()));
    }

    private boolean isBeingDrafted(NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        if (Documents.isAttachment(document, read)) {
            return read.sources(document.id(), Gw.ATTACHMENTS).stream().allMatch(its -> isDraft(its, read));
        }
        return Documents.isPaperwork(document, read) ? isDraft(document, read) : !Documents.isStub(document, read);
    }

    private boolean isDraft(NodeState document, ReadPort read) {
        return Documents.isOutgoing(document, read)
                && office.outgoing(document, read)
                        .state(Documents.status(document))
                        .filter(state -> state.edit() == State.Edit.FREE)
                        .isPresent();
    }
}
