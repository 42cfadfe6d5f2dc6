package gongwen.server.rest.search;

import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.Wish;
import gongwen.server.rest.node.NodeEntries;
import gongwen.server.rest.search.SearchReading.FacetAsked;
import gongwen.server.search.SearchResult;
import gongwen.server.search.SearchResult.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what was found as Alfresco's search API does. */
final class SearchAnswer {

    private static final Set<String> PEOPLE = Set.of("creator", "modifier", "cm:creator", "cm:modifier");

    private final RestCall call;
    private final NodeEntries nodes;

    SearchAnswer(RestCall call, Wish wish) {
        this.call = call;
        this.nodes = new NodeEntries(call, wish);
    }

    Map<String, Object> of(SearchResult result, SearchReading asked, List<String> spellings) {
        Map<String, Object> context = new Facts()
                .always("consistency", Map.of("lastTxId", result.token(), "complete", result.complete()))
                .with("facets", facets(asked.facets(), result.counts()))
                .with("spellCheck", spellings.isEmpty() ? null : spellCheck(spellings))
                .asMap();
        List<Map<String, Object>> entries = new ArrayList<>();
        result.hits().forEach(hit -> entries.add(Map.of("entry", entry(hit))));
        return Map.of(
                "list",
                new Facts()
                        .always(
                                "pagination",
                                Listing.of(result.hits(), result.totalItems(), asked.paging())
                                        .list()
                                        .pagination())
                        .always("context", context)
                        .always("entries", entries)
                        .asMap());
    }

    private static Map<String, Object> spellCheck(List<String> spellings) {
        return Map.of("type", "didYouMean", "suggestions", spellings);
    }

    /** What the database found: without scores, as of Alfresco. */
    Listing<Map<String, Object>> of(Page<Node> page, RestPaging paging) {
        return Listing.of(
                page.items().stream()
                        .map(node -> nodes.wish().of(nodes.listedFacts(node).always("location", "nodes")))
                        .toList(),
                page.totalItems(),
                paging);
    }

    private Map<String, Object> entry(SearchResult.Hit hit) {
        List<Map<String, Object>> quotes = new ArrayList<>();
        hit.quotes().forEach((field, snippets) -> quotes.add(Map.of("field", field, "snippets", snippets)));
        Facts facts = nodes.listedFacts(hit.node()).always("location", "nodes");
        Map<String, Object> entry = new LinkedHashMap<>(nodes.wish().of(facts));
        entry.put(
                "search",
                new Facts()
                        .always("score", hit.score())
                        .with("highlight", quotes)
                        .asMap());
        return entry;
    }

    /** Facets of one label together, in the order they were asked for. */
    private List<Map<String, Object>> facets(List<FacetAsked> asked, List<List<Count>> counts) {
        Map<String, List<Map<String, Object>>> buckets = new LinkedHashMap<>();
        Map<String, FacetAsked> first = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            FacetAsked facet = asked.get(i);
            String key = facet.type() + " " + facet.label();
            first.putIfAbsent(key, facet);
            List<Map<String, Object>> under = buckets.computeIfAbsent(key, any -> new ArrayList<>());
            counts.get(i).forEach(count -> under.add(bucket(facet, count)));
        }
        List<Map<String, Object>> facets = new ArrayList<>();
        buckets.forEach((key, under) -> {
            FacetAsked facet = first.get(key);
            if (facet != null) {
                facets.add(new Facts()
                        .always("type", facet.type())
                        .always("label", facet.label())
                        .always("buckets", under)
                        .asMap());
            }
        });
        return facets;
    }

    private Map<String, Object> bucket(FacetAsked facet, Count count) {
        boolean field = facet.type().equals("field");
        String label = field ? count.value() : facet.bucket();
        return new Facts()
                .always("label", label)
                .always("filterQuery", field ? facet.query() + ":\"" + quoted(label) + '"' : facet.query())
                .with("display", field && PEOPLE.contains(facet.query()) ? call.displayName(label) : null)
                .always(
                        "metrics",
                        List.of(Map.of("type", "count", "value", Map.of("count", String.valueOf(count.hits())))))
                .asMap();
    }

    private static String quoted(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
