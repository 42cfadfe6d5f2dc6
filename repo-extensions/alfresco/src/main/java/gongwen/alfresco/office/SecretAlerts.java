package gongwen.alfresco.office;

import gongwen.alfresco.state.Names;
import gongwen.models.names.Ex;
import gongwen.rules.Law;
import gongwen.rules.commit.Actor;
import gongwen.rules.notice.Notices;
import gongwen.rules.office.Boxes;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * Tells the security administrator that somebody was refused a state secret (domain.md 4.3 H2): a notification of who and
 * when, that the rules fill in.
 */
public final class SecretAlerts {

    private final SiteService sites;
    private final NodeService nodes;
    private final Names names;
    private final RetryingTransactionHelper transactions;
    private final String unit;

    public SecretAlerts(
            SiteService sites, NodeService nodes, Names names, RetryingTransactionHelper transactions, Law law) {
        this.sites = sites;
        this.nodes = nodes;
        this.names = names;
        this.transactions = transactions;
        this.unit = law.office().tables().access().secrecyAlerts().unit();
    }

    /**
     * Writes the notification, in a transaction of its own; a unit without boxes is told nothing. It is the server that
     * writes it: a thread of its own carries nothing of who was refused.
     */
    public void tellOf(Actor refused) {
        Thread server = new Thread(() -> AuthenticationUtil.runAsSystem(() -> told(refused)), "gongwen-secret-alert");
        server.start();
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Actor told(Actor refused) {
        return transactions.doInTransaction(() -> {
            box().ifPresent(box -> write(box, refused));
            return refused;
        });
    }

    private Optional<NodeRef> box() {
        return Optional.ofNullable(sites.getSite(unit))
                .map(SiteInfo::getNodeRef)
                .flatMap(site -> child(site, Boxes.LIBRARY))
                .flatMap(library -> child(library, Boxes.NOTICES));
    }

    private Optional<NodeRef> child(NodeRef folder, String name) {
        return Optional.ofNullable(nodes.getChildByName(folder, ContentModel.ASSOC_CONTAINS, name));
    }

    private void write(NodeRef box, Actor refused) {
        String name = UUID.randomUUID().toString();
        Map<QName, Serializable> values = new HashMap<>();
        values.put(ContentModel.PROP_NAME, name);
        values.put(names.of(Ex.NOTICE_KIND), Notices.Kind.SECRET_REFUSED.name());
        values.put(names.of(Ex.NOTICE_ACTOR), refused.userId());
        nodes.createNode(
                box,
                ContentModel.ASSOC_CONTAINS,
                QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                names.of(Ex.NOTIFICATION),
                values);
    }
}
