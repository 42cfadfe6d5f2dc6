package gongwen.server.job;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How the work done in the background stands. Nothing in it takes a server out of service: documents come and go on. */
final class JobsHealth extends AbstractHealthIndicator {

    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    JobsHealth(Jobs jobs, Outbox outbox, Clock clock) {
        super("The jobs cannot be read");
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Jobs.Standing standing = jobs.standing();
        health.up()
                .withDetail("planned", standing.planned())
                .withDetail("dead", standing.dead())
                .withDetail("lateSeconds", lateSeconds(standing, clock))
                .withDetail("outboxWaiting", outbox.waiting());
    }

    /** How long the job that has waited longest has been due. */
    static long lateSeconds(Jobs.Standing standing, Clock clock) {
        return standing.dueSince()
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toSeconds()))
                .orElse(0L);
    }
}
