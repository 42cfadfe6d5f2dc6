package gongwen.server.rest.search;

import gongwen.server.access.Directory;
import gongwen.server.audit.AuditTrail;
import gongwen.server.rest.RestCalls;
import gongwen.server.search.Search;
import gongwen.server.search.Statements;
import gongwen.server.search.Suggestions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchRestConfiguration {

    @Bean
    SearchController searchController(
            RestCalls calls, Search search, Suggestions suggestions, Statements statements, Directory directory) {
        return new SearchController(calls, search, suggestions, statements, new AuthorityLookup(directory));
    }

    @Bean
    SuggestionsController suggestionsController(RestCalls calls, Suggestions suggestions) {
        return new SuggestionsController(calls, suggestions);
    }

    @Bean
    SearchExportController searchExportController(RestCalls calls, Search search, AuditTrail audit) {
        return new SearchExportController(calls, search, audit);
    }
}
