package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.View;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How much is in a folder, of what the caller may read. It is counted when it is asked for, so a job is nothing but the
 * question: who asks about which folder.
 */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}/size-details")
final class SizeController {

    private final RestCalls calls;
    private final Clock clock;

    SizeController(RestCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Entry<Map<String, Object>> ask(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        return new Entry<>(Map.of("jobId", job(call, folder(call, id).id())));
    }

    @GetMapping("/{job}")
    Entry<Map<String, Object>> answer(
            @PathVariable("id") String id, @PathVariable("job") String job, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node folder = folder(call, id);
        if (!job.equals(job(call, folder.id()))) {
            throw NodeFinder.notFound(job);
        }
        View.Volume volume = call.view()
                .volume(new NodeQuery(Set.of(Cm.CONTENT), new NodeQuery.Condition.InTree(folder.id()), List.of()));
        return new Entry<>(new Facts()
                .with("id", folder.id().toString())
                .with("jobId", job)
                .with("sizeInBytes", volume.bytes())
                .with("numberOfFiles", volume.nodes())
                .with("calculatedAt", Times.written(clock.instant()))
                .with("status", "COMPLETED")
                .asMap());
    }

    private static Node folder(RestCall call, String id) {
        Node node = new NodeFinder(call).node(id);
        if (!new Documents(call).isFolder(node)) {
            throw new Failure.ModelViolated("Node " + node.id() + " is no folder");
        }
        return node;
    }

    private static String job(RestCall call, NodeId folder) {
        String question = call.actor().userId() + ' ' + folder;
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
