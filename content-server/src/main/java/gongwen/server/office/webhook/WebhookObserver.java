package gongwen.server.office.webhook;

import gongwen.rules.node.NodeId;
import gongwen.server.job.Jobs;
import gongwen.server.job.OutboxEvent;
import gongwen.server.job.OutboxObserver;
import gongwen.server.node.Node;
import gongwen.server.node.View.LoggedChange;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Plans a call for each new notification and each gateway that is told of its kind. */
final class WebhookObserver implements OutboxObserver {

    private final Webhooks webhooks;
    private final Messages messages;
    private final Jobs jobs;
    private final Clock clock;

    WebhookObserver(Webhooks webhooks, Messages messages, Jobs jobs, Clock clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return WebhookJob.KIND;
    }

    @Override
    public void observe(List<OutboxEvent> events) {
        List<NodeId> created = events.stream()
                .filter(event -> event.kind() == LoggedChange.Kind.CREATED)
                .map(OutboxEvent::node)
                .toList();
        if (webhooks.isEmpty() || created.isEmpty()) {
            return;
        }
        List<String> calls =
                messages.among(created).stream().flatMap(this::calls).toList();
        jobs.planAll(WebhookJob.KIND, calls, clock.instant());
    }

    private Stream<String> calls(Node notification) {
        return webhooks.toldOf(Messages.kind(notification)).stream().map(hook -> hook + "/" + notification.id());
    }
}
