package gongwen.server.office.webhook;

import gongwen.models.tables.RuleData;
import gongwen.models.tables.Tables;
import gongwen.server.job.JobHandler;
import gongwen.server.job.Jobs;
import gongwen.server.job.OutboxObserver;
import gongwen.server.node.Repository;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    Webhooks webhooks(WebhookProperties properties) {
        return new Webhooks(properties);
    }

    @Bean
    Messages webhookMessages(Repository repository, RuleData data, @Value("${gongwen.zone}") ZoneId zone) {
        return new Messages(repository, Tables.read(data).deadlines(), zone);
    }

    @Bean
    OutboxObserver webhookObserver(Webhooks webhooks, Messages messages, Jobs jobs, Clock clock) {
        return new WebhookObserver(webhooks, messages, jobs, clock);
    }

    @Bean
    JobHandler webhookJob(Webhooks webhooks, Messages messages, Clock clock, WebhookProperties properties) {
        return new WebhookJob(webhooks, messages, clock, properties.timeout());
    }
}
