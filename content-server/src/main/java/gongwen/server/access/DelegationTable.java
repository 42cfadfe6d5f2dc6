package gongwen.server.access;

import static gongwen.server.schema.Tables.DELEGATION;

import java.util.List;
import org.jooq.DSLContext;

/** The rows of delegations. */
final class DelegationTable {

    void put(DSLContext dsl, String node, String delegate, Delegation delegation) {
        remove(dsl, node);
        dsl.insertInto(DELEGATION)
                .set(DELEGATION.NODE_ID, node)
                .set(DELEGATION.DELEGATOR, delegation.delegator())
                .set(DELEGATION.DELEGATE, delegate)
                .set(DELEGATION.ROLE_GROUP, delegation.roleGroup())
                .set(DELEGATION.FROM_AT, delegation.from())
                .set(DELEGATION.UNTIL_AT, delegation.until())
                .execute();
    }

    void remove(DSLContext dsl, String node) {
        dsl.deleteFrom(DELEGATION).where(DELEGATION.NODE_ID.eq(node)).execute();
    }

    /** What an account holds in place of others, now or later. */
    List<Delegation> to(DSLContext dsl, String delegate, long now) {
        return dsl.select(DELEGATION.DELEGATOR, DELEGATION.ROLE_GROUP, DELEGATION.FROM_AT, DELEGATION.UNTIL_AT)
                .from(DELEGATION)
                .where(DELEGATION.DELEGATE.eq(delegate))
                .and(DELEGATION.UNTIL_AT.gt(now))
                .fetch(found -> new Delegation(found.value1(), found.value2(), found.value3(), found.value4()));
    }
}
