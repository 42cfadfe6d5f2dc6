package gongwen.alfresco.trail;

import gongwen.alfresco.state.Ids;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;

/** Has the trail tell who opened which file, through whatever door. */
public final class ContentReadings implements ContentServicePolicies.OnContentReadPolicy {

    private final PolicyComponent policies;
    private final Witness witness;

    public ContentReadings(PolicyComponent policies, Witness witness) {
        this.policies = policies;
        this.witness = witness;
    }

    /** Begins to listen, as a service, which Alfresco's behaviour filter cannot silence. */
    public void bind() {
        policies.bindClassBehaviour(QNAME, this, new JavaBehaviour(this, "onContentRead"));
    }

    @Override
    public void onContentRead(NodeRef node) {
        if (!AuthenticationUtil.isRunAsUserTheSystemUser()) {
            Ids.of(node).ifPresent(id -> witness.read(Act.READ_CONTENT, id.toString(), ""));
        }
    }
}
