package gongwen.server.audit;

import static gongwen.server.schema.Tables.AUDIT_ENTRY;

import gongwen.rules.trail.TrailRow;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** The rows of the trail: added and read, nothing else. */
final class AuditTable {

    void add(DSLContext dsl, List<TrailRow> rows) {
        var insert = dsl.insertInto(
                AUDIT_ENTRY,
                AUDIT_ENTRY.AT,
                AUDIT_ENTRY.USER_ID,
                AUDIT_ENTRY.UNIT,
                AUDIT_ENTRY.ACT,
                AUDIT_ENTRY.NODE_ID,
                AUDIT_ENTRY.OUTCOME,
                AUDIT_ENTRY.ADDRESS,
                AUDIT_ENTRY.DETAIL,
                AUDIT_ENTRY.HITS);
        for (TrailRow row : rows) {
            insert = insert.values(
                    row.at(),
                    row.user(),
                    row.unit(),
                    row.act(),
                    row.node(),
                    row.outcome(),
                    row.address(),
                    row.detail(),
                    row.hits());
        }
        insert.execute();
    }

    List<TrailRow> find(DSLContext dsl, Condition condition, SortField<?> order, int skip, int limit) {
        return dsl.select(AUDIT_ENTRY.fields())
                .from(AUDIT_ENTRY)
                .where(condition)
                .orderBy(order)
                .offset(skip)
                .limit(limit)
                .fetch(AuditTable::row);
    }

    List<TrailRow> after(DSLContext dsl, long id, int limit) {
        return find(dsl, AUDIT_ENTRY.ID.gt(id), AUDIT_ENTRY.ID.asc(), 0, limit);
    }

    List<TrailRow> withIds(DSLContext dsl, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : find(dsl, AUDIT_ENTRY.ID.in(ids), AUDIT_ENTRY.ID.asc(), 0, ids.size());
    }

    long count(DSLContext dsl, Condition condition) {
        return dsl.fetchCount(AUDIT_ENTRY, condition);
    }

    /** The number of the newest entry, 0 if there is none. */
    long newest(DSLContext dsl) {
        Long newest = dsl.select(DSL.max(AUDIT_ENTRY.ID)).from(AUDIT_ENTRY).fetchOne(DSL.max(AUDIT_ENTRY.ID));
        return newest == null ? 0 : newest;
    }

    private static TrailRow row(Record found) {
        return new TrailRow(
                found.get(AUDIT_ENTRY.ID),
                found.get(AUDIT_ENTRY.AT),
                found.get(AUDIT_ENTRY.USER_ID),
                found.get(AUDIT_ENTRY.UNIT),
                found.get(AUDIT_ENTRY.ACT),
                found.get(AUDIT_ENTRY.NODE_ID),
                found.get(AUDIT_ENTRY.OUTCOME),
                found.get(AUDIT_ENTRY.ADDRESS),
                found.get(AUDIT_ENTRY.DETAIL),
                found.get(AUDIT_ENTRY.HITS));
    }
}
