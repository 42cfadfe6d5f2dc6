package gongwen.server.personal;

import gongwen.server.database.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {

    @Bean
    Favourites favourites(Database database, Clock clock) {
        return new Favourites(database, clock);
    }

    @Bean
    Preferences preferences(Database database) {
        return new Preferences(database);
    }
}
