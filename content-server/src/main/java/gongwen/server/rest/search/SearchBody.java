package gongwen.server.rest.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a search, as Alfresco's clients send it; members that are not here are passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SearchBody(
        @Nullable Query query,
        @Nullable Paging paging,
        @Nullable List<String> include,
        @Nullable List<String> fields,
        @Nullable Boolean includeRequest,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Sort> sort,

        @Nullable Defaults defaults,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Filter> filterQueries,

        @Nullable List<FacetQuery> facetQueries,
        @Nullable FacetFields facetFields,
        @Nullable FacetIntervals facetIntervals,
        @Nullable Highlight highlight,
        @Nullable Spellcheck spellcheck,
        @Nullable Consistency consistency,
        @Nullable String facetFormat) {

    /** @param language {@code afts}, which is the default, or {@code cmis} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Query(
            @Nullable String query,
            @Nullable String userQuery,
            @Nullable String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Paging(@Nullable Integer skipCount, @Nullable Integer maxItems) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sort(
            @Nullable String type,
            @Nullable String field,
            @Nullable Boolean ascending) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Defaults(@Nullable String defaultFTSOperator) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Filter(@Nullable String query, @Nullable List<String> queries) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FacetQuery(
            @Nullable String query,
            @Nullable String label,
            @Nullable String group) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FacetFields(@Nullable List<FacetField> facets) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FacetField(
            @Nullable String field,
            @Nullable String label,
            @Nullable Integer mincount,
            @Nullable Integer limit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FacetIntervals(@Nullable List<FacetInterval> intervals) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FacetInterval(
            @Nullable String field,
            @Nullable String label,
            @Nullable List<IntervalSet> sets) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntervalSet(
            @Nullable String label,
            @Nullable String start,
            @Nullable String end,
            @Nullable Boolean startInclusive,
            @Nullable Boolean endInclusive) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Highlight(
            @Nullable String prefix,
            @Nullable String postfix,
            @Nullable Integer snippetCount,
            @Nullable Integer fragmentSize,
            @Nullable List<HighlightField> fields) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HighlightField(@Nullable String field, @Nullable Integer snippetCount) {}

    /** @param query the words to find others for that are spoken alike, if the search finds nothing */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Spellcheck(@Nullable String query) {}

    /** @param waitMillis how long to wait until everything written before the search can be found */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consistency(@Nullable Integer waitMillis) {}
}
