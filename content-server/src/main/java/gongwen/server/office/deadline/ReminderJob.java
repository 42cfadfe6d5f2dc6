package gongwen.server.office.deadline;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.server.job.Job;
import gongwen.server.job.JobHandler;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Once a minute has every document looked at whose {@code ex:remindAt} has come; the rules do what is due (S64). */
final class ReminderJob implements JobHandler {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Field REMIND_AT = new Field.Property(Ex.REMIND_AT);

    private final TimedDocuments documents;
    private final Clock clock;

    ReminderJob(TimedDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "deadlines.remind";
    }

    @Override
    public boolean isStanding() {
        return true;
    }

    @Override
    public Optional<Instant> run(Job job) {
        Instant now = clock.instant();
        NodeQuery due = new NodeQuery(
                Set.of(Gw.DOCUMENT),
                new Condition.Compare(REMIND_AT, Operator.LESS_OR_EQUAL, now),
                List.of(new NodeQuery.Order(REMIND_AT, true)));
        boolean more = documents.look(due, node -> isDue(node, now));
        return Optional.of(more ? now : now.plus(PAUSE));
    }

    private static boolean isDue(Node node, Instant now) {
        return node.state()
                .properties()
                .time(Ex.REMIND_AT)
                .filter(at -> !at.isAfter(now))
                .isPresent();
    }
}
