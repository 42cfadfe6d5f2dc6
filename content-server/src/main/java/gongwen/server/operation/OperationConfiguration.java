package gongwen.server.operation;

import gongwen.server.database.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    ContentStoreHealth contentStoreHealthIndicator(DataDirectory data) {
        return new ContentStoreHealth(data.content());
    }
}
