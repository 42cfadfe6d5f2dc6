package gongwen.server.access;

import static gongwen.server.schema.Tables.TICKET;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The rows of tickets, one a user at most. */
final class TicketTable {

    /**
     * A ticket as it is kept.
     *
     * @param hash SHA-256 of the ticket
     * @param authenticatedAt when a password was last given for it, in milliseconds since 1970
     * @param usedAt when it was last used, to a few minutes
     */
    record Row(String userId, String nonce, String hash, long authenticatedAt, long usedAt) {}

    Optional<Row> ofUser(DSLContext dsl, String userId) {
        return find(dsl, TICKET.USER_ID.eq(userId));
    }

    Optional<Row> withHash(DSLContext dsl, String hash) {
        return find(dsl, TICKET.TICKET_HASH.eq(hash));
    }

    void put(DSLContext dsl, Row row) {
        remove(dsl, row.userId());
        dsl.insertInto(TICKET)
                .set(TICKET.USER_ID, row.userId())
                .set(TICKET.NONCE, row.nonce())
                .set(TICKET.TICKET_HASH, row.hash())
                .set(TICKET.AUTHENTICATED_AT, row.authenticatedAt())
                .set(TICKET.USED_AT, row.usedAt())
                .execute();
    }

    void used(DSLContext dsl, String hash, long at) {
        dsl.update(TICKET)
                .set(TICKET.USED_AT, at)
                .where(TICKET.TICKET_HASH.eq(hash))
                .execute();
    }

    /** @return whether there was one */
    boolean remove(DSLContext dsl, String userId) {
        return dsl.deleteFrom(TICKET).where(TICKET.USER_ID.eq(userId)).execute() > 0;
    }

    private static Optional<Row> find(DSLContext dsl, Condition condition) {
        return dsl.select(TICKET.USER_ID, TICKET.NONCE, TICKET.TICKET_HASH, TICKET.AUTHENTICATED_AT, TICKET.USED_AT)
                .from(TICKET)
                .where(condition)
                .fetchOptional(found ->
                        new Row(found.value1(), found.value2(), found.value3(), found.value4(), found.value5()));
    }
}
