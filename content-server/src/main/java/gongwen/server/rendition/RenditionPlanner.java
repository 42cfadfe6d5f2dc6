package gongwen.server.rendition;

import gongwen.process.rendering.RenderingProcesses;
import gongwen.rules.node.NodeId;
import gongwen.server.content.NodeContents;
import gongwen.server.job.Jobs;
import gongwen.server.job.OutboxEvent;
import gongwen.server.job.OutboxObserver;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has the PDF made of each new stream that no browser shows as it is, so that it is there when somebody opens the document.
 * Whatever else is made is made for who asks for it.
 */
final class RenditionPlanner implements OutboxObserver {

    private final NodeContents nodes;
    private final RenderingProcesses processes;
    private final RenditionTable table;
    private final Jobs jobs;
    private final Clock clock;

    RenditionPlanner(NodeContents nodes, RenderingProcesses processes, RenditionTable table, Jobs jobs, Clock clock) {
        this.nodes = nodes;
        this.processes = processes;
        this.table = table;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "renditions";
    }

    @Override
    public void observe(List<OutboxEvent> events) {
        Set<NodeId> changed = events.stream().map(OutboxEvent::node).collect(Collectors.toSet());
        Set<RenditionKey> wanted = nodes.ofNodes(changed).stream()
                .map(content -> RenditionKey.of(content, RenditionName.PDF))
                .flatMap(Optional::stream)
                .filter(key -> !key.kind().isShownAsIs() && processes.knows(key.kind()))
                .collect(Collectors.toSet());
        wanted.removeAll(table.known(wanted));
        jobs.planAll(
                RenditionMaker.KIND, wanted.stream().map(RenditionKey::toString).toList(), clock.instant());
    }
}
