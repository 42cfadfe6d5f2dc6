package gongwen.server.rest.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.View;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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

/** Peer associations of a node, and what a folder holds besides what lives in it. */
@RestController
@RequestMapping(Paths.CORE + "/nodes/{id}")
final class AssociationsController {

    private final RestCalls calls;

    AssociationsController(RestCalls calls) {
        this.calls = calls;
    }

    /** A peer association to make. */
    record Target(@Nullable String targetId, @Nullable String assocType) {}

    /** Another folder for a node. */
    record Child(@Nullable String childId, @Nullable String assocType) {}

    @PostMapping("/targets")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Target> relate(@PathVariable("id") String id, @RequestBody Target body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node source = new NodeFinder(call).node(id);
        if (body.targetId() == null || body.assocType() == null) {
            throw new Failure.InvalidArgument("targetId and assocType are needed");
        }
        NodeId target = new NodeFinder(call).node(body.targetId()).id();
        QualifiedName association = QualifiedNames.read(body.assocType());
        call.change(work -> work.relate(source.id(), association, target));
        return new Entry<>(body);
    }

    @DeleteMapping("/targets/{target}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unrelate(
            @PathVariable("id") String id,
            @PathVariable("target") String target,
            @RequestParam(name = "assocType", required = false) @Nullable String assocType,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        Node source = new NodeFinder(call).node(id);
        List<Long> found = call.view().associations(source.id(), View.Direction.SOURCE).stream()
                .filter(each -> each.target().toString().equals(target)
                        && (assocType == null || each.type().toString().equals(assocType)))
                .map(View.PeerAssociation::id)
                .toList();
        if (found.isEmpty()) {
            throw NodeFinder.notFound(target);
        }
        call.change(work -> {
            found.forEach(work::unrelate);
            return source;
        });
    }

    @GetMapping("/secondary-children")
    Listing<Map<String, Object>> secondaryChildren(@PathVariable("id") String id, HttpServletRequest request) {
        RestCall call = calls.of(request);
        NodeId folder = new NodeFinder(call).folder(id, null).id();
        RestPaging paging = RestPaging.of(request);
        Condition besides = new Condition.And(List.of(
                new Condition.InFolder(folder),
                new Condition.Compare(NodeQuery.Field.Builtin.PARENT, NodeQuery.Operator.NOT_EQUAL, folder)));
        Page<Node> page = call.view()
                .query(
                        new NodeQuery(
                                Set.of(), besides, Order.parse(request.getParameter("orderBy"), call.dictionary())),
                        new Paging(paging.skipCount(), paging.maxItems()));
        return Children.listing(page, new NodeEntries(call, Wish.of(request)), paging);
    }

    @PostMapping("/secondary-children")
    @ResponseStatus(HttpStatus.CREATED)
    Entry<Child> file(@PathVariable("id") String id, @RequestBody Child body, HttpServletRequest request) {
        RestCall call = calls.of(request);
        NodeId folder = new NodeFinder(call).folder(id, null).id();
        if (body.childId() == null
                || body.assocType() != null && !body.assocType().equals(Cm.CONTAINS.toString())) {
            throw new Failure.InvalidArgument("childId is needed, and cm:contains as assocType");
        }
        NodeId child = new NodeFinder(call).node(body.childId()).id();
        call.change(work -> {
            work.addParent(child, folder);
            return child;
        });
        return new Entry<>(body);
    }

    @DeleteMapping("/secondary-children/{child}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable("id") String id, @PathVariable("child") String child, HttpServletRequest request) {
        RestCall call = calls.of(request);
        NodeId folder = new NodeFinder(call).folder(id, null).id();
        Node node = new NodeFinder(call).node(child);
        boolean besides = !folder.equals(node.state().primaryParent())
                && call.view().parents(node.id()).stream()
                        .anyMatch(parent -> parent.id().equals(folder));
        if (!besides) {
            throw NodeFinder.notFound(child);
        }
        call.change(work -> {
            work.removeParent(node.id(), folder);
            return node;
        });
    }
}
