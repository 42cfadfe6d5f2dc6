package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_ENTRY;

import gongwen.rules.node.NodeId;
import gongwen.rules.trail.Hits;
import gongwen.rules.trail.TrailRow;
import gongwen.server.database.Database;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reading the trail. Whoever offers it to people asks for the auditor's duty first. */
public final class AuditReader {

    private static final int PAGE = 1000;

    private final DatabaseAuditTrail trail;
    private final Database database;
    private final AuditTable table;
    private final AuditSealer sealer;
    private final AuditVerifier verifier;

    AuditReader(
            DatabaseAuditTrail trail, Database database, AuditTable table, AuditSealer sealer, AuditVerifier verifier) {
        this.trail = trail;
        this.database = database;
        this.table = table;
        this.sealer = sealer;
        this.verifier = verifier;
    }

    /** What of an entry can be asked for. */
    public enum Part {
        USER,
        UNIT,
        ACT,
        NODE,
        OUTCOME,
        ADDRESS,
        /** A node that a list or the answer of a query showed. */
        HIT
    }

    /**
     * Which entries are looked for: who, from which unit and address, did what to which node, with which outcome, when.
     *
     * @param equal the values wanted; a part without one does not restrict
     * @param from the earliest moment, included; null does not restrict
     * @param to the latest moment, included; null does not restrict
     */
    public record Filter(
            Map<Part, String> equal,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Everything. */
        public static final Filter NONE = new Filter(Map.of(), null, null);

        public Filter {
            equal = Map.copyOf(equal);
        }

        /** This one, and the part equal to the value too. */
        public Filter with(Part part, String value) {
            Map<Part, String> more = new EnumMap<>(Part.class);
            more.putAll(equal);
            more.put(part, value);
            return new Filter(more, from, to);
        }
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
            String detail,
            List<String> hits) {}

    /** Writes down what was read on this server up to now, so that what is found next has it. */
    public void catchUp() {
        trail.writeReadings();
    }

    /** The entries found, the newest first unless asked otherwise. */
    public List<Kept> find(Filter filter, boolean oldestFirst, int skip, int limit) {
        var order = oldestFirst ? AUDIT_ENTRY.ID.asc() : AUDIT_ENTRY.ID.desc();
        return database.read(reading -> table.find(reading.dsl(), condition(filter), order, skip, limit)).stream()
                .map(AuditReader::kept)
                .toList();
    }

    /**
     * Shows every entry found, the oldest first, page by page in constant memory; entries that are written meanwhile are
     * not among them.
     *
     * @return how many there were
     */
    public long forEach(Filter filter, Consumer<Kept> sink) {
        return forEach(condition(filter), sink);
    }

    /** Shows, in the same way, every entry that says which nodes were shown. */
    public void forEachShowing(Instant since, Consumer<Kept> sink) {
        Filter filter = new Filter(Map.of(), since, null);
        forEach(condition(filter).and(AUDIT_ENTRY.HITS.ne("")), sink);
    }

    private long forEach(Condition wanted, Consumer<Kept> sink) {
        long last = database.read(reading -> table.newest(reading.dsl()));
        long after = 0;
        long shown = 0;
        List<TrailRow> page;
        do {
            Condition part = wanted.and(AUDIT_ENTRY.ID.between(after + 1, last));
            page = database.read(reading -> table.find(reading.dsl(), part, AUDIT_ENTRY.ID.asc(), 0, PAGE));
            page.stream().map(AuditReader::kept).forEach(sink);
            shown += page.size();
            after = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return shown;
    }

    private static Kept kept(TrailRow row) {
        return new Kept(
                row.id(),
                Instant.ofEpochMilli(row.at()),
                row.user(),
                row.unit(),
                row.act(),
                row.node(),
                row.outcome(),
                row.address(),
                row.detail(),
                Hits.read(row.hits()).stream().map(NodeId::toString).toList());
    }

    public long count(Filter filter) {
        return database.read(reading -> table.count(reading.dsl(), condition(filter)));
    }

    /**
     * Recomputes the whole chain, with what happened on this server up to now; reads every entry once. How long ago an
     * entry was made says nothing of whether the sealer has come to it: clocks are set, and a server starts after a pause.
     */
    public Verification verify() {
        catchUp();
        sealer.sealAll();
        return verifier.verify();
    }

    private static Condition condition(Filter filter) {
        Condition condition = DSL.noCondition();
        for (Map.Entry<Part, String> wanted : filter.equal().entrySet()) {
            condition = condition.and(
                    wanted.getKey() == Part.HIT
                            ? shows(wanted.getValue())
                            : column(wanted.getKey()).eq(wanted.getValue()));
        }
        if (filter.from() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.ge(filter.from().toEpochMilli()));
        }
        if (filter.to() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.le(filter.to().toEpochMilli()));
        }
        return condition;
    }

    /** Whether an entry shows a node; what is no id is shown by none. */
    private static Condition shows(String node) {
        try {
            return AUDIT_ENTRY.HITS.contains(Hits.written(NodeId.parse(node)));
        } catch (IllegalArgumentException e) {
            return DSL.falseCondition();
        }
    }

    private static TableField<?, String> column(Part part) {
        return switch (part) {
            case USER -> AUDIT_ENTRY.USER_ID;
            case UNIT -> AUDIT_ENTRY.UNIT;
            case ACT -> AUDIT_ENTRY.ACT;
            case NODE -> AUDIT_ENTRY.NODE_ID;
            case OUTCOME -> AUDIT_ENTRY.OUTCOME;
            case ADDRESS -> AUDIT_ENTRY.ADDRESS;
            case HIT -> AUDIT_ENTRY.HITS;
        };
    }
}
