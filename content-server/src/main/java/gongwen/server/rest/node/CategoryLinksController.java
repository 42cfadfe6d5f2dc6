package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The categories of a node, as far as the caller may read them; a category is a node itself. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}/category-links")
final class CategoryLinksController {

    private static final Links CATEGORIES = new Links(Cm.CATEGORIES, Cm.GENERALCLASSIFIABLE);

    private final RestCalls calls;

    CategoryLinksController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping
    Listing<Map<String, Object>> list(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Wish wish = Wish.of(request);
        List<Map<String, Object>> found = CATEGORIES.of(new NodeFinder(call).node(id)).stream()
                .flatMap(category -> call.view().node(category).stream())
                .map(category -> shown(call, wish, category))
                .toList();
        return Listing.part(found, RestPaging.of(request));
    }

    private static Map<String, Object> shown(RestCall call, Wish wish, Node category) {
        NodeId parent = category.state().primaryParent();
        Facts facts = new Facts()
                .with("id", category.id().toString())
                .with("name", category.name())
                .with("parentId", parent == null || call.permissions(parent).isEmpty() ? null : parent.toString());
        if (wish.includes("path")) {
            facts.with("path", new NodePaths(call).of(category).get("name"));
        }
        return facts.asMap();
    }

    /** One category answers an entry, several a list. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Object add(@PathVariable("id") String id, @RequestBody JsonNode body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        List<Node> added = new ArrayList<>();
        for (JsonNode each : body.isArray() ? body : List.of(body)) {
            added.add(category(call, each.path("categoryId").asString("")));
        }
        CATEGORIES.add(call, node, added.stream().map(Node::id).toList());
        Wish wish = Wish.of(request);
        return Links.answer(
                added.stream().map(category -> shown(call, wish, category)).toList());
    }

    private static Node category(RestCall call, String id) {
        Node category = new NodeFinder(call).node(id);
        if (!call.dictionary().isSubtype(category.state().type(), Cm.CATEGORY)) {
            throw new Failure.InvalidArgument("Node " + category.id() + " is no category");
        }
        return category;
    }

    @DeleteMapping("/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id, @PathVariable("category") String category, HttpServletRequest request) {
        RestCall call = calls.of(request);
        CATEGORIES.remove(call, new NodeFinder(call).node(id), category);
    }
}
