package gongwen.server.rest.node;

import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.Permission;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on nodes. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}/comments")
final class CommentsController {

    private final RestCalls calls;

    CommentsController(RestCalls calls) {
        this.calls = calls;
    }

    /** What is said. */
    record Body(@Nullable String content) {}

    @GetMapping
    Listing<Map<String, Object>> list(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        RestPaging paging = RestPaging.of(request);
        Page<Node> page =
                new Comments(call).of(new NodeFinder(call).node(id), new Paging(paging.skipCount(), paging.maxItems()));
        List<Map<String, Object>> shown =
                page.items().stream().map(comment -> shown(call, comment)).toList();
        return Listing.of(shown, page.totalItems(), paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> add(@PathVariable("id") String id, @RequestBody Body body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        NodeId added = new Comments(call).add(new NodeFinder(call).node(id), body.content());
        return new Entry<>(shown(call, new NodeFinder(call).node(added.toString())));
    }

    @PutMapping("/{comment}")
    Entry<Map<String, Object>> change(
            @PathVariable("id") String id,
            @PathVariable("comment") String comment,
            @RequestBody Body body,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Comments comments = new Comments(call);
        Node found = comments.get(new NodeFinder(call).node(id), comment);
        comments.change(found, body.content());
        return new Entry<>(shown(call, new NodeFinder(call).node(comment)));
    }

    @DeleteMapping("/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id, @PathVariable("comment") String comment, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Comments comments = new Comments(call);
        Node node = new NodeFinder(call).node(id);
        comments.remove(node, comments.get(node, comment));
    }

    private static Map<String, Object> shown(RestCall call, Node comment) {
        NodeState.Audit audit = comment.state().audit();
        Set<Permission> granted = call.permissions(comment.id());
        return new Facts()
                .with("id", comment.id().toString())
                .with("content", text(call, comment))
                .with("createdAt", Times.written(audit.created()))
                .with("createdBy", person(call, audit.creator()))
                .with("modifiedAt", Times.written(audit.modified()))
                .with("modifiedBy", person(call, audit.modifier()))
                .with("edited", !audit.created().equals(audit.modified()))
                .with("canEdit", granted.contains(Permission.WRITE))
                .with("canDelete", granted.contains(Permission.DELETE))
                .asMap();
    }

    private static Object person(RestCall call, String userId) {
        return call.parts().directory().person(userId).map(Object.class::cast).orElseGet(() -> call.person(userId));
    }

    private static String text(RestCall call, Node comment) {
        ContentInfo content = call.view().contentToRead(comment);
        if (content == null) {
            return "";
        }
        try (InputStream in = call.parts().contents().open(content, 0, -1)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
