package gongwen.server.operation;

import gongwen.server.access.CurrentActor;
import gongwen.server.access.Duties;
import gongwen.server.audit.AuditReader;
import gongwen.server.audit.AuditTrail;
import gongwen.server.audit.RequestTrace;
import gongwen.server.database.DataDirectory;
import gongwen.server.job.Jobs;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    ContentStoreHealth contentStoreHealthIndicator(DataDirectory data) {
        return new ContentStoreHealth(data.content());
    }

    /** Outside everything, so that what the firewall refuses is logged too. */
    @Bean
    FilterRegistrationBean<RequestLog> requestLog(RequestTrace trace) {
        FilterRegistrationBean<RequestLog> registration = new FilterRegistrationBean<>(new RequestLog(trace));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    AuditController auditController(
            AuditReader reader, AuditTrail trail, Duties duties, CurrentActor current, JsonMapper json) {
        return new AuditController(reader, trail, duties, current, new AuditExport(reader, json));
    }

    @Bean
    AuditChainEndpoint auditChainEndpoint(AuditReader reader, AuditTrail trail) {
        return new AuditChainEndpoint(reader, trail);
    }

    @Bean
    GivenUpJobsEndpoint givenUpJobsEndpoint(Jobs jobs, AuditTrail trail) {
        return new GivenUpJobsEndpoint(jobs, trail);
    }
}
