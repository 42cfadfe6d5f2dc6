package gongwen.alfresco.door;

import gongwen.alfresco.read.People;
import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.TrailSeals;
import gongwen.alfresco.trail.Witness;
import java.util.List;
import org.alfresco.rest.api.audit.AuditApplicationsEntityResource;
import org.alfresco.rest.framework.WebApiDescription;
import org.alfresco.rest.framework.core.exceptions.EntityNotFoundException;
import org.alfresco.rest.framework.core.exceptions.PermissionDeniedException;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** Recomputes the chain for the auditor, at the content server's address; not in Alfresco's own API. */
@RelationshipResource(
        name = "verification",
        entityResource = AuditApplicationsEntityResource.class,
        title = "Verification of the audit trail")
public final class TrailVerification implements RelationshipResourceAction.Read<TrailSeals.Verification> {

    private final TrailSeals seals;
    private final Witness witness;
    private final People people;

    public TrailVerification(TrailSeals seals, Witness witness, People people) {
        this.seals = seals;
        this.witness = witness;
        this.people = people;
    }

    @Override
    @WebApiDescription(title = "Recomputes the chain of the trail")
    public CollectionWithPagingInfo<TrailSeals.Verification> readAll(String application, Parameters parameters) {
        if (!application.equals("gongwen")) {
            throw new EntityNotFoundException(application);
        }
        if (!people.actor().holds(People.AUDITORS)) {
            witness.refused(Act.READ_AUDIT, "", "verification");
            throw new PermissionDeniedException();
        }
        TrailSeals.Verification found = seals.verify();
        witness.read(Act.READ_AUDIT, "", found.intact() ? "verified, intact" : "verified, NOT intact");
        return CollectionWithPagingInfo.asPaged(parameters.getPaging(), List.of(found));
    }
}
