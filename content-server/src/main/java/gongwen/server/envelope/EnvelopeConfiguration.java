package gongwen.server.envelope;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EnvelopeConfiguration {

    @Bean
    Refusals refusals(JsonMapper json, Clock clock, @Value("${gongwen.zone}") ZoneId zone) {
        return new Refusals(json, clock, zone);
    }

    @Bean
    RestFailures restFailures(Refusals refusals) {
        return new RestFailures(refusals);
    }
}
