package gongwen.server.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;

/** The same as {@link JobsHealth}, as figures over time. */
final class JobMetrics implements MeterBinder {

    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    JobMetrics(Jobs jobs, Outbox outbox, Clock clock) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gongwen.jobs.planned", jobs, each -> each.standing().planned())
                .description("Jobs planned")
                .register(registry);
        Gauge.builder("gongwen.jobs.dead", jobs, each -> each.standing().dead())
                .description("Jobs given up after their last attempt")
                .register(registry);
        Gauge.builder("gongwen.jobs.late", jobs, each -> JobsHealth.lateSeconds(each.standing(), clock))
                .description("How long the oldest due job has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("gongwen.outbox.waiting", outbox, Outbox::waiting)
                .description("Changes that observers have still to hear of")
                .register(registry);
    }
}
