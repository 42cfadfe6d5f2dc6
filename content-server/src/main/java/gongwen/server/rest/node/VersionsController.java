package gongwen.server.rest.node;

import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of documents. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}/versions")
final class VersionsController {

    private final RestCalls calls;

    VersionsController(RestCalls calls) {
        this.calls = calls;
    }

    /** How to go on from an old version. */
    record Revert(@Nullable Boolean majorVersion, @Nullable String comment) {

        Work.Next next() {
            return new Work.Next(
                    Boolean.TRUE.equals(majorVersion), comment == null || comment.isEmpty() ? null : comment);
        }
    }

    @GetMapping
    Listing<Map<String, Object>> list(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node node = new NodeFinder(call).node(id);
        Wish wish = Wish.of(request);
        List<Map<String, Object>> versions = new Documents(call).isFile(node)
                ? call.view().versions(node.version().series()).stream()
                        .map(version -> wish.of(shown(call, wish, version)))
                        .toList()
                : List.of();
        return Listing.part(versions, RestPaging.of(request));
    }

    @GetMapping("/{version}")
    Entry<Map<String, Object>> get(
            @PathVariable("id") String id, @PathVariable("version") String label, HttpServletRequest request) {
        RestCall call = calls.of(request);
        return new Entry<>(
                shown(call, Wish.of(request).whole(), version(call, id, label)).asMap());
    }

    @GetMapping("/{version}/content")
    ResponseEntity<?> content(
            @PathVariable("id") String id,
            @PathVariable("version") String label,
            @RequestParam(name = "attachment", required = false, defaultValue = "true") boolean attachment,
            HttpServletRequest request,
            HttpServletResponse response) {
        RestCall call = calls.of(request);
        return ContentController.sent(call, version(call, id, label), attachment, request, response);
    }

    @PostMapping("/{version}/revert")
    Entry<Map<String, Object>> revert(
            @PathVariable("id") String id,
            @PathVariable("version") String label,
            @RequestBody Revert body,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node version = version(call, id, label);
        call.change(work -> {
            work.revert(version.version().series(), label, body.next());
            return version;
        });
        Node live = new NodeFinder(call).node(id);
        return new Entry<>(shown(call, Wish.of(request).whole(), live).asMap());
    }

    @DeleteMapping("/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") String id, @PathVariable("version") String label, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node version = version(call, id, label);
        call.change(work -> {
            work.deleteVersion(version.version().series(), label);
            return version;
        });
    }

    static Node version(RestCall call, String id, String label) {
        Node node = new NodeFinder(call).node(id);
        return call.view().version(node.version().series(), label).orElseThrow(() -> NodeFinder.notFound(label));
    }

    private static Facts shown(RestCall call, Wish wish, Node version) {
        Documents documents = new Documents(call);
        return new Facts()
                .with("id", version.version().label())
                .with("name", version.name())
                .with("nodeType", version.state().type().toString())
                .with("isFolder", false)
                .with("isFile", true)
                .with("modifiedAt", Times.written(version.state().audit().modified()))
                .with("modifiedByUser", call.person(version.state().audit().modifier()))
                .with("versionComment", version.version().comment())
                .with("content", NodeEntries.content(version))
                .with("aspectNames", wish.includes("aspectNames") ? documents.aspectNames(version) : null)
                .with("properties", wish.includes("properties") ? documents.properties(version) : null);
    }
}
