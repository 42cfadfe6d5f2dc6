package gongwen.server.audit;

import org.jooq.DSLContext;

/** Where everything that happens is written down (design promise 5). Entries are only ever added. */
public interface AuditTrail {

    /**
     * Writes an entry in the transaction of the change it tells of: it is kept if and only if the change is.
     *
     * @param transaction the running transaction
     */
    void record(DSLContext transaction, AuditEntry entry);

    /** Writes an entry in a transaction of its own, durable on return: a refusal, a log-in. */
    void recordAlone(AuditEntry entry);

    /**
     * Takes the entry of a reading or a query, which must cost next to nothing: it is durable within a second, in a
     * batch with others. Waits if the database has fallen so far behind that the buffer is full, because a reading
     * that leaves no trace is not allowed.
     */
    void recordReading(AuditEntry entry);
}
