package gongwen.server.operation;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditReader;
import gongwen.server.audit.AuditTrail;
import gongwen.server.audit.Verification;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Verifies the chain of the trail for whoever operates the machine, at the management port on the loopback address: counts
 * and hashes only, no entry. The status is 200 if the chain is intact and 500 if it is not. The verification is audited.
 */
@Endpoint(id = "auditchain")
final class AuditChainEndpoint {

    private final AuditReader reader;
    private final AuditTrail trail;

    AuditChainEndpoint(AuditReader reader, AuditTrail trail) {
        this.reader = reader;
        this.trail = trail;
    }

    @ReadOperation
    public WebEndpointResponse<Verification> verify() {
        Verification found = reader.verify();
        String outcome = found.intact() ? "verified by the operator, intact" : "verified by the operator, NOT intact";
        trail.recordAlone(AuditEntry.done(Actor.SYSTEM.userId(), Act.READ_AUDIT, null, outcome));
        return new WebEndpointResponse<>(
                found,
                found.intact() ? WebEndpointResponse.STATUS_OK : WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR);
    }
}
