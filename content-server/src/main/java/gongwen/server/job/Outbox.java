package gongwen.server.job;

import static gongwen.server.schema.Tables.OUTBOX;

import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import gongwen.server.node.View.LoggedChange.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells observers what the commits left in the outbox, and removes what they have heard. Of several servers one reads at
 * a time: it holds a row's lock, which dies with it. A change that an observer cannot take holds up those after it for a
 * minute or two; then it is set aside among the jobs given up.
 */
public final class Outbox {

    static final String KIND = "outbox";

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 1000;
    private static final int ATTEMPTS = 7;

    private final Database database;
    private final List<OutboxObserver> observers;
    private final Clock clock;
    private @Nullable Failure head;

    public Outbox(Database database, List<OutboxObserver> observers, Clock clock) {
        this.database = database;
        this.observers = List.copyOf(observers);
        this.clock = clock;
    }

    /** The change at the head of the outbox that an observer could not take. */
    private record Failure(long event, String observer, String cause, int attempts, Instant nextAttempt) {}

    /** What one reading came to. */
    private record Reading(int removed, @Nullable Failure failure) {}

    /** Tells of everything committed so far, as far as nobody fails, and says of how many changes. */
    public synchronized int consume() {
        int removed = 0;
        while (!isResting() && isWaiting()) {
            Reading reading = database.write(this::readBatch);
            head = reading.failure();
            removed += reading.removed();
            if (reading.removed() == 0) {
                break;
            }
        }
        return removed;
    }

    private boolean isResting() {
        return head != null && clock.instant().isBefore(head.nextAttempt());
    }

    private boolean isWaiting() {
        return database.read(reading -> reading.dsl().fetchExists(OUTBOX));
    }

    long waiting() {
        return database.read(reading -> (long) reading.dsl().fetchCount(OUTBOX));
    }

    private Reading readBatch(Transaction transaction) {
        boolean alone = !transaction
                .dsl()
                .fetch("select id from outbox_reader for update skip locked")
                .isEmpty();
        List<OutboxEvent> events = alone ? events(transaction) : List.of();
        if (events.isEmpty()) {
            transaction.nothingWritten();
            return new Reading(0, head);
        }
        int told = tellAll(events) ? events.size() : tellEach(events, transaction);
        Failure failure = told < events.size() ? head : null;
        List<Long> ids = events.subList(0, told).stream().map(OutboxEvent::id).toList();
        transaction.dsl().deleteFrom(OUTBOX).where(OUTBOX.ID.in(ids)).execute();
        return new Reading(told, failure);
    }

    private static List<OutboxEvent> events(Transaction transaction) {
        return transaction
                .dsl()
                .selectFrom(OUTBOX)
                .orderBy(OUTBOX.ID)
                .limit(BATCH)
                .fetch(row -> new OutboxEvent(
                        row.get(OUTBOX.ID),
                        new NodeId(row.get(OUTBOX.NODE_ID)),
                        Kind.values()[row.get(OUTBOX.KIND)],
                        Instant.ofEpochMilli(row.get(OUTBOX.AT))));
    }

    private boolean tellAll(List<OutboxEvent> events) {
        return observers.stream().allMatch(observer -> tell(observer, events) == null);
    }

    /** Tells one by one; answers how many are dealt with before the first that has to wait. */
    private int tellEach(List<OutboxEvent> events, Transaction transaction) {
        for (int i = 0; i < events.size(); i++) {
            for (OutboxObserver observer : observers) {
                String cause = tell(observer, events.subList(i, i + 1));
                if (cause != null && !setAside(events.get(i), observer, cause, transaction)) {
                    return i;
                }
            }
        }
        return events.size();
    }

    private static @Nullable String tell(OutboxObserver observer, List<OutboxEvent> events) {
        try {
            observer.observe(events);
            return null;
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** False as long as the change is to be tried again. */
    private boolean setAside(OutboxEvent event, OutboxObserver observer, String cause, Transaction transaction) {
        int attempts = attempts(event, observer) + 1;
        LOG.atWarn()
                .addKeyValue("observer", observer.name())
                .addKeyValue("node", event.node())
                .addKeyValue("attempt", attempts)
                .addKeyValue("cause", cause)
                .log("A change cannot be told of now");
        if (attempts < ATTEMPTS) {
            Instant next = clock.instant().plus(Duration.ofSeconds(1L << attempts));
            head = new Failure(event.id(), observer.name(), cause, attempts, next);
            return false;
        }
        String subject = observer.name() + "/" + event.id();
        Jobs.bury(transaction.dsl(), KIND, subject, OutboxRetry.payload(event), clock.instant(), cause);
        return true;
    }

    private int attempts(OutboxEvent event, OutboxObserver observer) {
        Failure failure = head;
        return failure != null
                        && failure.event() == event.id()
                        && failure.observer().equals(observer.name())
                ? failure.attempts()
                : 0;
    }
}
