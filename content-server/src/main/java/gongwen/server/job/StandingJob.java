package gongwen.server.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A job that there always is: it does a bounded part of what is to be done, again at once if more is left, else after a
 * pause.
 *
 * @param part does a part of what is to be done at an instant, and says whether more is left
 */
public record StandingJob(String kind, Duration pause, Clock clock, Predicate<Instant> part) implements JobHandler {

    @Override
    public boolean isStanding() {
        return true;
    }

    @Override
    public Optional<Instant> run(Job job) {
        Instant now = clock.instant();
        return Optional.of(part.test(now) ? now : now.plus(pause));
    }
}
