package gongwen.server.node;

import gongwen.rules.commit.Pipeline;
import gongwen.server.audit.AuditTrail;
import gongwen.server.content.typesetting.Typesetter;
import gongwen.server.database.Database;
import gongwen.server.dictionary.CurrentDictionary;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The repository, with its root folder in place. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    @Bean
    StoredContents storedContents(Database database) {
        return new StoredContents(database);
    }

    @Bean
    Store nodeTables(Database database, CurrentDictionary dictionary, PeopleRegister people, Clock clock) {
        return new Store(database, dictionary, people, clock);
    }

    @Bean
    IndexFeed indexFeed(Store store) {
        return new IndexFeed(store);
    }

    @Bean
    Repository repository(
            Store store,
            Pipeline pipeline,
            AuditTrail audit,
            ObjectProvider<RefusalObserver> observers,
            Typesetter typesetter,
            @Value("${gongwen.zone}") ZoneId zone) {
        return new AuditedRepository(
                NodeStore.open(store, pipeline, audit, typesetter, zone), audit, observers::stream);
    }
}
