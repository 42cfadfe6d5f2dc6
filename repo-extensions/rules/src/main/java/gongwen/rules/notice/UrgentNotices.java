package gongwen.rules.notice;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** S52: an urgent document is told to both clerks of the unit that handles it, in the commit that delivers it. */
public final class UrgentNotices implements Editor {

    private final Office office;

    public UrgentNotices(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isCreation()
                || !after.properties().has(Gw.URGENCY)
                || !after.properties().has(Ex.SOURCE_DELIVERY)
                || after.properties().has(Ex.ALERTED_AT)
                || !Documents.isIncoming(after, circumstances.read())) {
            return List.of();
        }
        Notice notice = new Notice(
                Kind.URGENT,
                Units.handler(after, circumstances.read()),
                office.tables().deadlines().urgent(),
                after.id());
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(after.id(), Map.of(Ex.ALERTED_AT, circumstances.at())));
        amendments.addAll(Notices.of(List.of(notice), after, circumstances));
        return amendments;
    }
}
