package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.failure.Failure;
import java.util.Set;

/** Who may do what to accounts, rights and the audit trail (separation of administrators, domain.md 4.7). */
public final class Duties {

    private final AuditTrail audit;

    public Duties(AuditTrail audit) {
        this.audit = audit;
    }

    /** A part of administration that one of the three administrators has and the others have not. */
    public enum Duty {
        ACCOUNTS(Set.of(Group.SYSTEM_ADMINISTRATORS, Group.ALFRESCO_ADMINISTRATORS)),
        RIGHTS(Set.of(Group.SECURITY_ADMINISTRATORS, Group.ALFRESCO_ADMINISTRATORS)),
        AUDIT(Set.of(Group.AUDITORS));

        private final Set<String> groups;

        Duty(Set<String> groups) {
            this.groups = groups;
        }
    }

    public static boolean has(Actor actor, Duty duty) {
        return duty.groups.stream().anyMatch(actor::holds);
    }

    /**
     * Refuses an act to who has not the duty for it. The refusal is audited.
     *
     * @param detail what the act was to be done to
     * @throws Failure.Forbidden if the actor has not the duty
     */
    public void require(Actor actor, Duty duty, Act act, String detail) {
        if (!has(actor, duty)) {
            throw refusal(actor, act, detail, "This is not among your duties / 不属于您的职责");
        }
    }

    /** Audits a refusal, and gives what to throw: its message is for people, in both languages. */
    public Failure.Forbidden refusal(Actor actor, Act act, String detail, String message) {
        audit.recordAlone(AuditEntry.refused(actor.userId(), act, null, detail));
        return new Failure.Forbidden(message);
    }
}
