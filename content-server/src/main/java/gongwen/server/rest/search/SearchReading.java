package gongwen.server.rest.search;

import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.search.SearchQuestion;
import gongwen.server.search.SearchQuestion.Excerpts;
import gongwen.server.search.SearchQuestion.Facet;
import gongwen.server.search.afts.AftsParser;
import gongwen.server.search.afts.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a body of Alfresco's search API into a question. */
final class SearchReading {

    private static final int MOST_FACETS = 100;
    private static final int MOST_SNIPPETS = 20;
    private static final int FACET_VALUES = 100;
    private static final int SNIPPET_LENGTH = 100;
    private static final Set<String> LANGUAGES = Set.of("afts", "cmis");

    private final SearchBody body;
    private final List<FacetAsked> facets = new ArrayList<>();

    SearchReading(SearchBody body) {
        this.body = body;
        readFacets();
        if (facets.size() > MOST_FACETS) {
            throw new Failure.InvalidArgument("A search has at most " + MOST_FACETS + " facets");
        }
    }

    /**
     * A count that is asked for, with what its answer stands under.
     *
     * @param type {@code field}, {@code query} or {@code interval}
     * @param label the label of the facet
     * @param bucket of a query its own label, else empty
     * @param query of a query, what finds the hits that were counted
     */
    record FacetAsked(String type, String label, String bucket, String query, Facet facet) {}

    List<FacetAsked> facets() {
        return facets;
    }

    RestPaging paging() {
        SearchBody.Paging paging = body.paging();
        return paging == null ? RestPaging.of(null, null) : RestPaging.of(paging.skipCount(), paging.maxItems());
    }

    SearchQuestion question() {
        RestPaging paging = paging();
        return new SearchQuestion(
                expression(text()),
                filters(),
                paging.skipCount(),
                paging.maxItems(),
                order(),
                facets.stream().map(FacetAsked::facet).toList(),
                excerpts());
    }

    /**
     * Whether it is a statement in CMIS QL.
     *
     * @throws Failure.InvalidArgument if it is in no language there is
     */
    boolean isStatement() {
        String language = body.query() == null ? null : body.query().language();
        if (language != null && !LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) {
            throw new Failure.InvalidArgument("query.language is afts or cmis");
        }
        return "cmis".equalsIgnoreCase(language);
    }

    /** The query or statement as it was written. */
    String text() {
        SearchBody.Query query = body.query();
        String text = query == null ? null : query.query();
        if (text == null || text.isBlank()) {
            throw new Failure.InvalidArgument("A search needs query.query");
        }
        return text;
    }

    private Expression expression(String text) {
        SearchBody.Defaults defaults = body.defaults();
        return AftsParser.read(text, defaults != null && "OR".equalsIgnoreCase(defaults.defaultFTSOperator()));
    }

    private List<Expression> filters() {
        return given(body.filterQueries()).stream()
                .flatMap(filter -> Stream.concat(Stream.ofNullable(filter.query()), given(filter.queries()).stream()))
                .filter(text -> !text.isBlank())
                .map(this::expression)
                .toList();
    }

    private List<SearchQuestion.Order> order() {
        return given(body.sort()).stream()
                .map(sort -> new SearchQuestion.Order(
                        "SCORE".equalsIgnoreCase(sort.type()) ? "score" : required(sort.field(), "sort.field"),
                        Boolean.TRUE.equals(sort.ascending())))
                .toList();
    }

    private void readFacets() {
        if (body.facetFields() != null) {
            given(body.facetFields().facets()).forEach(this::addField);
        }
        given(body.facetQueries()).forEach(this::addQuery);
        if (body.facetIntervals() != null) {
            given(body.facetIntervals().intervals()).forEach(this::addInterval);
        }
    }

    private void addField(SearchBody.FacetField asked) {
        String field = required(asked.field(), "facetFields.facets.field");
        int minCount = asked.mincount() == null ? 1 : asked.mincount();
        int limit = asked.limit() == null ? FACET_VALUES : Math.max(1, Math.min(asked.limit(), FACET_VALUES * 10));
        facets.add(new FacetAsked(
                "field", or(asked.label(), field), "", field, new Facet.ByField(field, minCount, limit)));
    }

    private void addQuery(SearchBody.FacetQuery asked) {
        String query = required(asked.query(), "facetQueries.query");
        facets.add(new FacetAsked(
                "query",
                or(asked.group(), "default"),
                or(asked.label(), query),
                query,
                new Facet.ByQuery(expression(query))));
    }

    private void addInterval(SearchBody.FacetInterval asked) {
        String field = required(asked.field(), "facetIntervals.intervals.field");
        for (SearchBody.IntervalSet set : given(asked.sets())) {
            boolean withStart = !Boolean.FALSE.equals(set.startInclusive());
            boolean withEnd = !Boolean.FALSE.equals(set.endInclusive());
            String query = field + ":" + (withStart ? "[" : "<") + bound(set.start()) + " TO " + bound(set.end())
                    + (withEnd ? "]" : ">");
            facets.add(new FacetAsked(
                    "interval",
                    or(asked.label(), field),
                    or(set.label(), query),
                    query,
                    new Facet.ByQuery(expression(query))));
        }
    }

    private static String bound(@Nullable String value) {
        return value == null || value.equals("*")
                ? "*"
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Excerpts excerpts() {
        SearchBody.Highlight asked = body.highlight();
        if (asked == null) {
            return Excerpts.NONE;
        }
        List<SearchBody.HighlightField> fields = given(asked.fields());
        int snippets = fields.stream()
                .map(SearchBody.HighlightField::snippetCount)
                .filter(count -> count != null)
                .findFirst()
                .orElse(asked.snippetCount() == null ? 1 : asked.snippetCount());
        int length = asked.fragmentSize() == null ? SNIPPET_LENGTH : asked.fragmentSize();
        return new Excerpts(
                or(asked.prefix(), "<em>"),
                or(asked.postfix(), "</em>"),
                fields.stream()
                        .map(field -> required(field.field(), "highlight.fields.field"))
                        .toList(),
                Math.max(1, Math.min(snippets, MOST_SNIPPETS)),
                Math.max(10, Math.min(length, SNIPPET_LENGTH * 10)));
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private static String required(@Nullable String text, String member) {
        if (text == null || text.isBlank()) {
            throw new Failure.InvalidArgument("The search lacks " + member);
        }
        return text;
    }
}
