package gongwen.server.rest.site;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Role;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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

/**
 * Who is in a site, changed by who may change its permissions. In a unit's site that follows from its posts, and the
 * rules refuse it here. A site that everybody sees can be joined; there is no other request.
 */
@RestController
@RequestMapping(Paths.CORE)
final class MembersController {

    private final RestCalls calls;

    MembersController(RestCalls calls) {
        this.calls = calls;
    }

    /** Somebody, and the role in the site. */
    record MemberBody(@Nullable String id, @Nullable String role) {}

    @PostMapping("/sites/{site}/members")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> add(
            @PathVariable("site") String site, @RequestBody MemberBody body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node found = new Sites(call).get(site);
        String userId = body.id() == null ? "" : body.id();
        if (call.parts().directory().person(userId).isEmpty()) {
            throw Sites.notFound(userId);
        }
        if (granted(found, userId)) {
            throw new Failure.Conflict(userId + " is a member of this site");
        }
        return set(call, found, userId, body.role());
    }

    @PutMapping("/sites/{site}/members/{person}")
    Entry<Map<String, Object>> change(
            @PathVariable("site") String site,
            @PathVariable("person") String person,
            @RequestBody MemberBody body,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        return set(call, member(call, site, person), person, body.role());
    }

    @DeleteMapping("/sites/{site}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("site") String site, @PathVariable("person") String person, HttpServletRequest request) {
        RestCall call = calls.of(request);
        String userId = person.equals("-me-") ? call.actor().userId() : person;
        Node found = member(call, site, userId);
        if (!granted(found, userId)) {
            throw new Failure.Forbidden("This membership comes of a post or a group, and ends there");
        }
        if (userId.equals(call.actor().userId())) {
            writeForMember(call, found, SiteAccess.without(found, userId));
        } else {
            write(call, found, SiteAccess.without(found, userId));
        }
    }

    /** Coming and going are the member's own, who has no right on the site's permissions; the rules judge them all the same. */
    private static void writeForMember(RestCall call, Node site, AccessList access) {
        call.parts().repository().change(Actor.SYSTEM, work -> {
            work.setAccess(site.id(), access);
            return site;
        });
    }

    private static Node member(RestCall call, String site, String userId) {
        Sites sites = new Sites(call);
        Node found = sites.get(site);
        if (!sites.members(found).containsKey(userId)) {
            throw Sites.notFound(userId);
        }
        return found;
    }

    private static boolean granted(Node site, String userId) {
        return site.state().access().entries().stream()
                .anyMatch(entry -> entry.authority().equals(userId));
    }

    private static Entry<Map<String, Object>> set(RestCall call, Node site, String userId, @Nullable String role) {
        write(call, site, SiteAccess.with(site, userId, role));
        return new Entry<>(new Sites(call).member(userId, role));
    }

    private static void write(RestCall call, Node site, AccessList access) {
        call.change(work -> {
            work.setAccess(site.id(), access);
            return site;
        });
    }

    /** A request is granted at once or refused, so none is ever waiting. */
    @GetMapping("/people/{person}/site-membership-requests")
    Listing<Map<String, Object>> requests(@PathVariable("person") String person, HttpServletRequest request) {
        SitesController.requireSelf(calls.of(request), person);
        return Listing.of(List.of(), 0, RestPaging.of(request));
    }

    @PostMapping("/people/{person}/site-membership-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> join(
            @PathVariable("person") String person, @RequestBody MemberBody body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        SitesController.requireSelf(call, person);
        Sites sites = new Sites(call);
        Node site = sites.get(body.id() == null ? "" : body.id());
        if (sites.role(site).isPresent()) {
            throw new Failure.InvalidArgument("You are a member of this site");
        }
        if (!sites.isPublic(site)) {
            throw new Failure.Forbidden("Membership of this site is not asked for; its managers give it");
        }
        String userId = call.actor().userId();
        writeForMember(call, site, SiteAccess.with(site, userId, Role.SITE_CONSUMER.alfrescoName()));
        return new Entry<>(new Facts()
                .with("id", site.name())
                .with("createdAt", Times.written(site.state().audit().modified()))
                .with("site", sites.shown(site))
                .asMap());
    }

    @DeleteMapping("/people/{person}/site-membership-requests/{site}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable("person") String person, @PathVariable("site") String site, HttpServletRequest request) {
        SitesController.requireSelf(calls.of(request), person);
        throw Sites.notFound(site);
    }
}
