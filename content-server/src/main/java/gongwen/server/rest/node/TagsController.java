package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Where;
import gongwen.server.tag.TagNames;
import gongwen.server.tag.TagNames.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** Tags of nodes. Of all tags somebody knows those alone that are on a node he may read. */
@RestController
@RequestMapping(Paths.CORE)
final class TagsController {

    private static final Links TAGS = new Links(Cm.TAGGABLE, Cm.TAGGABLE);

    private final RestCalls calls;
    private final TagNames names;

    TagsController(RestCalls calls, TagNames names) {
        this.calls = calls;
        this.names = names;
    }

    @GetMapping("/nodes/{id}/tags")
    Listing<Map<String, Object>> ofNode(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        List<NodeId> tags = TAGS.of(new NodeFinder(call).node(id));
        return Listing.part(byName(names.of(tags)), RestPaging.of(request));
    }

    private static List<Map<String, Object>> byName(Map<NodeId, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(tag -> shown(tag.getKey(), tag.getValue()).asMap())
                .toList();
    }

    private static Facts shown(NodeId id, String name) {
        return new Facts().with("id", id.toString()).with("tag", name);
    }

    /** One tag answers an entry, several a list. */
    @PostMapping("/nodes/{id}/tags")
    @ResponseStatus(HttpStatus.CREATED)
    Object add(@PathVariable("id") String id, @RequestBody JsonNode body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        List<Tag> added = new ArrayList<>();
        for (JsonNode each : body.isArray() ? body : List.of(body)) {
            added.add(Tag.named(each.path("tag").asString("")));
        }
        TAGS.add(call, node, added.stream().map(Tag::id).toList());
        added.forEach(names::keep);
        return Links.answer(
                added.stream().map(tag -> shown(tag.id(), tag.name()).asMap()).toList());
    }

    @DeleteMapping("/nodes/{id}/tags/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id, @PathVariable("tag") String tag, HttpServletRequest request) {
        RestCall call = calls.of(request);
        TAGS.remove(call, new NodeFinder(call).node(id), tag);
    }

    /** A tag of nothing yet is nobody's; it shows once a node has it. */
    @PostMapping("/tags")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> create(@RequestBody JsonNode body) {
        Tag tag = Tag.named((body.isArray() ? body.path(0) : body).path("tag").asString(""));
        return new Entry<>(shown(tag.id(), tag.name()).asMap());
    }

    @GetMapping("/tags")
    Listing<Map<String, Object>> list(HttpServletRequest request) {
        RestCall call = calls.of(request);
        Where where = Where.parse(request.getParameter("where")).only("tag");
        Map<NodeId, Long> used = call.view().references(Cm.TAGGABLE);
        boolean counts = String.valueOf(request.getParameter("include")).contains("count");
        List<Map<String, Object>> found = names.of(used.keySet()).entrySet().stream()
                .filter(tag -> where.clauses().stream().allMatch(clause -> isAsked(clause, tag.getValue())))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(tag -> shown(tag.getKey(), tag.getValue())
                        .with("count", counts ? used.get(tag.getKey()) : null)
                        .asMap())
                .toList();
        return Listing.part(found, RestPaging.of(request));
    }

    private static boolean isAsked(Where.Clause clause, String name) {
        return switch (clause.comparison()) {
            case EQUALS, IN ->
                clause.values().stream().anyMatch(value -> lower(value).equals(name));
            case MATCHES -> name.contains(lower(clause.value()).replace("*", ""));
            case EXISTS -> throw new Failure.InvalidArgument("where: a tag equals, is in, or matches");
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @GetMapping("/tags/{tag}")
    Entry<Map<String, Object>> get(@PathVariable("tag") String tag, HttpServletRequest request) {
        Tag found = find(calls.of(request), tag);
        return new Entry<>(shown(found.id(), found.name()).asMap());
    }

    private Tag find(RestCall call, String tag) {
        NodeId id = NodeFinder.id(tag).orElseThrow(() -> NodeFinder.notFound(tag));
        String name = call.view().references(Cm.TAGGABLE).containsKey(id)
                ? names.of(List.of(id)).get(id)
                : null;
        if (name == null) {
            throw NodeFinder.notFound(tag);
        }
        return new Tag(id, name);
    }

    /** Renames a tag on every node the caller may read: all of them or, if a rule keeps one of them as it is, none. */
    @PutMapping("/tags/{tag}")
    Entry<Map<String, Object>> rename(
            @PathVariable("tag") String tag, @RequestBody JsonNode body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Tag before = find(call, tag);
        Tag after = Tag.named(body.path("tag").asString(""));
        names.keep(after);
        TAGS.replace(call, before.id(), List.of(after.id()));
        return new Entry<>(shown(after.id(), after.name()).asMap());
    }

    /** Takes a tag from every node the caller may read: from all of them or, if a rule keeps one as it is, from none. */
    @DeleteMapping("/tags/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("tag") String tag, HttpServletRequest request) {
        RestCall call = calls.of(request);
        TAGS.replace(call, find(call, tag).id(), List.of());
    }
}
