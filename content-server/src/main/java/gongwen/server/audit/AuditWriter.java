package gongwen.server.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the buffered readings and chains what was written, twice a second and once more at the end. */
final class AuditWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DatabaseAuditTrail trail;
    private final AuditSealer sealer;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "audit"));

    AuditWriter(DatabaseAuditTrail trail, AuditSealer sealer) {
        this.trail = trail;
        this.sealer = sealer;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With the database away nothing is lost: readings stay buffered, and readers wait once the buffer is full. */
    private void write() {
        try {
            trail.writeReadings();
            sealer.sealAll();
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
        write();
    }
}
