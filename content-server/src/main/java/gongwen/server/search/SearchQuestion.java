package gongwen.server.search;

import gongwen.server.search.afts.Expression;
import java.util.List;

/**
 * What is asked of the index.
 *
 * @param query what a hit must be, which also says how good a hit it is
 * @param filters what else a hit must be
 * @param skipCount how many hits to pass over
 * @param maxItems how many hits at most
 * @param order by what hits are sorted; by how good they are if it is empty
 * @param facets how hits are to be counted, by the name of each count
 * @param excerpts from what to quote
 */
public record SearchQuestion(
        Expression query,
        List<Expression> filters,
        int skipCount,
        int maxItems,
        List<Order> order,
        List<Facet> facets,
        Excerpts excerpts) {

    public SearchQuestion {
        filters = List.copyOf(filters);
        order = List.copyOf(order);
        facets = List.copyOf(facets);
    }

    /** Another part of the same hits, without counts and quotes. */
    public SearchQuestion part(int skip, int most) {
        return new SearchQuestion(query, filters, skip, most, order, List.of(), Excerpts.NONE);
    }

    /** The best hits for an expression. */
    public static SearchQuestion of(Expression query, int maxItems) {
        return new SearchQuestion(query, List.of(), 0, maxItems, List.of(), List.of(), Excerpts.NONE);
    }

    /** @param field a field as in queries, or {@code score} */
    public record Order(String field, boolean ascending) {}

    /** One way to count hits. */
    public sealed interface Facet {

        /** How many hits have each value of a field, the most frequent first. */
        record ByField(String field, int minCount, int limit) implements Facet {}

        /** How many hits something holds of. */
        record ByQuery(Expression query) implements Facet {}
    }

    /**
     * Quotes from hits.
     *
     * @param prefix, postfix what stands around a word that was found; everything else is escaped for HTML
     * @param fields the fields to quote from
     * @param snippets how many quotes of a field at most
     * @param length about how many characters a quote has
     */
    public record Excerpts(String prefix, String postfix, List<String> fields, int snippets, int length) {

        public static final Excerpts NONE = new Excerpts("", "", List.of(), 0, 0);

        public Excerpts {
            fields = List.copyOf(fields);
        }
    }
}
