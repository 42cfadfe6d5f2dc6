package gongwen.server.job;

import gongwen.server.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects every handler and observer there is; two threads do jobs, one reads the outbox. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Jobs jobs(Database database, Clock clock) {
        return new Jobs(database, clock);
    }

    @Bean
    Outbox outbox(Database database, ObjectProvider<OutboxObserver> observers, Clock clock) {
        return new Outbox(database, observers.orderedStream().toList(), clock);
    }

    @Bean
    JobRunner jobRunner(
            Jobs jobs, ObjectProvider<JobHandler> handlers, ObjectProvider<OutboxObserver> observers, Clock clock) {
        OutboxRetry retry = new OutboxRetry(observers.orderedStream().toList());
        List<JobHandler> all =
                Stream.concat(handlers.orderedStream(), Stream.of(retry)).toList();
        return new JobRunner(jobs, all, clock);
    }

    @Bean
    Workers workers(JobRunner runner, Outbox outbox, @Value("${gongwen.jobs.pause}") Duration pause) {
        return new Workers("jobs", runner::begin, List.of(runner::runDue, runner::runDue, outbox::consume), pause);
    }

    @Bean
    JobsHealth jobsHealthIndicator(Jobs jobs, Outbox outbox, Clock clock) {
        return new JobsHealth(jobs, outbox, clock);
    }

    @Bean
    JobMetrics jobMetrics(Jobs jobs, Outbox outbox, Clock clock) {
        return new JobMetrics(jobs, outbox, clock);
    }
}
