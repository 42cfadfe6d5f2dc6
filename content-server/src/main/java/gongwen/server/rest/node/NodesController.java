package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.node.Node;
import gongwen.server.node.View;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Where;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading nodes and what is around them. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}")
final class NodesController {

    private final RestCalls calls;
    private final Archives archives;

    NodesController(RestCalls calls, Archives archives) {
        this.calls = calls;
        this.archives = archives;
    }

    @GetMapping
    Entry<Map<String, Object>> get(
            @PathVariable("id") String id,
            @RequestParam(name = "relativePath", required = false) @Nullable String relativePath,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        NodeFinder finder = new NodeFinder(call);
        Optional<Node> found = finder.find(id);
        if (found.isEmpty()) {
            return archives.find(call.actor().userId(), id)
                    .map(archive -> new Entry<>(DownloadsController.asNode(call, archive)))
                    .orElseThrow(() -> NodeFinder.notFound(id));
        }
        Node node = finder.below(found.get(), relativePath);
        return new Entry<>(new NodeEntries(call, Wish.of(request)).whole(node));
    }

    @GetMapping("/children")
    Listing<Map<String, Object>> children(
            @PathVariable("id") String id,
            @RequestParam(name = "relativePath", required = false) @Nullable String relativePath,
            @RequestParam(name = "where", required = false) @Nullable String where,
            @RequestParam(name = "orderBy", required = false) @Nullable String orderBy,
            @RequestParam(name = "includeSource", required = false) boolean includeSource,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        RestPaging paging = RestPaging.of(request);
        Node folder = new NodeFinder(call).folder(id, relativePath);
        Listing<Map<String, Object>> listing = Children.listing(
                new Children(call).of(folder, Where.parse(where), orderBy, paging),
                new NodeEntries(call, Wish.of(request)),
                paging);
        return includeSource ? listing.withSource(source(call, folder)) : listing;
    }

    /** What the list is of is shown bare. */
    private static Map<String, Object> source(RestCall call, Node folder) {
        return new NodeEntries(call, Wish.NOTHING_MORE).whole(folder);
    }

    /** The folders that hold a node, the primary one first. */
    @GetMapping("/parents")
    Listing<Map<String, Object>> parents(
            @PathVariable("id") String id,
            @RequestParam(name = "where", required = false) @Nullable String where,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        Optional<Boolean> primary = Where.parse(where)
                .only("isPrimary", "assocType")
                .about("isPrimary")
                .map(Where.Clause::flag);
        NodeEntries entries = new NodeEntries(call, Wish.of(request));
        List<Map<String, Object>> parents = call.view().parents(node.id()).stream()
                .filter(parent -> primary.isEmpty() || primary.get() == isPrimary(node, parent))
                .map(parent -> entries.wish()
                        .of(entries.listedFacts(parent).with("association", association(isPrimary(node, parent)))))
                .toList();
        return Listing.part(parents, RestPaging.of(request));
    }

    private static boolean isPrimary(Node node, Node parent) {
        return parent.id().equals(node.state().primaryParent());
    }

    private static Map<String, Object> association(boolean primary) {
        return Map.of("isPrimary", primary, "assocType", Cm.CONTAINS.toString());
    }

    /** The nodes that peer associations from a node lead to. */
    @GetMapping("/targets")
    Listing<Map<String, Object>> targets(@PathVariable("id") String id, HttpServletRequest request) {
        return related(id, View.Direction.SOURCE, request);
    }

    /** The nodes that peer associations to a node come from. */
    @GetMapping("/sources")
    Listing<Map<String, Object>> sources(@PathVariable("id") String id, HttpServletRequest request) {
        return related(id, View.Direction.TARGET, request);
    }

    private Listing<Map<String, Object>> related(String id, View.Direction end, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        Optional<String> type = Where.parse(request.getParameter("where"))
                .only("assocType")
                .about("assocType")
                .map(Where.Clause::value);
        List<View.PeerAssociation> found = call.view().associations(node.id(), end).stream()
                .filter(association ->
                        type.isEmpty() || type.get().equals(association.type().toString()))
                .toList();
        RestPaging paging = RestPaging.of(request);
        NodeEntries entries = new NodeEntries(call, Wish.of(request));
        List<Map<String, Object>> part = found.stream()
                .skip(paging.skipCount())
                .limit(paging.maxItems())
                .flatMap(association -> call
                        .view()
                        .node(end == View.Direction.SOURCE ? association.target() : association.source())
                        .map(other -> entries.wish()
                                .of(entries.listedFacts(other)
                                        .with(
                                                "association",
                                                Map.of(
                                                        "assocType",
                                                        association.type().toString()))))
                        .stream())
                .toList();
        return Listing.of(part, found.size(), paging);
    }
}
