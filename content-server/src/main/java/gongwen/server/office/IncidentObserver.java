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
import gongwen.server.node.Repository;
import gongwen.server.node.View.LoggedChange.Kind;
import gongwen.server.node.Work;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows a commit that found a document to be classified (domain.md 4.3 H3): the bytes are removed, and the incident
 * lists who had read the document, from the audit trail, for the report that is due within 24 hours.
 */
final class IncidentObserver implements OutboxObserver {

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
        boolean emptied = events.stream().anyMatch(event -> event.kind() == Kind.UPDATED);
        if (emptied) {
            removal.run(condemned);
        }
        for (OutboxEvent event : events) {
            if (event.kind() == Kind.CREATED) {
                incident(event.node()).ifPresent(this::report);
            }
        }
    }

    private Optional<Node> incident(NodeId id) {
        return repository
                .view(Actor.SYSTEM)
                .node(id)
                .filter(node -> node.state().type().equals(Sec.INCIDENT)
                        && !node.state().properties().has(Sec.READERS_LISTED_AT));
    }

    private void report(Node incident) {
        removal.run(condemned);
        Map<QualifiedName, @Nullable Object> found = new HashMap<>();
        found.put(Sec.READERS, readers.of(affected(incident)));
        found.put(Sec.READERS_LISTED_AT, clock.instant());
        found.put(Sec.EXPUNGED_AT, clock.instant());
        repository.change(Actor.SYSTEM, work -> {
            work.update(incident.id(), null, Work.Patch.of(found));
            return incident.id();
        });
    }

    private static List<NodeId> affected(Node incident) {
        Object ids = incident.state().properties().value(Sec.AFFECTED).orElse(List.of());
        return ((List<?>) ids).stream().map(NodeId.class::cast).toList();
    }
}
