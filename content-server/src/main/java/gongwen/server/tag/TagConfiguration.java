package gongwen.server.tag;

import gongwen.server.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TagConfiguration {

    @Bean
    TagNames tagNames(Database database) {
        return new TagNames(database);
    }
}
