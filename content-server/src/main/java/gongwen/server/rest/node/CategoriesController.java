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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The tree of categories at Alfresco's {@code /categories}. */
@RestController
@RequestMapping(Paths.CORE + "/categories/{id}")
final class CategoriesController {

    private final RestCalls calls;

    CategoriesController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping
    Entry<Map<String, Object>> get(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        return shown(call, new Categories(call).get(id), request);
    }

    @GetMapping("/subcategories")
    Listing<Map<String, Object>> list(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Categories categories = new Categories(call);
        List<Map<String, Object>> found = categories.below(categories.get(id)).stream()
                .map(node -> shown(call, node, request).entry())
                .toList();
        return Listing.part(found, RestPaging.of(request));
    }

    /** One category answers an entry, several a list. */
    @PostMapping("/subcategories")
    @ResponseStatus(HttpStatus.CREATED)
    Object create(@PathVariable("id") String id, @RequestBody JsonNode body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Categories categories = new Categories(call);
        Node parent = categories.get(id);
        List<String> names = new ArrayList<>();
        for (JsonNode each : body.isArray() ? body : List.of(body)) {
            names.add(name(each));
        }
        List<NodeId> created = call.change(work -> names.stream()
                .map(name -> categories.create(work, parent, name))
                .toList());
        return Links.answer(created.stream()
                .map(each ->
                        shown(call, categories.get(each.toString()), request).entry())
                .toList());
    }

    @PutMapping
    Entry<Map<String, Object>> rename(
            @PathVariable("id") String id, @RequestBody JsonNode body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Categories categories = new Categories(call);
        Node category = categories.get(id);
        call.change(work -> {
            categories.rename(work, category, name(body));
            return category;
        });
        return shown(call, categories.get(id), request);
    }

    /** What is below it goes with it. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node category = new Categories(call).get(id);
        if (!call.dictionary().isSubtype(category.state().type(), Cm.CATEGORY)) {
            throw new Failure.InvalidArgument("The root of the categories stays");
        }
        call.change(work -> {
            work.delete(category.id(), false);
            return category;
        });
    }

    private static String name(JsonNode body) {
        String name = body.path("name").asString("").strip();
        if (name.isEmpty()) {
            throw new Failure.InvalidArgument("A category needs a name");
        }
        return name;
    }

    private static Entry<Map<String, Object>> shown(RestCall call, Node category, HttpServletRequest request) {
        Wish wish = Wish.of(request);
        NodeId parent = category.state().primaryParent();
        Facts facts = new Facts()
                .with("id", category.id().toString())
                .with("name", category.name())
                .with("parentId", parent == null || call.permissions(parent).isEmpty() ? null : parent.toString())
                .with("hasChildren", new Categories(call).hasChildren(category));
        if (wish.includes("path")) {
            facts.with("path", new NodePaths(call).of(category).get("name"));
        }
        if (wish.includes("count")) {
            facts.with("count", call.view().references(Cm.CATEGORIES).getOrDefault(category.id(), 0L));
        }
        return new Entry<>(wish.of(facts));
    }
}
