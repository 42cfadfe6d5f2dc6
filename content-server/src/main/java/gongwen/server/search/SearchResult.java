package gongwen.server.search;

import gongwen.server.node.Node;
import java.util.List;
import java.util.Map;

/**
 * What was found, of what the searcher may read.
 *
 * @param hits the hits of the part asked for
 * @param totalItems how many there are in all
 * @param counts the counts of each facet asked for, in the order of the question; of a query one without a value
 * @param token up to which token of the change log the index has followed
 * @param complete whether there was nothing the index did not know
 */
public record SearchResult(List<Hit> hits, long totalItems, List<List<Count>> counts, long token, boolean complete) {

    public SearchResult {
        hits = List.copyOf(hits);
        counts = List.copyOf(counts);
    }

    /**
     * One hit.
     *
     * @param quotes by the field they are from
     */
    public record Hit(Node node, double score, Map<String, List<String>> quotes) {}

    /** How many hits have a value. */
    public record Count(String value, long hits) {}
}
