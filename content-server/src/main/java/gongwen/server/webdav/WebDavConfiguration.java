package gongwen.server.webdav;

import gongwen.server.access.CurrentActor;
import gongwen.server.content.ContentStore;
import gongwen.server.dictionary.CustomModels;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebDavConfiguration {

    @Bean
    DavController davController(
            Repository repository,
            ContentStore contents,
            CustomModels models,
            CopyRule copies,
            CurrentActor caller,
            Clock clock) {
        return new DavController(new DavParts(repository, contents, models, copies, caller, clock));
    }
}
