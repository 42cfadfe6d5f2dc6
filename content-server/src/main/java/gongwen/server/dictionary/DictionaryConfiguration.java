package gongwen.server.dictionary;

import gongwen.models.dictionary.Dictionary;
import gongwen.server.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {

    @Bean
    CustomModels customModels(Database database) {
        return new CustomModels(Dictionary.load(), database);
    }
}
