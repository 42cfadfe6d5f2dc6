package gongwen.rules.paper;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * S16: keeps who asked for paper and who approved it, and when; a reason changed afterwards has to be approved anew. The
 * documents with {@code gw:paperApprovedAt} are the exception report.
 */
public final class PaperExceptions implements Editor {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean asked = change.changes(Gw.PAPER_REASON);
        boolean approved = change.changes(Gw.PAPER_APPROVAL)
                && after != null
                && after.properties().has(Gw.PAPER_APPROVAL);
        if (after == null
                || !asked && !approved
                || change.origin() == Change.Origin.RULE
                || !Documents.isOutgoing(after, circumstances.read())) {
            return List.of();
        }
        String actor = circumstances.actor().userId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        if (asked) {
            values.put(Gw.PAPER_REQUESTED_BY, actor);
            values.put(Gw.PAPER_APPROVAL, null);
            values.put(Gw.PAPER_APPROVED_BY, null);
            values.put(Gw.PAPER_APPROVED_AT, null);
        } else {
            values.put(Gw.PAPER_APPROVED_BY, actor);
            values.put(Gw.PAPER_APPROVED_AT, circumstances.at());
        }
        return List.of(new Amendment.SetProperties(after.id(), values));
    }
}
