package gongwen.server.search;

import gongwen.server.audit.AuditTrail;
import gongwen.server.database.DataDirectory;
import gongwen.server.dictionary.CurrentDictionary;
import gongwen.server.node.IndexFeed;
import gongwen.server.node.Repository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The full text index and the searches in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

    @Bean
    Indexing indexing(
            DataDirectory data,
            IndexFeed feed,
            CurrentDictionary dictionary,
            SearchProperties properties,
            Clock clock) {
        return new Indexing(
                place(data.path(), properties), feed, new IndexDocuments(dictionary, feed), properties, clock);
    }

    /** Where the index is. */
    static IndexPlace place(Path data, SearchProperties properties) {
        return properties.solr().isEmpty()
                ? new OwnIndex(data)
                : new SharedIndex(properties, new ConfigurationFiles(data));
    }

    @Bean
    SearchHealth searchHealthIndicator(Indexing indexing) {
        return new SearchHealth(indexing);
    }

    @Bean
    SearchIndexEndpoint searchIndexEndpoint(Indexing indexing, AuditTrail trail) {
        return new SearchIndexEndpoint(indexing, trail);
    }

    @Bean
    Search search(
            Indexing indexing,
            IndexFeed feed,
            Repository repository,
            CurrentDictionary dictionary,
            @Value("${gongwen.zone}") ZoneId zone) {
        return new Search(indexing, feed, repository, dictionary, zone);
    }

    @Bean
    FullText fullText(Search search) {
        return new FullText(search);
    }

    @Bean
    Suggestions suggestions(Search search) {
        return new Suggestions(search);
    }
}
