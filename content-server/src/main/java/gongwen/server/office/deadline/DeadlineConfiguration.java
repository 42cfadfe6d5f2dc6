package gongwen.server.office.deadline;

import gongwen.rules.Law;
import gongwen.rules.notice.NoticeRetention;
import gongwen.server.job.JobHandler;
import gongwen.server.job.StandingJob;
import gongwen.server.node.Repository;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    JobHandler reminderJob(Repository repository, Clock clock) {
        Reminding reminding = new Reminding(new TimedDocuments(repository));
        return new StandingJob("deadlines.remind", Duration.ofMinutes(1), clock, reminding::part);
    }

    @Bean
    JobHandler adoptionJob(Repository repository, Law law, Clock clock) {
        Adoption adoption = new Adoption(new TimedDocuments(repository), law.office());
        return new StandingJob("deadlines.adopt", Duration.ofDays(1), clock, now -> adoption.part());
    }

    @Bean
    JobHandler oldNoticesJob(Repository repository, Law law, Clock clock) {
        OldNotices old = new OldNotices(repository, new NoticeRetention(law.office()));
        return new StandingJob("notices.clean", Duration.ofDays(1), clock, old::part);
    }
}
