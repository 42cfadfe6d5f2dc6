package gongwen.server.audit;

import gongwen.server.rounds.Rounds;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the buffered readings and chains what was written, twice a second and once more at the end. The head of the
 * chain goes into a file every few seconds and into the log once a minute, so that a chain cut short in the database shows.
 * With the database away nothing is lost: readings stay buffered, and readers wait once the buffer is full.
 */
final class AuditWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_ANCHORS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_HEADS = Duration.ofMinutes(1);

    private final DatabaseAuditTrail trail;
    private final AuditSealer sealer;
    private final AuditAnchor anchor;
    private final Rounds rounds = new Rounds("audit", 1);
    private Optional<ChainHead> anchored = Optional.empty();
    private Optional<ChainHead> logged = Optional.empty();

    AuditWriter(DatabaseAuditTrail trail, AuditSealer sealer, AuditAnchor anchor) {
        this.trail = trail;
        this.sealer = sealer;
        this.anchor = anchor;
    }

    void start() {
        rounds.every(PAUSE, this::write);
        rounds.every(BETWEEN_ANCHORS, this::anchorHead);
        rounds.every(BETWEEN_HEADS, this::logHead);
    }

    private void write() {
        trail.writeReadings();
        sealer.sealAll();
    }

    private void anchorHead() {
        Optional<ChainHead> head = sealer.head();
        if (!anchor.isHeld()) {
            LOG.atError().log("The audit trail no longer holds its head as it was written down; verify it");
        } else if (head.isPresent() && !head.equals(anchored)) {
            anchor.advance(head.get());
            anchored = head;
        }
    }

    private void logHead() {
        Optional<ChainHead> head = sealer.head();
        if (head.isPresent() && !head.equals(logged)) {
            LOG.atInfo().addKeyValue("head", head.get()).log("The audit trail is chained so far");
            logged = head;
        }
    }

    @Override
    public void close() {
        rounds.close();
        rounds.tolerantly(this::write);
        rounds.tolerantly(this::anchorHead);
        rounds.tolerantly(this::logHead);
    }
}
