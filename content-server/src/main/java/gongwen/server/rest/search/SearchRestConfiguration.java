package gongwen.server.rest.search;

import gongwen.server.audit.AuditTrail;
import gongwen.server.rest.RestCalls;
import gongwen.server.search.Search;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchRestConfiguration {

    @Bean
    SearchController searchController(RestCalls calls, Search search) {
        return new SearchController(calls, search);
    }

    @Bean
    SearchExportController searchExportController(RestCalls calls, Search search, AuditTrail audit) {
        return new SearchExportController(calls, search, audit);
    }
}
