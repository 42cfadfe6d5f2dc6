package gongwen.rules.handling;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.List;
import java.util.Map;

/** S15: what a unit writes in the reply field of a work note is shown to the note's issuer, with its time. */
public final class Feedback implements Editor {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isUpdate()
                || !change.changes(Gw.FEEDBACK)
                || !after.properties().has(Gw.FEEDBACK)
                || !Documents.isIncoming(after, circumstances.read())) {
            return List.of();
        }
        return List.of(new Amendment.SetProperties(
                after.id(),
                Map.of(
                        Ex.SHOWN_FEEDBACK_STATE,
                        "GIVEN",
                        Ex.SHOWN_FEEDBACK,
                        after.properties().text(Gw.FEEDBACK).orElse(""),
                        Ex.SHOWN_FEEDBACK_AT,
                        circumstances.at())));
    }
}
