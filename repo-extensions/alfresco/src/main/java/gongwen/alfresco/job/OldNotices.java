package gongwen.alfresco.job;

import gongwen.alfresco.state.Ids;
import gongwen.alfresco.state.States;
import gongwen.models.names.Ex;
import gongwen.rules.Law;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.NoticeRetention;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeService;

/** Deletes notifications that are of no more use, each in a commit of its own that the rules judge. */
public final class OldNotices implements Runnable {

    private static final int MOST = 10_000;

    private final Questions questions;
    private final States states;
    private final NodeService nodes;
    private final Attention attention;
    private final NoticeRetention retention;
    private final Clock clock = Clock.systemUTC();

    public OldNotices(Questions questions, States states, NodeService nodes, Attention attention, Law law) {
        this.questions = questions;
        this.states = states;
        this.nodes = nodes;
        this.attention = attention;
        this.retention = new NoticeRetention(law.office());
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        String old = "SELECT cmis:objectId FROM " + Ex.NOTIFICATION + " WHERE cmis:creationDate < "
                + Questions.literal(retention.before(now));
        attention.toEach(
                () -> questions.ask(old, MOST).stream()
                        .filter(id -> states.of(id)
                                .filter(notice -> isSpent(notice, now))
                                .isPresent())
                        .toList(),
                this::delete);
    }

    private boolean isSpent(NodeState notice, Instant now) {
        return retention.isSpent(
                notice, notice.properties().node(Ex.NOTICE_ABOUT).flatMap(states::of), now);
    }

    /** For good: what is of no use is of none in the trash. */
    private void delete(NodeId notice) {
        nodes.addAspect(Ids.ref(notice), ContentModel.ASPECT_TEMPORARY, Map.of());
        nodes.deleteNode(Ids.ref(notice));
    }
}
