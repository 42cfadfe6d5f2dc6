package gongwen.server.node;

import gongwen.rules.commit.Actor;

/** The permission filter that stands in every query: what an actor may read. Every role grants reading. */
final class Readable {

    private Readable() {}

    /** Adds {@code and (…)} on the list and the creator of a row, or nothing for whom no permission binds. */
    static Sql filter(Sql sql, Actor actor, String alias) {
        if (Acl.isUnlimited(actor)) {
            return sql;
        }
        return sql.add(" and (" + alias + ".acl_id in (select e.acl_id from acl_entry e where e.authority in ")
                .addList(actor.authorities().stream().sorted().toList())
                .add(
                        ") or " + alias + ".creator = ? and " + alias + ".acl_id in"
                                + " (select o.acl_id from acl_entry o where o.authority = '" + Acl.OWNER + "'))",
                        actor.userId());
    }
}
