package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_ENTRY;

import gongwen.server.database.Database;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reading the trail. Whoever offers it to people asks for the auditor's duty first. */
public final class AuditReader {

    private final Database database;
    private final AuditTable table;
    private final AuditVerifier verifier;

    AuditReader(Database database, AuditTable table, AuditVerifier verifier) {
        this.database = database;
        this.table = table;
        this.verifier = verifier;
    }

    /**
     * Which entries are looked for; null does not restrict.
     *
     * @param from the earliest moment, included
     * @param to the latest moment, included
     */
    public record Filter(
            @Nullable String user,
            @Nullable String act,
            @Nullable String node,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Everything. */
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** One entry as it was kept. */
    public record Kept(
            long id,
            Instant at,
            String user,
            String unit,
            String act,
            String node,
            String outcome,
            String address,
            String detail) {}

    /** The entries found, the newest first unless asked otherwise. */
    public List<Kept> find(Filter filter, boolean oldestFirst, int skip, int limit) {
        var order = oldestFirst ? AUDIT_ENTRY.ID.asc() : AUDIT_ENTRY.ID.desc();
        return database.read(reading -> table.find(reading.dsl(), condition(filter), order, skip, limit)).stream()
                .map(row -> new Kept(
                        row.id(),
                        Instant.ofEpochMilli(row.at()),
                        row.user(),
                        row.unit(),
                        row.act(),
                        row.node(),
                        row.outcome(),
                        row.address(),
                        row.detail()))
                .toList();
    }

    public long count(Filter filter) {
        return database.read(reading -> table.count(reading.dsl(), condition(filter)));
    }

    /** Recomputes the whole chain; reads every entry once. */
    public Verification verify() {
        return verifier.verify();
    }

    private static Condition condition(Filter filter) {
        Condition condition = DSL.noCondition();
        if (filter.user() != null) {
            condition = condition.and(AUDIT_ENTRY.USER_ID.eq(filter.user()));
        }
        if (filter.act() != null) {
            condition = condition.and(AUDIT_ENTRY.ACT.eq(filter.act()));
        }
        if (filter.node() != null) {
            condition = condition.and(AUDIT_ENTRY.NODE_ID.eq(filter.node()));
        }
        if (filter.from() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.ge(filter.from().toEpochMilli()));
        }
        if (filter.to() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.le(filter.to().toEpochMilli()));
        }
        return condition;
    }
}
