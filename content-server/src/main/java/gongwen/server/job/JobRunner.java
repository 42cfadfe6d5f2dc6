package gongwen.server.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the jobs that are due. */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Jobs jobs;
    private final Map<String, JobHandler> handlers;
    private final Clock clock;

    public JobRunner(Jobs jobs, List<JobHandler> handlers, Clock clock) {
        this.jobs = jobs;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.clock = clock;
    }

    /** Plans what is always to be done, and gives what was given up another try. */
    public void begin() {
        Instant now = clock.instant();
        handlers.values().stream()
                .filter(JobHandler::isStanding)
                .forEach(handler -> jobs.plan(handler.kind(), "", "", now));
        jobs.revive();
    }

    /** Does everything that is due and that no other server holds, and says how many jobs it did. */
    public int runDue() {
        int done = 0;
        for (Optional<Jobs.Taken> taken = jobs.take(handlers.keySet());
                taken.isPresent() && !Thread.currentThread().isInterrupted();
                taken = jobs.take(handlers.keySet())) {
            run(taken.get());
            done++;
        }
        return done;
    }

    private void run(Jobs.Taken taken) {
        Job job = taken.job();
        JobHandler handler = Objects.requireNonNull(handlers.get(job.kind()));
        Optional<Instant> again;
        try {
            again = handler.run(job);
        } catch (RuntimeException e) {
            failed(taken, handler, e);
            return;
        }
        jobs.succeeded(taken, again);
    }

    /** Any other error's message stays out: it may repeat what somebody wrote. */
    private void failed(Jobs.Taken taken, JobHandler handler, RuntimeException error) {
        Job job = taken.job();
        String cause = error instanceof JobFailed
                ? String.valueOf(error.getMessage())
                : error.getClass().getSimpleName();
        LOG.atWarn()
                .addKeyValue("job", job.id())
                .addKeyValue("kind", job.kind())
                .addKeyValue("attempt", job.attempts())
                .addKeyValue("cause", cause)
                .log("A job failed");
        jobs.failed(taken, handler.isStanding() ? Integer.MAX_VALUE : handler.attempts(), cause);
    }
}
