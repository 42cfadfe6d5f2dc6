package gongwen.server.operation;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.job.Jobs;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Jobs that were given up, such as messages a gateway did not take, for whoever operates the machine, at the management
 * port on the loopback address: ids and reasons only. Writing has all of them tried again, which is audited.
 */
@Endpoint(id = "givenupjobs")
final class GivenUpJobsEndpoint {

    private static final int SHOWN = 1000;

    private final Jobs jobs;
    private final AuditTrail trail;

    GivenUpJobsEndpoint(Jobs jobs, AuditTrail trail) {
        this.jobs = jobs;
        this.trail = trail;
    }

    /** How many jobs will be tried again. */
    record Revived(int revived) {}

    @ReadOperation
    public List<Jobs.GivenUp> list() {
        return jobs.givenUp(SHOWN);
    }

    @WriteOperation
    public Revived retry() {
        int revived = jobs.revive();
        trail.recordAlone(AuditEntry.done(
                Actor.SYSTEM.userId(), Act.RETRY_JOBS, null, revived + " jobs tried again by the operator"));
        return new Revived(revived);
    }
}
