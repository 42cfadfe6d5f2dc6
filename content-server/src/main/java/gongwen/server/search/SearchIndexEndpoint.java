package gongwen.server.search;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The index, for whoever operates the machine, at the management port on the loopback address. Reading tells how far it
 * is; writing has it made anew, beside the searches, which is audited.
 */
@Endpoint(id = "searchindex")
final class SearchIndexEndpoint {

    private final Indexing indexing;
    private final AuditTrail trail;

    SearchIndexEndpoint(Indexing indexing, AuditTrail trail) {
        this.indexing = indexing;
        this.trail = trail;
    }

    @ReadOperation
    public IndexState state() {
        return indexing.state();
    }

    @WriteOperation
    public IndexState rebuild() {
        trail.recordAlone(AuditEntry.done(Actor.SYSTEM.userId(), Act.REBUILD_INDEX, null, "by the operator"));
        indexing.rebuild();
        return indexing.state();
    }
}
