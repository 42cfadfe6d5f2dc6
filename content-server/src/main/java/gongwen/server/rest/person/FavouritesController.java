package gongwen.server.rest.person;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.personal.Favourites;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import gongwen.server.rest.Where;
import gongwen.server.rest.Wish;
import gongwen.server.rest.node.NodeEntries;
import gongwen.server.rest.node.NodeFinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The nodes the caller has marked; one that the caller may not read any more is not there. */
@RestController
@RequestMapping(Paths.CORE + "/people/{person}/favorites")
final class FavouritesController {

    private static final Map<String, QualifiedName> KINDS =
            Map.of("file", Cm.CONTENT, "folder", Cm.FOLDER, "site", St.SITE);

    private final RestCalls calls;
    private final Favourites favourites;

    FavouritesController(RestCalls calls, Favourites favourites) {
        this.calls = calls;
        this.favourites = favourites;
    }

    @GetMapping
    Listing<Map<String, Object>> list(
            @PathVariable("person") String person,
            @RequestParam(name = "where", required = false) @Nullable String where,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        String userId = Persons.own(call.actor(), person);
        Set<String> kinds = kinds(Where.parse(where));
        List<Marked> found = new ArrayList<>();
        for (Favourites.Favourite favourite : favourites.of(userId)) {
            call.view()
                    .node(favourite.node())
                    .flatMap(node -> marked(call, node, favourite))
                    .filter(marked -> kinds.contains(marked.kind()))
                    .ifPresent(found::add);
        }
        Wish wish = Wish.of(request);
        RestPaging paging = RestPaging.of(request);
        List<Map<String, Object>> part = found.stream()
                .skip(paging.skipCount())
                .limit(paging.maxItems())
                .map(marked -> shown(call, wish, marked))
                .toList();
        return Listing.of(part, found.size(), paging);
    }

    private static Set<String> kinds(Where where) {
        where.only("target/file", "target/folder", "target/site");
        return where.clauses().isEmpty()
                ? KINDS.keySet()
                : Set.copyOf(where.clauses().stream()
                        .map(clause -> clause.field().substring("target/".length()))
                        .distinct()
                        .toList());
    }

    /** A node that is marked and can be read. */
    private record Marked(Node node, String kind, Favourites.Favourite favourite) {}

    private static Optional<Marked> marked(RestCall call, Node node, Favourites.Favourite favourite) {
        return kindOf(call, node).map(kind -> new Marked(node, kind, favourite));
    }

    private static Optional<String> kindOf(RestCall call, Node node) {
        QualifiedName type = node.state().type();
        if (call.dictionary().isSubtype(type, St.SITE)) {
            return Optional.of("site");
        }
        return call.dictionary().isSubtype(type, Cm.FOLDER)
                ? Optional.of("folder")
                : Optional.of("file").filter(kind -> call.dictionary().isSubtype(type, Cm.CONTENT));
    }

    @GetMapping("/{id}")
    Entry<Map<String, Object>> get(
            @PathVariable("person") String person, @PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        String userId = Persons.own(call.actor(), person);
        return NodeFinder.id(id)
                .flatMap(node -> favourites.find(userId, node))
                .flatMap(favourite -> call.view().node(favourite.node()).flatMap(node -> marked(call, node, favourite)))
                .map(marked -> new Entry<>(shown(call, Wish.of(request), marked)))
                .orElseThrow(() -> NodeFinder.notFound(id));
    }

    /** One object answers an entry, a list of several a list. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Object add(@PathVariable("person") String person, @RequestBody JsonNode body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        String userId = Persons.own(call.actor(), person);
        List<Map<String, Object>> added = new ArrayList<>();
        Wish wish = Wish.of(request);
        for (JsonNode each : body.isArray() ? body : List.of(body)) {
            added.add(shown(call, wish, add(call, userId, each)));
        }
        return added.size() == 1
                ? new Entry<>(added.get(0))
                : Listing.of(added, added.size(), RestPaging.of(null, null));
    }

    private Marked add(RestCall call, String userId, JsonNode body) {
        JsonNode target = body.path("target");
        String kind = KINDS.keySet().stream()
                .filter(target::has)
                .findFirst()
                .orElseThrow(() -> new Failure.InvalidArgument("target is a file, a folder or a site with its guid"));
        String guid = target.path(kind).path("guid").asString("");
        Node node = new NodeFinder(call).node(guid);
        if (!kindOf(call, node).filter(kind::equals).isPresent()) {
            throw NodeFinder.notFound(guid);
        }
        return new Marked(node, kind, favourites.add(userId, node.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("person") String person, @PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        String userId = Persons.own(call.actor(), person);
        NodeId node = NodeFinder.id(id).orElseThrow(() -> NodeFinder.notFound(id));
        if (!favourites.remove(userId, node)) {
            throw NodeFinder.notFound(id);
        }
    }

    private static Map<String, Object> shown(RestCall call, Wish wish, Marked marked) {
        NodeEntries entries = new NodeEntries(call, new Wish(wish.include(), null));
        Map<String, Object> node = entries.listed(marked.node());
        Facts facts = new Facts()
                .with("targetGuid", marked.node().id().toString())
                .with("createdAt", Times.written(marked.favourite().created()))
                .with("target", Map.of(marked.kind(), target(call, marked, node)));
        for (String name : List.of("aspectNames", "properties", "allowableOperations", "permissions")) {
            facts.with(name, node.get(name));
        }
        return facts.asMap();
    }

    private static Map<String, Object> target(RestCall call, Marked marked, Map<String, Object> shown) {
        Node node = marked.node();
        ContentInfo content = node.state().content();
        if (marked.kind().equals("site")) {
            return new Facts()
                    .with("id", node.name())
                    .with("guid", node.id().toString())
                    .with("title", node.state().properties().text(Cm.TITLE).orElse(node.name()))
                    .with(
                            "description",
                            node.state().properties().text(Cm.DESCRIPTION).orElse(null))
                    .with(
                            "visibility",
                            node.state().properties().text(St.SITE_VISIBILITY).orElse("PRIVATE"))
                    .asMap();
        }
        Facts facts = new Facts();
        for (String name : List.of(
                "name",
                "createdAt",
                "modifiedAt",
                "createdByUser",
                "modifiedByUser",
                "isFolder",
                "isFile",
                "content",
                "path",
                "parentId",
                "id")) {
            facts.with(name, shown.get(name));
        }
        return facts.with("guid", node.id().toString())
                .with("title", node.state().properties().text(Cm.TITLE).orElse(null))
                .with(
                        "description",
                        node.state().properties().text(Cm.DESCRIPTION).orElse(null))
                .with("createdBy", node.state().audit().creator())
                .with("modifiedBy", node.state().audit().modifier())
                .with("mimeType", content == null ? null : content.mimeType())
                .with("sizeInBytes", content == null ? null : content.size())
                .with(
                        "versionLabel",
                        marked.kind().equals("file") ? node.version().label() : null)
                .asMap();
    }
}
