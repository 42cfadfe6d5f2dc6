package gongwen.server.search;

import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.IndexFeed;
import gongwen.server.search.SearchQuestion.Facet;
import gongwen.server.search.SearchResult.Count;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import tools.jackson.databind.json.JsonMapper;

/** A question in Solr's words, and Solr's counts in ours. */
final class SolrQuestion {

    private static final JsonMapper JSON = new JsonMapper();

    private final SearchQuestion question;
    private final QueryText text;
    private final ZoneId zone;

    SolrQuestion(SearchQuestion question, QueryText text, ZoneId zone) {
        this.question = question;
        this.text = text;
        this.zone = zone;
    }

    /**
     * The question for one searcher.
     *
     * @param readers the tokens of what he may read, empty for whom no permission binds
     * @param pending what the index does not know rightly now
     */
    SolrQuery solr(Optional<Set<String>> readers, IndexFeed.Pending pending) {
        SolrQuery query = new SolrQuery(text.of(question.query()));
        query.set("q.op", "OR");
        query.set("TZ", zone.getId());
        query.setStart(question.skipCount()).setRows(question.maxItems()).setFields("id", "score");
        question.filters().forEach(filter -> query.addFilterQuery(text.of(filter)));
        query.addFilterQuery("-id:" + Position.ID);
        readers.ifPresent(tokens -> {
            query.addFilterQuery("{!terms f=readers separator=\"\n\" v=$readers}");
            query.set("readers", tokens.stream().sorted().collect(Collectors.joining("\n")));
        });
        leaveOut(query, "id", pending.nodes());
        leaveOut(query, "ancestors", pending.trees());
        sort(query);
        if (!question.facets().isEmpty()) {
            query.set("json.facet", JSON.writeValueAsString(facets()));
        }
        quote(query);
        return query;
    }

    private static void leaveOut(SolrQuery query, String field, Collection<NodeId> nodes) {
        if (!nodes.isEmpty()) {
            String name = "pending." + field;
            query.addFilterQuery(
                    "{!bool filter='*:*' must_not='{!terms f=" + field + " v=$" + name + "}' cache=false}");
            query.set(name, nodes.stream().map(NodeId::toString).collect(Collectors.joining(",")));
        }
    }

    private void sort(SolrQuery query) {
        for (SearchQuestion.Order order : question.order()) {
            SolrQuery.ORDER direction = order.ascending() ? SolrQuery.ORDER.asc : SolrQuery.ORDER.desc;
            if (order.field().equalsIgnoreCase("score")) {
                query.addSort("score", direction);
            } else {
                text.sort(order.field()).forEach(field -> query.addSort(field, direction));
            }
        }
        if (question.order().isEmpty()) {
            query.addSort("score", SolrQuery.ORDER.desc);
        }
        query.addSort("id", SolrQuery.ORDER.asc);
    }

    private Map<String, Object> facets() {
        Map<String, Object> facets = new LinkedHashMap<>();
        for (int i = 0; i < question.facets().size(); i++) {
            Facet facet = question.facets().get(i);
            if (facet instanceof Facet.ByField byField) {
                facets.put(
                        "f" + i,
                        Map.of(
                                "type", "terms",
                                "field", counted(byField.field()),
                                "limit", byField.limit(),
                                "mincount", Math.max(1, byField.minCount())));
            } else {
                facets.put("f" + i, Map.of("type", "query", "q", text.of(((Facet.ByQuery) facet).query())));
            }
        }
        return facets;
    }

    private String counted(String field) {
        String counted = text.counted(field);
        if (counted.isEmpty()) {
            throw new Failure.InvalidArgument("Hits cannot be counted by " + field);
        }
        return counted;
    }

    private void quote(SolrQuery query) {
        SearchQuestion.Excerpts excerpts = question.excerpts();
        if (excerpts.fields().isEmpty()) {
            return;
        }
        query.setHighlight(true);
        query.set("hl.method", "unified");
        query.set("hl.offsetSource", "ANALYSIS");
        query.set("hl.requireFieldMatch", "false");
        query.set("hl.weightMatches", "false");
        query.set("hl.bs.type", "SENTENCE");
        query.set(
                "hl.fl",
                excerpts.fields().stream().map(Quotes::shown).distinct().collect(Collectors.joining(",")));
        query.setHighlightSnippets(excerpts.snippets());
        query.setHighlightFragsize(excerpts.length());
        query.set("hl.tag.pre", Quotes.BEFORE);
        query.set("hl.tag.post", Quotes.AFTER);
    }

    /** The counts of each facet. */
    List<List<Count>> counts(QueryResponse response) {
        List<List<Count>> counts = new ArrayList<>();
        NestableJsonFacet facets = response.getJsonFacetingResponse();
        for (int i = 0; i < question.facets().size(); i++) {
            String name = "f" + i;
            if (question.facets().get(i) instanceof Facet.ByQuery) {
                NestableJsonFacet one = facets == null ? null : facets.getQueryFacet(name);
                counts.add(List.of(new Count("", one == null ? 0 : one.getCount())));
            } else {
                counts.add(
                        facets == null || facets.getBucketBasedFacets(name) == null
                                ? List.of()
                                : facets.getBucketBasedFacets(name).getBuckets().stream()
                                        .map(SolrQuestion::count)
                                        .toList());
            }
        }
        return counts;
    }

    private static Count count(BucketJsonFacet bucket) {
        return new Count(String.valueOf(bucket.getVal()), bucket.getCount());
    }
}
