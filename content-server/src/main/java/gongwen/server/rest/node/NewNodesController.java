package gongwen.server.rest.node;

import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.node.Node;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Creating nodes in a folder: from a description, or from a form with a file. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}/children")
final class NewNodesController {

    private final RestCalls calls;

    NewNodesController(RestCalls calls) {
        this.calls = calls;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> create(
            @PathVariable("id") String id,
            @RequestParam(name = "autoRename", required = false) boolean autoRename,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node parent = new NodeFinder(call).node(id);
        NodeId created = new NewNodes(call).create(parent, NodeBody.read(body), null, autoRename);
        return shown(call, created, Wish.of(request));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> upload(
            @PathVariable("id") String id,
            @RequestParam(name = "autoRename", required = false) boolean autoRename,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node parent = new NodeFinder(call).node(id);
        Upload upload = Upload.read(request);
        NodeId created = upload.store(call, parent, autoRename);
        return shown(call, created, Wish.of(request).and(upload.include()));
    }

    static Entry<Map<String, Object>> shown(RestCall call, NodeId id, Wish wish) {
        Node node = new NodeFinder(call).node(id.toString());
        return new Entry<>(new NodeEntries(call, wish).whole(node));
    }
}
