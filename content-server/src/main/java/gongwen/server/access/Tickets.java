package gongwen.server.access;

import gongwen.server.access.TicketTable.Row;
import gongwen.server.database.Database;
import gongwen.server.database.ServerKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/**
 * Tickets as Alfresco gives them: one a user, the same at every log-in while it lives. The database keeps only its hash
 * and a nonce, from which the ticket comes again under a key that is not in the database.
 */
final class Tickets {

    static final String PREFIX = "TICKET_";
    private static final int TICKET_BYTES = 20;

    private final Database database;
    private final TicketTable table = new TicketTable();
    private final Revision revision;
    private final ServerKey key;
    private final Lifetime lifetime;
    private volatile Known known = new Known(-1);

    Tickets(Database database, Revision revision, ServerKey key, Lifetime lifetime) {
        this.database = database;
        this.revision = revision;
        this.key = key;
        this.lifetime = lifetime;
    }

    /** How long tickets live, and what time it is. */
    record Lifetime(long idleMillis, long lifeMillis, Clock clock) {

        boolean over(Row row) {
            long now = clock.millis();
            return now - row.usedAt() > idleMillis || now - row.authenticatedAt() > lifeMillis;
        }

        /** Use is written down now and then only: often enough not to cut short a ticket by more than a twentieth. */
        boolean worthWritingDown(Row row) {
            return clock.millis() - row.usedAt() > idleMillis / 20;
        }
    }

    private record Known(long revision, Map<String, Row> rows) {
        Known(long revision) {
            this(revision, new ConcurrentHashMap<>());
        }
    }

    /** The ticket of a user who just gave the right password. */
    String issue(String userId) {
        return database.write(transaction -> {
            Optional<Row> live = table.ofUser(transaction.dsl(), userId)
                    .filter(row -> !lifetime.over(row) && row.hash().equals(hash(ticket(userId, row.nonce()))));
            if (live.isEmpty()) {
                revision.raise(transaction.dsl());
            }
            String nonce =
                    live.map(Row::nonce).orElseGet(() -> UUID.randomUUID().toString());
            String ticket = ticket(userId, nonce);
            long now = lifetime.clock().millis();
            table.put(transaction.dsl(), new Row(userId, nonce, hash(ticket), now, now));
            return ticket;
        });
    }

    /** The user a ticket was given to, as long as it lives. */
    Optional<String> userOf(long atRevision, String ticket) {
        Known rows = known;
        if (rows.revision() < atRevision) {
            rows = new Known(atRevision);
            known = rows;
        }
        String hash = hash(ticket);
        Row row = rows.rows().get(hash);
        if (row == null || lifetime.over(row)) {
            row = database.read(reading -> table.withHash(reading.dsl(), hash)).orElse(null);
        }
        if (row == null || lifetime.over(row)) {
            rows.rows().remove(hash);
            return Optional.empty();
        }
        rows.rows().put(hash, lifetime.worthWritingDown(row) ? writeDown(row) : row);
        return Optional.of(row.userId());
    }

    /** Ends all sessions of a user, on every server. */
    void end(DSLContext transaction, String userId) {
        if (table.remove(transaction, userId)) {
            revision.raise(transaction);
        }
    }

    private Row writeDown(Row row) {
        long now = lifetime.clock().millis();
        database.write(transaction -> {
            table.used(transaction.dsl(), row.hash(), now);
            return now;
        });
        return new Row(row.userId(), row.nonce(), row.hash(), row.authenticatedAt(), now);
    }

    private String ticket(String userId, String nonce) {
        return PREFIX + HexFormat.of().formatHex(key.sign(userId + '\0' + nonce), 0, TICKET_BYTES);
    }

    private static String hash(String ticket) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
