package gongwen.server.job;

import gongwen.rules.node.NodeId;
import gongwen.server.node.View.LoggedChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells an observer once more of a change that was set aside. */
final class OutboxRetry implements JobHandler {

    private final List<OutboxObserver> observers;

    OutboxRetry(List<OutboxObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    static String payload(OutboxEvent event) {
        return event.node().uuid() + " " + event.kind() + " " + event.at().toEpochMilli();
    }

    @Override
    public String kind() {
        return Outbox.KIND;
    }

    @Override
    public Optional<Instant> run(Job job) {
        int slash = job.subject().lastIndexOf('/');
        String[] parts = job.payload().split(" ");
        OutboxEvent event = new OutboxEvent(
                Long.parseLong(job.subject().substring(slash + 1)),
                new NodeId(UUID.fromString(parts[0])),
                Kind.valueOf(parts[1]),
                Instant.ofEpochMilli(Long.parseLong(parts[2])));
        String name = job.subject().substring(0, slash);
        observers.stream()
                .filter(observer -> observer.name().equals(name))
                .forEach(observer -> observer.observe(List.of(event)));
        return Optional.empty();
    }
}
