package gongwen.server.rendition;

import gongwen.process.rendering.RenderingProcesses;
import gongwen.rules.node.ContentInfo;
import gongwen.server.failure.Failure;
import gongwen.server.job.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The renditions of content streams. Whoever asks shows by the stream's description that it is allowed to know it: a
 * rendition is asked for by way of its node only.
 */
public final class Renditions {

    private final RenditionTable table;
    private final RenderingProcesses processes;
    private final Jobs jobs;
    private final Clock clock;

    Renditions(RenditionTable table, RenderingProcesses processes, Jobs jobs, Clock clock) {
        this.table = table;
        this.processes = processes;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What is made of a stream, and what could be; empty where nothing can be made of its kind here. */
    public List<Rendition> of(ContentInfo source) {
        return RenditionName.LISTED.stream()
                .flatMap(name -> find(source, name).stream())
                .toList();
    }

    /** One rendition, made or not; empty if it cannot be made of the stream's kind here. */
    public Optional<Rendition> find(ContentInfo source, RenditionName name) {
        return key(source, name)
                .map(key -> key.isSourceItself()
                        ? new Rendition(name, source, null, null)
                        : table.find(key).orElseGet(() -> Rendition.unmade(name)));
    }

    private Optional<RenditionKey> key(ContentInfo source, RenditionName name) {
        return RenditionKey.of(source, name).filter(key -> processes.knows(key.kind()));
    }

    /**
     * Has a rendition made, soon; one that could not be made is tried anew.
     *
     * @return whether it will be: false if it is made already
     * @throws Failure.Unsupported if it cannot be made of this kind of stream here
     */
    public boolean want(ContentInfo source, RenditionName name) {
        RenditionKey key = key(source, name)
                .orElseThrow(() -> new Failure.Unsupported("Rendition " + name.id() + " of this type"));
        boolean made = find(source, name).map(Rendition::content).isPresent();
        if (!made) {
            table.retry(key);
            jobs.plan(RenditionMaker.KIND, key.toString(), "", clock.instant());
        }
        return !made;
    }
}
