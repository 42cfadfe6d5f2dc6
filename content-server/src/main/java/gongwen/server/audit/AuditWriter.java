package gongwen.server.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the buffered readings and chains what was written, twice a second and once more at the end. The head of the
 * chain goes into the log once a minute, so that a chain cut short in the database shows too.
 */
final class AuditWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_HEADS = Duration.ofMinutes(1);

    private final DatabaseAuditTrail trail;
    private final AuditSealer sealer;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "audit"));
    private String loggedHead = "";

    AuditWriter(DatabaseAuditTrail trail, AuditSealer sealer) {
        this.trail = trail;
        this.sealer = sealer;
    }

    void start() {
        every(PAUSE, this::write);
        every(BETWEEN_HEADS, this::logHead);
    }

    private void write() {
        trail.writeReadings();
        sealer.sealAll();
    }

    private void logHead() {
        String head = sealer.head();
        if (!head.equals(loggedHead)) {
            LOG.atInfo().addKeyValue("head", head).log("The audit trail is chained so far");
            loggedHead = head;
        }
    }

    private void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(
                () -> tolerantly(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With the database away nothing is lost: readings stay buffered, and readers wait once the buffer is full. */
    private static void tolerantly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("The audit trail cannot be written now; trying again");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tolerantly(this::write);
        tolerantly(this::logHead);
    }
}
