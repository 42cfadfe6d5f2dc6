package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.content.CondemnedContents;
import gongwen.server.content.ContentRemoval;
import gongwen.server.job.OutboxEvent;
import gongwen.server.job.OutboxObserver;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.NodeQuery.Operator;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows an incident (domain.md 4.3 H3): it lists who had read the document, from the audit trail, for the report that
 * is due within 24 hours; and once the document is confirmed to be classified, the bytes are removed.
 */
final class IncidentObserver implements OutboxObserver {

    private static final int MOST = 100;
    private static final String CONFIRMED = "CONFIRMED";

    private final Repository repository;
    private final ContentRemoval removal;
    private final CondemnedContents condemned;
    private final ReadersOf readers;
    private final Clock clock;

    IncidentObserver(
            Repository repository,
            ContentRemoval removal,
            CondemnedContents condemned,
            ReadersOf readers,
            Clock clock) {
        this.repository = repository;
        this.removal = removal;
        this.condemned = condemned;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public void observe(List<OutboxEvent> events) {
        removal.run(condemned);
        repository
                .view(Actor.SYSTEM)
                .query(unfinished(), new Paging(0, MOST))
                .items()
                .forEach(this::report);
    }

    /** Incidents whose readers are not listed, or whose bytes are to be removed and are not said to be. */
    private static NodeQuery unfinished() {
        Condition readersMissing = new Condition.Not(has(Sec.READERS_LISTED_AT));
        Condition bytesMissing = new Condition.And(List.of(
                new Condition.Compare(new Field.Property(Sec.FINDING), Operator.EQUAL, CONFIRMED),
                new Condition.Not(has(Sec.EXPUNGED_AT))));
        return new NodeQuery(Set.of(Sec.INCIDENT), new Condition.Or(List.of(readersMissing, bytesMissing)), List.of());
    }

    private static Condition has(QualifiedName property) {
        return new Condition.HasValue(new Field.Property(property));
    }

    private void report(Node incident) {
        Map<QualifiedName, @Nullable Object> found = new HashMap<>();
        if (!incident.state().properties().has(Sec.READERS_LISTED_AT)) {
            found.put(Sec.READERS, readers(affected(incident)));
            found.put(Sec.READERS_LISTED_AT, clock.instant());
        }
        if (isConfirmed(incident)) {
            found.put(Sec.EXPUNGED_AT, clock.instant());
        }
        repository.change(Actor.SYSTEM, work -> {
            work.update(incident.id(), null, Work.Patch.of(found));
            return incident.id();
        });
    }

    /** Whether its bytes were removed: those of an unfounded one were given back. */
    private static boolean isConfirmed(Node incident) {
        return incident.state()
                .properties()
                .text(Sec.FINDING)
                .filter(CONFIRMED::equals)
                .isPresent();
    }

    private List<String> readers(List<NodeId> affected) {
        Instant since = affected.stream()
                .flatMap(id -> repository.view(Actor.SYSTEM).node(id).stream())
                .map(node -> node.state().audit().created())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return readers.of(affected, since);
    }

    private static List<NodeId> affected(Node incident) {
        Object ids = incident.state().properties().value(Sec.AFFECTED).orElse(List.of());
        return ((List<?>) ids).stream().map(NodeId.class::cast).toList();
    }
}
