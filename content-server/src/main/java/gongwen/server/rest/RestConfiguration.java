package gongwen.server.rest;

import gongwen.server.access.CurrentActor;
import gongwen.server.access.Directory;
import gongwen.server.content.ContentStore;
import gongwen.server.dictionary.CustomModels;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import gongwen.server.personal.Favourites;
import gongwen.server.rendition.Renditions;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    RestCalls restCalls(
            Repository repository,
            ContentStore contents,
            Renditions renditions,
            CustomModels models,
            CopyRule copies,
            Directory directory,
            Favourites favourites,
            CurrentActor current,
            @Value("${gongwen.zone}") ZoneId zone) {
        RestParts parts = new RestParts(
                repository,
                contents,
                renditions,
                models,
                copies,
                directory,
                favourites,
                new HomeFolders(repository),
                zone);
        return new RestCalls(parts, current);
    }

    /** Alfresco knows no HEAD. */
    @Bean
    WebMvcConfigurer noHead() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoHead()).addPathPatterns("/alfresco/api/**");
            }
        };
    }
}
