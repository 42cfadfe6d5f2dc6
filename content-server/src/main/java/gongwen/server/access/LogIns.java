package gongwen.server.access;

import gongwen.server.access.LogInRefused.Reason;
import gongwen.server.access.PasswordCheck.Verdict;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.audit.RequestTrace;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who has the right password. Every attempt is audited; too many failures make an address wait. Whoever breaks the
 * glass is told of in the server's log too, for an operator's alarm.
 */
final class LogIns {

    private static final Logger LOG = LoggerFactory.getLogger(LogIns.class);

    /** What the caller is told of a password; of every other verdict, that it is wrong. */
    private static final Map<Verdict, Reason> TOLD = Map.of(
            Verdict.NOT_AUTHORISED, Reason.NOT_AUTHORISED,
            Verdict.NOT_RELEASED, Reason.NOT_RELEASED,
            Verdict.CHANGE_DUE, Reason.CHANGE_DUE);

    private final PasswordCheck check;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final RequestTrace trace;

    LogIns(PasswordCheck check, Throttle throttle, AuditTrail audit, RequestTrace trace) {
        this.check = check;
        this.throttle = throttle;
        this.audit = audit;
        this.trace = trace;
    }

    /**
     * Verifies a password.
     *
     * @param userId the account that was named
     * @param member that account, empty if there is none
     * @throws LogInRefused unless the password is right and the account open
     */
    void logIn(String userId, Optional<Member> member, String password) {
        if (throttle.mustWait(trace.address())) {
            throw new LogInRefused(Reason.TOO_MANY_FAILURES);
        }
        Verdict verdict = check.check(member, password);
        if (verdict == Verdict.RIGHT) {
            boolean breaksGlass = member.filter(found -> found.groups().contains(Group.ALFRESCO_ADMINISTRATORS))
                    .isPresent();
            audit.recordAlone(AuditEntry.done(userId, Act.LOG_IN, null, breaksGlass ? "break-glass" : ""));
            if (breaksGlass) {
                LOG.atWarn().addKeyValue("address", trace.address()).log("The break-glass account was used to log in");
            }
            return;
        }
        audit.recordAlone(AuditEntry.refused(userId, Act.LOG_IN, null, verdict.name()));
        Reason reason = TOLD.getOrDefault(verdict, Reason.WRONG);
        if (!reason.isPasswordRight()) {
            throttle.failed(trace.address());
        }
        throw new LogInRefused(reason);
    }
}
