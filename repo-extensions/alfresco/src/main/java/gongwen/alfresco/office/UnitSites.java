package gongwen.alfresco.office;

import gongwen.alfresco.state.Names;
import gongwen.alfresco.state.Values;
import gongwen.models.QualifiedName;
import gongwen.models.district.District;
import gongwen.models.names.Bf;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.office.Boxes;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.site.SiteInfo;
import org.alfresco.service.cmr.site.SiteService;
import org.alfresco.service.cmr.site.SiteVisibility;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Makes an Alfresco site for each unit; rules then give it its document library, its boxes and its access. */
public final class UnitSites {

    private static final String PRESET = "site-dashboard";

    private final SiteService sites;
    private final NodeService nodes;
    private final Names names;
    private final Values values;

    public UnitSites(SiteService sites, NodeService nodes, Names names, Values values) {
        this.sites = sites;
        this.nodes = nodes;
        this.names = names;
        this.values = values;
    }

    /** Makes the site of a unit, unless there is one. */
    void make(District.Unit unit) {
        if (sites.getSite(unit.id()) != null) {
            return;
        }
        SiteInfo site = create(unit);
        nodes.addAspect(site.getNodeRef(), names.of(Org.UNIT), stored(unit.properties()));
    }

    /** Alfresco makes whoever creates a site its manager, and the server itself is no person. */
    private SiteInfo create(District.Unit unit) {
        AuthenticationUtil.pushAuthentication();
        try {
            AuthenticationUtil.clearCurrentSecurityContext();
            return AuthenticationUtil.runAs(
                    () -> sites.createSite(PRESET, unit.id(), unit.name(), "", SiteVisibility.PRIVATE),
                    AuthenticationUtil.getAdminUserName());
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }

    /** Files a title of briefings, unless it is there. */
    void file(District.Title title) {
        SiteInfo site = Objects.requireNonNull(sites.getSite(title.unit()), title.unit());
        NodeRef library = child(site.getNodeRef(), Boxes.LIBRARY);
        NodeRef outbox = child(library, Boxes.OUTBOX);
        if (nodes.getChildByName(outbox, ContentModel.ASSOC_CONTAINS, title.name()) == null) {
            nodes.createNode(
                    outbox,
                    ContentModel.ASSOC_CONTAINS,
                    QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, QName.createValidLocalName(title.name())),
                    names.of(Bf.TITLE),
                    stored(Map.of(Cm.NAME, title.name(), Bf.NAME, title.name(), Bf.TITLE_STATE, "FILED")));
        }
    }

    private NodeRef child(NodeRef parent, String name) {
        return Objects.requireNonNull(nodes.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name), name);
    }

    private Map<QName, Serializable> stored(Map<QualifiedName, ? extends @Nullable Object> properties) {
        Map<QName, Serializable> stored = new HashMap<>();
        properties.forEach((name, value) -> {
            if (value != null) {
                stored.put(names.of(name), values.toAlfresco(value));
            }
        });
        return stored;
    }
}
