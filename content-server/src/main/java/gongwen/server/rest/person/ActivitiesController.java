package gongwen.server.rest.person;

import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.NodeQuery.Field.Builtin;
import gongwen.server.node.NodeQuery.Operator;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.rest.Facts;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Times;
import gongwen.server.rest.node.NodeFinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happened lately to the files the caller may read, the newest first: of each the last thing. What somebody else
 * did to what the caller may not read is nobody's news.
 */
@RestController
@RequestMapping(Paths.CORE + "/people/{person}/activities")
final class ActivitiesController {

    private static final List<NodeQuery.Order> NEWEST_FIRST = List.of(new NodeQuery.Order(Builtin.MODIFIED, false));

    private final RestCalls calls;

    ActivitiesController(RestCalls calls) {
        this.calls = calls;
    }

    /**
     * @param who {@code me} or {@code others}; everybody if it is missing
     * @param siteId what happened in one site alone
     */
    @GetMapping
    Listing<Map<String, Object>> list(
            @PathVariable("person") String person,
            @RequestParam(name = "who", required = false) @Nullable String who,
            @RequestParam(name = "siteId", required = false) @Nullable String siteId,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        String userId = Persons.own(call.actor(), person);
        List<Condition> conditions = new ArrayList<>();
        if (who != null) {
            conditions.add(new Condition.Compare(Builtin.MODIFIER, by(who), userId));
        }
        if (siteId != null) {
            conditions.add(new Condition.InTree(site(call, siteId).id()));
        }
        RestPaging paging = RestPaging.of(request);
        Page<Node> page = call.view()
                .query(
                        new NodeQuery(Set.of(Cm.CONTENT), new Condition.And(conditions), NEWEST_FIRST),
                        new Paging(paging.skipCount(), paging.maxItems()));
        List<Map<String, Object>> items =
                page.items().stream().map(node -> shown(call, userId, node)).toList();
        return Listing.of(items, page.totalItems(), paging);
    }

    private static Operator by(String who) {
        return switch (who) {
            case "me" -> Operator.EQUAL;
            case "others" -> Operator.NOT_EQUAL;
            default -> throw new Failure.InvalidArgument("who: me or others");
        };
    }

    private static Node site(RestCall call, String id) {
        return call.view()
                .atPath("/Sites/" + id)
                .filter(node -> call.dictionary().isSubtype(node.state().type(), St.SITE))
                .orElseThrow(() -> NodeFinder.notFound(id));
    }

    private static Map<String, Object> shown(RestCall call, String userId, Node node) {
        NodeState.Audit audit = node.state().audit();
        boolean added = audit.created().equals(audit.modified());
        Optional<NodeId> parent = Optional.ofNullable(node.state().primaryParent())
                .filter(id -> !call.permissions(id).isEmpty());
        return new Facts()
                .with("id", node.state().changeToken())
                .with("feedPersonId", userId)
                .with("postPersonId", audit.modifier())
                .with("postedAt", Times.written(audit.modified()))
                .with("activityType", "org.alfresco.documentlibrary.file-" + (added ? "added" : "updated"))
                .with(
                        "activitySummary",
                        new Facts()
                                .with("objectId", node.id().toString())
                                .with(
                                        "parentObjectId",
                                        parent.map(NodeId::toString).orElse(null))
                                .with("title", node.name())
                                .asMap())
                .asMap();
    }
}
