package gongwen.server.rest.node;

import gongwen.server.download.Download;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.rendition.Rendition;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** PDFs and pictures made of documents and of their versions. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}")
final class RenditionsController {

    private static final String OF_NODE = "/renditions";
    private static final String OF_VERSION = "/versions/{version}/renditions";
    private static final Pattern STATUS = Pattern.compile("\\(\\s*status\\s*=\\s*'(CREATED|NOT_CREATED)'\\s*\\)");

    /** Shown where a picture is not made yet. */
    private static final ClassPathResource PLACEHOLDER =
            new ClassPathResource("gongwen/server/rest/node/placeholder.png");

    private final RestCalls calls;

    RenditionsController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping({OF_NODE, OF_VERSION})
    Listing<Map<String, Object>> list(
            @PathVariable("id") String id,
            @PathVariable(name = "version", required = false) @Nullable String version,
            @RequestParam(name = "where", required = false) @Nullable String where,
            HttpServletRequest request) {
        List<Map<String, Object>> shown = of(calls.of(request), id, version).all().stream()
                .filter(wanted(where))
                .map(DocumentRenditions::shown)
                .toList();
        return Listing.part(shown, RestPaging.of(request));
    }

    @PostMapping({OF_NODE, OF_VERSION})
    @ResponseStatus(HttpStatus.ACCEPTED)
    void create(
            @PathVariable("id") String id,
            @PathVariable(name = "version", required = false) @Nullable String version,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        DocumentRenditions renditions = of(calls.of(request), id, version);
        List<JsonNode> wanted = body.isArray() ? body.valueStream().toList() : List.of(body);
        for (JsonNode each : wanted) {
            for (String name : each.path("id").asString("").split(",")) {
                if (name.isBlank()) {
                    throw new Failure.InvalidArgument("renditionId is needed");
                }
                renditions.want(name.strip());
            }
        }
    }

    @GetMapping({OF_NODE + "/{rendition}", OF_VERSION + "/{rendition}"})
    Entry<Map<String, Object>> get(
            @PathVariable("id") String id,
            @PathVariable(name = "version", required = false) @Nullable String version,
            @PathVariable("rendition") String rendition,
            HttpServletRequest request) {
        return new Entry<>(
                DocumentRenditions.shown(of(calls.of(request), id, version).get(rendition)));
    }

    @GetMapping({OF_NODE + "/{rendition}/content", OF_VERSION + "/{rendition}/content"})
    ResponseEntity<?> content(
            @PathVariable("id") String id,
            @PathVariable(name = "version", required = false) @Nullable String version,
            @PathVariable("rendition") String rendition,
            @RequestParam(name = "attachment", required = false, defaultValue = "true") boolean attachment,
            @RequestParam(name = "placeholder", required = false) boolean placeholder,
            HttpServletRequest request,
            HttpServletResponse response) {
        RestCall call = calls.of(request);
        DocumentRenditions renditions = of(call, id, version);
        if (placeholder && renditions.get(rendition).content() == null) {
            return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(PLACEHOLDER);
        }
        return new Download(call.parts().contents()).of(renditions.sent(rendition), attachment, request, response);
    }

    private static DocumentRenditions of(RestCall call, String id, @Nullable String version) {
        Node node = version == null ? new NodeFinder(call).node(id) : VersionsController.version(call, id, version);
        return new DocumentRenditions(call, node);
    }

    private static Predicate<Rendition> wanted(@Nullable String where) {
        if (where == null) {
            return rendition -> true;
        }
        Matcher status = STATUS.matcher(where.strip());
        if (!status.matches()) {
            throw new Failure.InvalidArgument("where of renditions is (status='CREATED') or (status='NOT_CREATED')");
        }
        boolean created = status.group(1).equals("CREATED");
        return rendition -> (rendition.content() != null) == created;
    }
}
