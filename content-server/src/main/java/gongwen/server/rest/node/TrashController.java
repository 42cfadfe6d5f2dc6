package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.View;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What the caller has deleted. */
@RestController
@RequestMapping(Paths.CORE + "/deleted-nodes")
final class TrashController {

    private static final List<String> MAY_DO = List.of("delete", "update", "updatePermissions");

    private final RestCalls calls;

    TrashController(RestCalls calls) {
        this.calls = calls;
    }

    /** Where to restore to; nothing for where it was. */
    record Target(@Nullable String targetParentId, @Nullable String assocType) {}

    @GetMapping
    Listing<Map<String, Object>> list(HttpServletRequest request) {
        RestCall call = calls.of(request);
        RestPaging paging = RestPaging.of(request);
        Page<View.Trashed> page = call.view().trash(new Paging(paging.skipCount(), paging.maxItems()));
        Wish wish = Wish.of(request);
        List<Map<String, Object>> items =
                page.items().stream().map(trashed -> shown(call, wish, trashed)).toList();
        return Listing.of(items, page.totalItems(), paging);
    }

    @GetMapping("/{id}")
    Entry<Map<String, Object>> get(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        return new Entry<>(shown(call, Wish.of(request).whole(), trashed(call, id)));
    }

    /** The body may be missing, but then the request has to say so by a length of 0. */
    @PostMapping("/{id}/restore")
    Entry<Map<String, Object>> restore(
            @PathVariable("id") String id,
            @RequestBody(required = false) @Nullable Target target,
            HttpServletRequest request) {
        if (target == null && request.getContentLengthLong() < 0) {
            throw new Failure.InvalidArgument("Cannot parse null string");
        }
        RestCall call = calls.of(request);
        NodeId node = trashed(call, id).node().id();
        String parent = target == null ? null : target.targetParentId();
        NodeId folder = parent == null
                ? null
                : new NodeFinder(call).folder(parent, null).id();
        call.change(work -> {
            work.restore(node, folder);
            return node;
        });
        return NewNodesController.shown(call, node, Wish.of(request));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        NodeId node = trashed(call, id).node().id();
        call.change(work -> {
            work.delete(node, true);
            return node;
        });
    }

    private static View.Trashed trashed(RestCall call, String id) {
        return NodeFinder.id(id).flatMap(call.view()::trashed).orElseThrow(() -> NodeFinder.notFound(id));
    }

    /** As it was, and whose it is now: on Alfresco that of who deleted it. */
    private static Map<String, Object> shown(RestCall call, Wish wish, View.Trashed trashed) {
        Facts facts = new NodeEntries(call, wish.without("path", "allowableOperations", "permissions"))
                .listedFacts(trashed.node())
                .with("archivedAt", Times.written(trashed.at()))
                .with("archivedByUser", call.person(trashed.by()));
        if (wish.includes("path")) {
            facts.with("path", path(call, trashed));
        }
        if (wish.includes("allowableOperations")) {
            facts.with("allowableOperations", MAY_DO);
        }
        if (wish.includes("properties")) {
            facts.with("properties", properties(call, trashed));
        }
        return wish.of(facts);
    }

    private static Map<String, Object> properties(RestCall call, View.Trashed trashed) {
        Map<String, Object> properties = new Documents(call).properties(trashed.node());
        properties.put(Cm.OWNER.toString(), call.person(trashed.by()));
        return properties;
    }

    /** The folder it was deleted from and what is above; nothing if that is gone or not for the caller. */
    private static Map<String, Object> path(RestCall call, View.Trashed trashed) {
        Optional<Node> parent = Optional.ofNullable(trashed.parent()).flatMap(call.view()::node);
        if (parent.isEmpty()) {
            return Map.of();
        }
        List<Node> above = new ArrayList<>(List.of(parent.get()));
        above.addAll(call.view().ancestors(parent.get().id()));
        return new NodePaths(call).shown(above);
    }
}
