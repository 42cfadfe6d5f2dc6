package gongwen.server.job;

import java.time.Instant;
import java.util.Optional;

/**
 * Does the jobs of one kind. A job is done at least once: if its server dies, or takes longer than the lease of
 * {@link Jobs#LEASE}, another does it again, so doing it twice must come to the same.
 */
public interface JobHandler {

    String kind();

    /**
     * Does a job, or a bounded part of it.
     *
     * @return when to do it again; empty if it is done for good
     * @throws RuntimeException to have it tried again later
     */
    Optional<Instant> run(Job job);

    /** How often a job is tried before it is given up. */
    default int attempts() {
        return 10;
    }

    /** Whether there is always one such job, with an empty subject: it is planned at each start and never given up. */
    default boolean isStanding() {
        return false;
    }
}
