package gongwen.server.access;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;

/** Keeps the rows of delegations as their nodes say, in the transaction of the change. */
final class DelegationRows {

    private final DelegationTable table = new DelegationTable();
    private final Revision revision;
    private final AuditTrail audit;
    private final ZoneId zone;

    /** @param zone the office's, in which days begin and end */
    DelegationRows(Revision revision, AuditTrail audit, ZoneId zone) {
        this.revision = revision;
        this.audit = audit;
        this.zone = zone;
    }

    void follow(DSLContext dsl, Actor actor, Change change) {
        NodeState node = change.either();
        if (!node.type().equals(Org.DELEGATION)) {
            return;
        }
        String id = node.id().toString();
        Properties values = node.properties();
        boolean ended = change.isDeletion() || values.flag(Org.REVOKED);
        Delegation delegation = delegation(values);
        if (ended) {
            table.remove(dsl, id);
        } else {
            table.put(dsl, id, text(values, Org.DELEGATE), delegation);
        }
        revision.raise(dsl);
        String detail = delegation.roleGroup() + (ended ? " - " : " + ") + text(values, Org.DELEGATE) + " for "
                + delegation.delegator();
        audit.record(dsl, AuditEntry.done(actor.userId(), Act.CHANGE_MEMBERS, node.id(), detail));
    }

    private Delegation delegation(Properties values) {
        String group = Actor.roleGroup(text(values, Org.DELEGATION_UNIT), text(values, Org.DELEGATED_ROLE));
        LocalDate first = values.date(Org.VALID_FROM).orElseThrow();
        LocalDate last = values.date(Org.VALID_UNTIL).orElseThrow();
        return new Delegation(text(values, Org.DELEGATOR), group, begin(first), begin(last.plusDays(1)));
    }

    private long begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static String text(Properties values, QualifiedName property) {
        return values.text(property).orElseThrow();
    }
}
