package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.models.names.Fm;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.rest.Paths;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.RestCalls;
import gongwen.server.rest.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds files and folders by what they say, as a picker asks while somebody types. */
@RestController
@RequestMapping(Paths.CORE + "/queries/nodes")
final class NodeSearchController {

    private static final int SHORTEST_TERM = 3;

    private static final Condition NO_COMMENT =
            new Condition.Compare(NodeQuery.Field.Builtin.TYPE, NodeQuery.Operator.NOT_EQUAL, Fm.POST);

    private final RestCalls calls;

    NodeSearchController(RestCalls calls) {
        this.calls = calls;
    }

    @GetMapping
    Listing<Map<String, Object>> find(
            @RequestParam(name = "term", required = false) @Nullable String term,
            @RequestParam(name = "rootNodeId", required = false) @Nullable String root,
            @RequestParam(name = "nodeType", required = false) @Nullable String type,
            @RequestParam(name = "orderBy", required = false) @Nullable String orderBy,
            HttpServletRequest request) {
        RestCall call = calls.of(request);
        RestPaging paging = RestPaging.of(request);
        List<Condition> conditions = new ArrayList<>(List.of(new Condition.ContainsText(wanted(term)), NO_COMMENT));
        if (root != null) {
            conditions.add(new Condition.InTree(new NodeFinder(call).node(root).id()));
        }
        NodeQuery query = new NodeQuery(
                type == null ? Set.of(Cm.CONTENT, Cm.FOLDER) : Set.of(QualifiedNames.read(type)),
                new Condition.And(conditions),
                Order.parse(orderBy == null ? "modifiedAt desc" : orderBy, call.dictionary()));
        Page<Node> page = call.view().query(query, new Paging(paging.skipCount(), paging.maxItems()));
        return Children.listing(page, new NodeEntries(call, Wish.of(request)), paging);
    }

    /** As Alfresco asks for it, three letters or digits; other characters do not count, and a star means nothing. */
    private static String wanted(@Nullable String term) {
        String wanted =
                term == null ? "" : term.replace("*", "").replace("\"", "").strip();
        if (wanted.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_TERM) {
            throw new Failure.InvalidArgument("term: " + SHORTEST_TERM + " letters or digits or more");
        }
        return wanted;
    }
}
