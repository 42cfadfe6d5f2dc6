package gongwen.rules.paper;

import gongwen.models.names.Ex;
import gongwen.models.tables.Phase;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import gongwen.rules.office.Office;
import java.util.List;
import java.util.Map;

/**
 * Keeps the flag {@code PAPER_PENDING} true to the paper still missing, in phases that want it (S20, S27); the sender
 * sees what has been received.
 */
public final class PaperLedger implements Editor {

    static final String PENDING = "PAPER_PENDING";

    private final Office office;

    public PaperLedger(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean tracked = after != null
                && Documents.isIncoming(after, circumstances.read())
                && after.properties().has(Ex.PAPER_EXPECTED);
        if (after == null || !tracked) {
            return List.of();
        }
        boolean wanted = after.properties()
                .text(Ex.PHASE)
                .map(Phase::valueOf)
                .filter(phase -> office.tables().phases().policy(phase).pendingBlocks())
                .isPresent();
        List<String> flags = Flags.with(after, PENDING, wanted && PaperCopies.isMissing(after));
        return List.of(new Amendment.SetProperties(after.id(), Map.of(Ex.FLAGS, flags)));
    }
}
