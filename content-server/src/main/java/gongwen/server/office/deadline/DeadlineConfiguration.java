package gongwen.server.office.deadline;

import gongwen.rules.Law;
import gongwen.server.job.JobHandler;
import gongwen.server.node.Repository;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    JobHandler reminderJob(Repository repository, Clock clock) {
        return new ReminderJob(new TimedDocuments(repository), clock);
    }

    @Bean
    JobHandler adoptionJob(Repository repository, Law law, Clock clock) {
        return new AdoptionJob(new TimedDocuments(repository), law.office().incoming(), clock);
    }
}
