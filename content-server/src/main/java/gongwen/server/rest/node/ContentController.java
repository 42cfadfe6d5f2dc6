package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ReceivedContent;
import gongwen.server.download.Download;
import gongwen.server.envelope.Entry;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The content streams of nodes. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}/content")
final class ContentController {

    private final RestCalls calls;
    private final Archives archives;

    ContentController(RestCalls calls, Archives archives) {
        this.calls = calls;
        this.archives = archives;
    }

    @GetMapping
    @Nullable
    ResponseEntity<?> get(
            @PathVariable("id") String id,
            @RequestParam(name = "attachment", required = false, defaultValue = "true") boolean attachment,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RestCall call = calls.of(request);
        Optional<Node> node = new NodeFinder(call).find(id);
        if (node.isPresent()) {
            return sent(call, node.get(), attachment, request, response);
        }
        Archives.Archive archive = archives.find(call.actor().userId(), id).orElseThrow(() -> NodeFinder.notFound(id));
        DownloadsController.send(call, archive, response);
        return null;
    }

    /** The body is the file itself; it becomes the next version. */
    @PutMapping
    Entry<Map<String, Object>> put(
            @PathVariable("id") String id,
            @RequestParam(name = "majorVersion", required = false) boolean majorVersion,
            @RequestParam(name = "comment", required = false) @Nullable String comment,
            @RequestParam(name = "name", required = false) @Nullable String name,
            HttpServletRequest request)
            throws IOException {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        if (name != null && name.isEmpty()) {
            throw new Failure.InvalidArgument("Local name cannot be null or empty.");
        }
        String fileName = name == null ? node.name() : name;
        Work.Next next = new Work.Next(majorVersion, comment == null || comment.isEmpty() ? null : comment);
        try (ReceivedContent received =
                call.parts().contents().receive(request.getInputStream(), request.getContentType(), fileName)) {
            call.change(work -> {
                if (!fileName.equals(node.name())) {
                    work.update(node.id(), null, Work.Patch.of(Map.of(Cm.NAME, fileName)));
                }
                work.setContent(node.id(), null, received, next);
                return node;
            });
        }
        return NewNodesController.shown(call, node.id(), Wish.of(request));
    }

    static ResponseEntity<?> sent(
            RestCall call, Node node, boolean attachment, HttpServletRequest request, HttpServletResponse response) {
        if (!new Documents(call).isFile(node)) {
            throw new Failure.InvalidArgument("Node " + node.id() + " is no file");
        }
        ContentInfo content = call.view().contentToRead(node);
        String type = content == null ? MediaTypeNames.promisedBy(node.name()) : content.mimeType();
        return new Download(call.parts().contents())
                .of(
                        new Download.Sent(
                                content, type, node.name(), node.state().audit().modified()),
                        attachment,
                        request,
                        response);
    }
}
