package gongwen.server.job;

import static gongwen.server.schema.Tables.JOB;

import gongwen.server.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The table of work to be done later. A server takes a job by writing its lease into the row, which only one can; a
 * lease that runs out frees the job again. The clocks of servers on one database must agree to within seconds.
 */
public final class Jobs {

    /** How long a server has a job for itself. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LOOKED_AT = 20;

    private final Database database;
    private final Clock clock;

    public Jobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A job and the lease under which it is held. */
    record Taken(Job job, String lease) {}

    /** What an operator should know: how many jobs are planned, how many given up, and since when the oldest is due. */
    record Standing(long planned, long dead, Optional<Instant> dueSince) {}

    /** Plans a job; one of this kind about the same thing that is planned already stays as it is. */
    public void plan(String kind, String subject, String payload, Instant dueAt) {
        database.write(transaction -> {
            if (!plan(transaction.dsl(), kind, subject, payload, dueAt)) {
                transaction.nothingWritten();
            }
            return kind;
        });
    }

    /** Plans jobs without a payload about several things at once. */
    public void planAll(String kind, Collection<String> subjects, Instant dueAt) {
        if (!subjects.isEmpty()) {
            database.write(transaction -> {
                subjects.forEach(subject -> plan(transaction.dsl(), kind, subject, "", dueAt));
                return kind;
            });
        }
    }

    private static boolean plan(DSLContext dsl, String kind, String subject, String payload, Instant dueAt) {
        boolean planned = dsl.fetchExists(JOB, JOB.KIND.eq(kind).and(JOB.SUBJECT.eq(subject)));
        return !planned && insert(dsl, kind, subject, payload, dueAt, "") > 0;
    }

    /** Notes work that has been tried in vain; it is visible as given up, and tried again when a server starts. */
    static void bury(DSLContext dsl, String kind, String subject, String payload, Instant at, String error) {
        insert(dsl, kind, subject, payload, at, error);
    }

    private static int insert(
            DSLContext dsl, String kind, String subject, String payload, Instant dueAt, String error) {
        return dsl.insertInto(JOB)
                .set(JOB.KIND, kind)
                .set(JOB.SUBJECT, subject)
                .set(JOB.PAYLOAD, payload)
                .set(JOB.DUE_AT, dueAt.toEpochMilli())
                .set(JOB.ATTEMPTS, 0)
                .set(JOB.LEASE, "")
                .set(JOB.LEASED_UNTIL, 0L)
                .set(JOB.DEAD, !error.isEmpty())
                .set(JOB.LAST_ERROR, error)
                .execute();
    }

    /** A job that was given up, and why. */
    public record GivenUp(long id, String kind, String subject, Instant at, String lastError) {}

    /** What was given up, the latest first, so many at most. */
    public List<GivenUp> givenUp(int limit) {
        return database.read(reading -> reading.dsl()
                .select(JOB.ID, JOB.KIND, JOB.SUBJECT, JOB.DUE_AT, JOB.LAST_ERROR)
                .from(JOB)
                .where(JOB.DEAD)
                .orderBy(JOB.DUE_AT.desc(), JOB.ID.desc())
                .limit(limit)
                .fetch(row -> new GivenUp(
                        row.get(JOB.ID),
                        row.get(JOB.KIND),
                        row.get(JOB.SUBJECT),
                        Instant.ofEpochMilli(row.get(JOB.DUE_AT)),
                        row.get(JOB.LAST_ERROR))));
    }

    /** Gives what was given up another round of attempts, at once; says how many jobs that were. */
    public int revive() {
        return database.write(transaction -> {
            int revived = transaction
                    .dsl()
                    .update(JOB)
                    .set(JOB.DEAD, false)
                    .set(JOB.ATTEMPTS, 0)
                    .set(JOB.DUE_AT, clock.millis())
                    .where(JOB.DEAD)
                    .execute();
            if (revived == 0) {
                transaction.nothingWritten();
            }
            return revived;
        });
    }

