package gongwen.server.rest.site;

import gongwen.models.names.Cm;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites, their folders and their people, as somebody finds them. */
@RestController
@RequestMapping(Paths.CORE)
final class SitesController {

    private static final int SHORTEST_TERM = 2;

    private final RestCalls calls;

    SitesController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/sites")
    Listing<Map<String, Object>> list(HttpServletRequest request) {
        Sites sites = new Sites(calls.of(request));
        return shown(sites, sites.all(), RestPaging.of(request));
    }

    private static Listing<Map<String, Object>> shown(Sites sites, List<Node> found, RestPaging paging) {
        List<Map<String, Object>> part = found.stream()
                .skip(paging.skipCount())
                .limit(paging.maxItems())
                .map(sites::shown)
                .toList();
        return Listing.of(part, found.size(), paging);
    }

    @GetMapping("/sites/{site}")
    Entry<Map<String, Object>> get(@PathVariable("site") String site, HttpServletRequest request) {
        Sites sites = new Sites(calls.of(request));
        return new Entry<>(sites.shown(sites.get(site)));
    }

    /** The folders of a site, such as its document library. */
    @GetMapping("/sites/{site}/containers")
    Listing<Map<String, Object>> containers(@PathVariable("site") String site, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node found = new Sites(call).get(site);
        RestPaging paging = RestPaging.of(request);
        Page<Node> page =
                call.view().children(found.id(), Cm.CONTAINS, null, new Paging(paging.skipCount(), paging.maxItems()));
        return Listing.of(page.items().stream().map(SitesController::container).toList(), page.totalItems(), paging);
    }

    @GetMapping("/sites/{site}/containers/{container}")
    Entry<Map<String, Object>> container(
            @PathVariable("site") String site,
            @PathVariable("container") String container,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node found = new Sites(call).get(site);
        return call.view()
                .atPath(found.id(), container)
                .map(node -> new Entry<>(container(node)))
                .orElseThrow(() -> Sites.notFound(container));
    }

    private static Map<String, Object> container(Node node) {
        return new Facts()
                .with("id", node.id().toString())
                .with("folderId", node.name())
                .asMap();
    }

    @GetMapping("/sites/{site}/members")
    Listing<Map<String, Object>> members(@PathVariable("site") String site, HttpServletRequest request) {
        Sites sites = new Sites(calls.of(request));
        Map<String, String> members = sites.members(sites.get(site));
        RestPaging paging = RestPaging.of(request);
        List<Map<String, Object>> part = members.entrySet().stream()
                .skip(paging.skipCount())
                .limit(paging.maxItems())
                .map(member -> sites.member(member.getKey(), member.getValue()))
                .toList();
        return Listing.of(part, members.size(), paging);
    }

    @GetMapping("/sites/{site}/members/{person}")
    Entry<Map<String, Object>> member(
            @PathVariable("site") String site, @PathVariable("person") String person, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Sites sites = new Sites(call);
        String userId = person.equals("-me-") ? call.actor().userId() : person;
        String role = sites.members(sites.get(site)).get(userId);
        if (role == null) {
            throw Sites.notFound(person);
        }
        return new Entry<>(sites.member(userId, role));
    }

    /** The sites the caller works in. */
    @GetMapping("/people/{person}/sites")
    Listing<Map<String, Object>> ofPerson(@PathVariable("person") String person, HttpServletRequest request) {
        RestCall call = calls.of(request);
        requireSelf(call, person);
        Sites sites = new Sites(call);
        List<Node> own = sites.all().stream()
                .filter(site -> sites.role(site).isPresent())
                .toList();
        RestPaging paging = RestPaging.of(request);
        List<Map<String, Object>> part = own.stream()
                .skip(paging.skipCount())
                .limit(paging.maxItems())
                .map(site -> withRole(sites, site))
                .toList();
        return Listing.of(part, own.size(), paging);
    }

    private static Map<String, Object> withRole(Sites sites, Node site) {
        return new Facts()
                .with("id", site.name())
                .with("guid", site.id().toString())
                .with("role", sites.role(site).orElse(null))
                .with("site", sites.shown(site))
                .asMap();
    }

    @GetMapping("/people/{person}/favorite-sites/{site}")
    Entry<Map<String, Object>> favourite(
            @PathVariable("person") String person, @PathVariable("site") String site, HttpServletRequest request) {
        RestCall call = calls.of(request);
        requireSelf(call, person);
        Sites sites = new Sites(call);
        Node found = sites.get(site);
        if (call.parts().favourites().find(call.actor().userId(), found.id()).isEmpty()) {
            throw Sites.notFound(site);
        }
        return new Entry<>(sites.shown(found));
    }

    static void requireSelf(RestCall call, String person) {
        if (!person.equals("-me-") && !person.equals(call.actor().userId())) {
            throw Sites.notFound(person);
        }
    }

    /** The sites whose id or title contains a term. */
    @GetMapping("/queries/sites")
    Listing<Map<String, Object>> find(
            @RequestParam(name = "term", required = false) @Nullable String term, HttpServletRequest request) {
        String wanted =
                Optional.ofNullable(term).orElse("").replace("*", "").strip().toLowerCase(Locale.ROOT);
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST_TERM) {
            throw new Failure.InvalidArgument("term: " + SHORTEST_TERM + " characters or more");
        }
        Sites sites = new Sites(calls.of(request));
        List<Node> found =
                sites.all().stream().filter(site -> says(site, wanted)).toList();
        return shown(sites, found, RestPaging.of(request));
    }

    private static boolean says(Node site, String term) {
        String title = site.state().properties().text(Cm.TITLE).orElse("");
        return (site.name() + '\n' + title).toLowerCase(Locale.ROOT).contains(term);
    }
}
