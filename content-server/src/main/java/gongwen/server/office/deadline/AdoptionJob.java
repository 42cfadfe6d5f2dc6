package gongwen.server.office.deadline;

import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
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

/**
 * Once a day gives a due time to open documents that have none: those that came before there were due times, and those
 * whose limit has been added to the tables since.
 */
final class AdoptionJob implements JobHandler {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final TimedDocuments documents;
    private final Lifecycle incoming;
    private final Clock clock;

    AdoptionJob(TimedDocuments documents, Lifecycle incoming, Clock clock) {
        this.documents = documents;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "deadlines.adopt";
    }

    @Override
    public boolean isStanding() {
        return true;
    }

    @Override
    public Optional<Instant> run(Job job) {
        Instant now = clock.instant();
        boolean moreReceived = documents.look(received(), AdoptionJob::isWithoutTime);
        boolean morePublished = documents.look(published(), AdoptionJob::isWithoutTime);
        return Optional.of(moreReceived || morePublished ? now : now.plus(PAUSE));
    }

    private static boolean isWithoutTime(Node node) {
        return !node.state().properties().has(Ex.DUE_AT);
    }

    private NodeQuery received() {
        List<Object> ended = incoming.states().values().stream()
                .filter(State::terminal)
                .<Object>map(State::id)
                .toList();
        return new NodeQuery(
                Set.of(Gw.INCOMING_DOCUMENT),
                new Condition.And(List.of(
                        new Condition.Not(new Condition.HasValue(new Field.Property(Ex.DUE_AT))),
                        new Condition.HasValue(new Field.Property(Ex.SOURCE_DELIVERY)),
                        new Condition.Not(new Condition.In(new Field.Property(Gw.STATUS), ended)))),
                List.of());
    }

    private static NodeQuery published() {
        return new NodeQuery(
                Set.of(Gw.OUTGOING_DOCUMENT),
                new Condition.And(List.of(
                        new Condition.Compare(new Field.Property(Gw.STATUS), Operator.EQUAL, "ISSUED"),
                        new Condition.Compare(new Field.Property(Gw.DISCLOSURE), Operator.EQUAL, "ACTIVE"),
                        new Condition.Not(new Condition.HasValue(new Field.Property(Ex.DUE_AT))),
                        new Condition.Not(new Condition.HasValue(new Field.Property(Gw.PUBLISHED_ON))))),
                List.of());
    }
}