    /** Takes the job of these kinds that has been due longest and that nobody holds; empty if there is none. */
    Optional<Taken> take(Collection<String> kinds) {
        for (Record row : due(kinds)) {
            String lease = UUID.randomUUID().toString();
            if (lease(row, lease)) {
                Job job = new Job(
                        row.get(JOB.ID),
                        row.get(JOB.KIND),
                        row.get(JOB.SUBJECT),
                        row.get(JOB.PAYLOAD),
                        row.get(JOB.ATTEMPTS) + 1);
                return Optional.of(new Taken(job, lease));
            }
        }
        return Optional.empty();
    }

    private List<? extends Record> due(Collection<String> kinds) {
        long now = clock.millis();
        return database.read(reading -> reading.dsl()
                .select(JOB.ID, JOB.KIND, JOB.SUBJECT, JOB.PAYLOAD, JOB.ATTEMPTS, JOB.LEASE)
                .from(JOB)
                .where(JOB.KIND.in(kinds))
                .and(JOB.DEAD.isFalse())
                .and(JOB.DUE_AT.le(now))
                .and(JOB.LEASED_UNTIL.le(now))
                .orderBy(JOB.DUE_AT, JOB.ID)
                .limit(LOOKED_AT)
                .fetch());
    }

    private boolean lease(Record row, String lease) {
        return database.write(transaction -> transaction
                        .dsl()
                        .update(JOB)
                        .set(JOB.LEASE, lease)
                        .set(JOB.LEASED_UNTIL, clock.instant().plus(LEASE).toEpochMilli())
                        .set(JOB.ATTEMPTS, JOB.ATTEMPTS.plus(1))
                        .where(JOB.ID.eq(row.get(JOB.ID)))
                        .and(JOB.LEASE.eq(row.get(JOB.LEASE)))
                        .and(JOB.DEAD.isFalse())
                        .execute()
                == 1);
    }

    /** Ends a job, or plans it anew. Whoever lost the lease meanwhile changes nothing. */
    void succeeded(Taken taken, Optional<Instant> again) {
        database.write(transaction -> again.isEmpty()
                ? transaction.dsl().deleteFrom(JOB).where(holds(taken)).execute()
                : release(transaction.dsl(), taken, again.get(), 0, false, ""));
    }

    /** Lets a job rest for a while that doubles with each attempt, or gives it up. */
    void failed(Taken taken, int attempts, String error) {
        boolean last = taken.job().attempts() >= attempts;
        Duration pause = last ? Duration.ZERO : pauseAfter(taken.job().attempts());
        Instant again = clock.instant().plus(pause);
        database.write(transaction ->
                release(transaction.dsl(), taken, again, taken.job().attempts(), last, error));
    }

    private static int release(DSLContext dsl, Taken taken, Instant dueAt, int attempts, boolean dead, String error) {
        return dsl.update(JOB)
                .set(JOB.DUE_AT, dueAt.toEpochMilli())
                .set(JOB.ATTEMPTS, attempts)
                .set(JOB.LEASE, "")
                .set(JOB.LEASED_UNTIL, 0L)
                .set(JOB.DEAD, dead)
                .set(JOB.LAST_ERROR, error)
                .where(holds(taken))
                .execute();
    }

    private static org.jooq.Condition holds(Taken taken) {
        return JOB.ID.eq(taken.job().id()).and(JOB.LEASE.eq(taken.lease()));
    }

    /** How long to wait after so many attempts in vain. */
    static Duration pauseAfter(int attempts) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    Standing standing() {
        return database.read(reading -> {
            Record row = reading.dsl()
                    .select(
                            DSL.count(),
                            DSL.count().filterWhere(JOB.DEAD),
                            DSL.min(JOB.DUE_AT).filterWhere(JOB.DEAD.isFalse()))
                    .from(JOB)
                    .fetchSingle();
            int dead = row.get(1, Integer.class);
            return new Standing(
                    row.get(0, Integer.class) - dead,
                    dead,
                    Optional.ofNullable(row.get(2, Long.class)).map(Instant::ofEpochMilli));
        });
    }
}
