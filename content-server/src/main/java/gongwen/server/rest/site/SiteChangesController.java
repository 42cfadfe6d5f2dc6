package gongwen.server.rest.site;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Making, changing and deleting sites, by who may add to /Sites. A unit's site is founded with the unit; the rules refuse
 * what would change or delete it here.
 */
@RestController
@RequestMapping(Paths.CORE + "/sites")
final class SiteChangesController {

    private static final String LIBRARY = "documentLibrary";

    private final RestCalls calls;

    SiteChangesController(RestCalls calls) {
        this.calls = calls;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Map<String, Object>> create(@RequestBody SiteBody sent, HttpServletRequest request) {
        RestCall call = calls.of(request);
        SiteBody body = sent.whole();
        String name = Objects.requireNonNull(body.id());
        Map<QualifiedName, @Nullable Object> values = body.properties();
        values.put(Cm.NAME, name);
        values.put(St.SITE_PRESET, "site-dashboard");
        AccessList access = SiteAccess.founded(call.actor().userId(), body.visibility());
        call.change(work -> {
            NodeId sites = work.atPath("/Sites")
                    .map(Node::id)
                    .orElseThrow(() -> new Failure.NotFound("This repository has no sites"));
            NodeId site = work.create(folder(sites, St.SITE, values, access));
            return work.create(
                    folder(site, Cm.FOLDER, Map.of(Cm.NAME, LIBRARY, St.COMPONENT_ID, LIBRARY), AccessList.INHERITED));
        });
        return shown(call, name);
    }

    private static Work.NewNode folder(
            NodeId parent,
            QualifiedName type,
            Map<QualifiedName, ? extends @Nullable Object> values,
            AccessList access) {
        Set<QualifiedName> aspects = type.equals(St.SITE) ? Set.of(Cm.TITLED) : Set.of(St.SITE_CONTAINER);
        return new Work.NewNode(type, aspects, values, parent, Cm.CONTAINS, null, null, access, Work.Initial.NONE);
    }

    @PutMapping("/{site}")
    Entry<Map<String, Object>> change(
            @PathVariable("site") String site, @RequestBody SiteBody body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node found = new Sites(call).get(site);
        AccessList before = found.state().access();
        AccessList access = SiteAccess.seen(before, body.visibility());
        call.change(work -> {
            work.update(found.id(), null, Work.Patch.of(body.properties()));
            if (!access.equals(before)) {
                work.setAccess(found.id(), access);
            }
            return found;
        });
        return shown(call, site);
    }

    @DeleteMapping("/{site}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable("site") String site,
            @RequestParam(name = "permanent", required = false) boolean permanent,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node found = new Sites(call).get(site);
        call.change(work -> {
            work.delete(found.id(), permanent);
            return found;
        });
    }

    private static Entry<Map<String, Object>> shown(RestCall call, String site) {
        Sites sites = new Sites(call);
        return new Entry<>(sites.shown(sites.get(site)));
    }
}
