package gongwen.server.office.deadline;

import gongwen.models.names.Ex;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.NoticeRetention;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes notifications that are of no more use, each in a commit of its own that the rules judge. */
record OldNotices(Repository repository, NoticeRetention retention) {

    private static final int BATCH = 200;
    /** So much is looked at in one go, well within a lease. */
    private static final int BATCHES = 50;

    /** Deletes a part of them, and says whether more is left. */
    boolean part(Instant now) {
        boolean acknowledged = delete(new Field.Property(Ex.ACKNOWLEDGED_AT), true, now);
        boolean neglected = delete(Field.Builtin.CREATED, false, now);
        return acknowledged || neglected;
    }

    /** What is still of use is passed over. */
    private boolean delete(Field field, boolean acknowledged, Instant now) {
        NodeQuery old = new NodeQuery(
                Set.of(Ex.NOTIFICATION),
                new Condition.And(List.of(
                        new Condition.Compare(field, Operator.LESS, retention.before(now)),
                        new Condition.Compare(new Field.Property(Ex.ACKNOWLEDGED), Operator.EQUAL, acknowledged))),
                List.of(new NodeQuery.Order(field, true)));
        int passedOver = 0;
        for (int i = 0; i < BATCHES; i++) {
            List<Node> found = repository
                    .view(Actor.SYSTEM)
                    .query(old, new Paging(passedOver, BATCH))
                    .items();
            passedOver += (int) found.stream()
                    .filter(node -> !isSpent(node.state(), now) || !delete(node.id()))
                    .count();
            if (found.size() < BATCH) {
                return false;
            }
        }
        return passedOver < BATCH * BATCHES;
    }

    private boolean isSpent(NodeState notification, Instant now) {
        Optional<NodeState> about = notification
                .properties()
                .node(Ex.NOTICE_ABOUT)
                .flatMap(repository.view(Actor.SYSTEM)::node)
                .map(Node::state);
        return retention.isSpent(notification, about, now);
    }

    private boolean delete(NodeId notification) {
        try {
            repository.change(Actor.SYSTEM, work -> {
                work.delete(notification, true);
                return notification;
            });
            return true;
        } catch (CommitRefused | Failure.NotFound | Failure.Conflict e) {
            return false;
        }
    }
}
