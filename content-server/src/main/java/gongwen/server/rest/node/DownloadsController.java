package gongwen.server.rest.node;

import gongwen.rules.node.NodeId;
import gongwen.server.download.Download;
import gongwen.server.envelope.Entry;
import gongwen.server.failure.Failure;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Archives of several nodes. As on Alfresco, the id of one is also that of something like a node with a content. */
@RestController
@RequestMapping(Paths.CORE + "/downloads")
final class DownloadsController {

    private static final int MOST_NODES = 1000;

    private final RestCalls calls;
    private final Archives archives;

    DownloadsController(RestCalls calls, Archives archives) {
        this.calls = calls;
        this.archives = archives;
    }

    /** What to put into an archive. */
    record Wanted(@Nullable List<String> nodeIds) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Entry<Map<String, Object>> create(@RequestBody Wanted wanted, HttpServletRequest request) {
        RestCall call = calls.of(request);
        List<String> ids = wanted.nodeIds();
        if (ids == null || ids.isEmpty() || ids.size() > MOST_NODES) {
            throw new Failure.InvalidArgument("nodeIds: 1 to " + MOST_NODES + " ids");
        }
        List<NodeId> nodes = new ArrayList<>();
        ids.forEach(id -> nodes.add(new NodeFinder(call).node(id).id()));
        return new Entry<>(shown(archives.add(call.actor().userId(), nodes)));
    }

    @GetMapping("/{id}")
    Entry<Map<String, Object>> get(@PathVariable("id") String id, HttpServletRequest request) {
        return new Entry<>(shown(find(calls.of(request), id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(@PathVariable("id") String id, HttpServletRequest request) {
        archives.remove(find(calls.of(request), id));
    }

    private Archives.Archive find(RestCall call, String id) {
        return archives.find(call.actor().userId(), id).orElseThrow(() -> NodeFinder.notFound(id));
    }

    /** It is ready at once, since it is put together while it is fetched. */
    private static Map<String, Object> shown(Archives.Archive archive) {
        return new Facts()
                .with("id", archive.id().toString())
                .with("filesAdded", archive.nodes().size())
                .with("totalFiles", archive.nodes().size())
                .with("bytesAdded", 0)
                .with("totalBytes", 0)
                .with("status", "DONE")
                .asMap();
    }

    /** An archive as the node that clients ask for its name. */
    static Map<String, Object> asNode(RestCall call, Archives.Archive archive) {
        return new Facts()
                .with("id", archive.id().toString())
                .with("name", archive.id() + ".zip")
                .with("nodeType", "download:download")
                .with("isFolder", false)
                .with("isFile", true)
                .with("createdAt", Times.written(archive.created()))
                .with("modifiedAt", Times.written(archive.created()))
                .with("createdByUser", call.person(archive.userId()))
                .with("modifiedByUser", call.person(archive.userId()))
                .with(
                        "content",
                        new Facts()
                                .with("mimeType", "application/zip")
                                .with("mimeTypeName", MediaTypeNames.of("application/zip"))
                                .with("sizeInBytes", 0)
                                .with("encoding", "UTF-8")
                                .asMap())
                .asMap();
    }

    static void send(RestCall call, Archives.Archive archive, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Download.disposition("archive.zip"));
        response.setHeader("Cache-Control", "no-store");
        new ZipWriter(call).write(archive.nodes(), response.getOutputStream());
    }
}
