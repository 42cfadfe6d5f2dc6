package gongwen.server.search;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.dictionary.CurrentDictionary;
import gongwen.server.failure.Failure;
import gongwen.server.node.IndexFeed;
import gongwen.server.node.Node;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import gongwen.server.search.afts.Expression;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;

/**
 * Searches the index as one actor. Nobody finds, counts or quotes what he may not read: the index filters by the tokens
 * of its readers, leaves out whatever changed since it last followed the store, and each hit is read anew through the
 * permission filter of the store.
 */
public final class Search {

    /** So deep nobody reads; deeper the index would have to sort everything. */
    private static final int DEEPEST = 100_000;

    private final Indexing indexing;
    private final IndexFeed feed;
    private final Repository repository;
    private final CurrentDictionary dictionary;
    private final ZoneId zone;

    Search(Indexing indexing, IndexFeed feed, Repository repository, CurrentDictionary dictionary, ZoneId zone) {
        this.indexing = indexing;
        this.feed = feed;
        this.repository = repository;
        this.dictionary = dictionary;
        this.zone = zone;
    }

    /**
     * Searches.
     *
     * @throws Failure.InvalidArgument if the question asks for fields there are not
     * @throws Failure.Unavailable if there is no index, or it does not answer
     */
    public SearchResult find(Actor actor, SearchQuestion question) {
        if (question.skipCount() + (long) question.maxItems() > DEEPEST) {
            throw new Failure.InvalidArgument(
                    "skipCount and maxItems lead beyond " + DEEPEST + " hits; narrow the search");
        }
        View view = repository.view(actor);
        SolrQuestion asked =
                new SolrQuestion(question, new QueryText(dictionary.current(), new Places(view), zone), zone);
        Answer answer = ask(actor, asked);
        List<SearchResult.Hit> hits = hits(view, answer.response(), question);
        return new SearchResult(
                hits,
                answer.response().getResults().getNumFound(),
                asked.counts(answer.response()),
                answer.token(),
                answer.pending().nodes().isEmpty() && indexing.state().phase() != IndexState.Phase.BUILDING);
    }

    /**
     * Waits until everything that is committed now can be found: for who looks for what he has just written.
     *
     * @throws Failure.Unavailable if it takes longer
     */
    public void awaitCurrent(Duration patience) {
        if (!indexing.awaitCurrent(patience)) {
            throw new Failure.Unavailable(
                    "The index has not followed yet",
                    new IllegalStateException(indexing.state().phase().name()));
        }
    }

    /** What the index said, and how far it was. */
    private record Answer(QueryResponse response, long token, IndexFeed.Pending pending) {}

    private Answer ask(Actor actor, SolrQuestion question) {
        SolrIndex index = indexing.require();
        long token = indexing.state().token();
        IndexFeed.Pending pending = feed.pendingAfter(token);
        if (!pending.nodes().isEmpty()) {
            indexing.awaitCurrent();
            token = indexing.state().token();
            pending = feed.pendingAfter(token);
        }
        QueryResponse response = index.query(question.solr(IndexFeed.tokens(actor), pending));
        return new Answer(response, token, pending);
    }

    private static List<SearchResult.Hit> hits(View view, QueryResponse response, SearchQuestion question) {
        List<NodeId> ids = new ArrayList<>();
        response.getResults().forEach(found -> ids.add(id(found)));
        Map<NodeId, Node> readable = readable(view, ids, response.getResults().getNumFound());
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (SolrDocument found : response.getResults()) {
            Node node = readable.get(id(found));
            if (node != null) {
                double score = ((Number) found.getFieldValue("score")).doubleValue();
                hits.add(new SearchResult.Hit(node, score, Quotes.of(response, node.id(), question.excerpts())));
            }
        }
        return hits;
    }

    private static NodeId id(SolrDocument found) {
        return NodeId.parse((String) found.getFieldValue("id"));
    }

    /** The hits as the store has them, which also leaves a trace of the search. */
    private static Map<NodeId, Node> readable(View view, List<NodeId> ids, long total) {
        Map<NodeId, Node> nodes = new HashMap<>();
        view.found(ids, total).forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }

    /** What an expression finds, and what may have to be looked for besides. */
    public record Matches(List<NodeId> nodes, Set<NodeId> unknown) {}

    /**
     * All that an expression finds for an actor; for a database that goes on with it.
     *
     * @return empty if there are more than {@code most}, or no index
     */
    public Optional<Matches> all(Actor actor, Expression expression, int most) {
        if (indexing.index().isEmpty() || indexing.state().phase() == IndexState.Phase.BUILDING) {
            return Optional.empty();
        }
        View view = repository.view(actor);
        SolrQuestion asked = new SolrQuestion(
                SearchQuestion.of(expression, most), new QueryText(dictionary.current(), new Places(view), zone), zone);
        Answer answer = ask(actor, asked);
        if (answer.response().getResults().getNumFound() > most) {
            return Optional.empty();
        }
        List<NodeId> nodes = new ArrayList<>();
        answer.response().getResults().forEach(found -> nodes.add(id(found)));
        return Optional.of(new Matches(nodes, answer.pending().nodes()));
    }
}
