package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.Permissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.ExtensionFeatures;
import org.apache.chemistry.opencmis.commons.data.ExtensionFeature;
import org.apache.chemistry.opencmis.commons.data.PermissionMapping;
import org.apache.chemistry.opencmis.commons.data.RepositoryInfo;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.CapabilityAcl;
import org.apache.chemistry.opencmis.commons.enums.CapabilityChanges;
import org.apache.chemistry.opencmis.commons.enums.CapabilityContentStreamUpdates;
import org.apache.chemistry.opencmis.commons.enums.CapabilityJoin;
import org.apache.chemistry.opencmis.commons.enums.CapabilityOrderBy;
import org.apache.chemistry.opencmis.commons.enums.CapabilityQuery;
import org.apache.chemistry.opencmis.commons.enums.CapabilityRenditions;
import org.apache.chemistry.opencmis.commons.enums.CmisVersion;
import org.apache.chemistry.opencmis.commons.enums.SupportedPermissions;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AclCapabilitiesDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.CreatablePropertyTypesImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.NewTypeSettableAttributesImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.RepositoryCapabilitiesImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.RepositoryInfoImpl;

/** What the repository says of itself (CMIS 1.1, 2.2.2.2). It promises nothing it does not do. */
final class RepositoryDescription {

    /** The id of the one repository, as Alfresco's. */
    static final String ID = "-default-";

    private static final String ANONYMOUS = "guest";
    private static final String ANYONE = "GROUP_EVERYONE";

    private RepositoryDescription() {}

    static RepositoryInfo of(Call call) {
        RepositoryInfoImpl info = new RepositoryInfoImpl();
        info.setId(ID);
        info.setName("Gongwen");
        info.setDescription("The documents of a district government");
        info.setVendorName("Gongwen");
        info.setProductName("Gongwen content server");
        info.setProductVersion(version());
        info.setRootFolder(call.view().root().toString());
        info.setThinClientUri("");
        info.setCmisVersion(CmisVersion.CMIS_1_1);
        info.setCmisVersionSupported(CmisVersion.CMIS_1_1.value());
        info.setCapabilities(capabilities());
        info.setAclCapabilities(aclCapabilities());
        info.setPrincipalAnonymous(ANONYMOUS);
        info.setPrincipalAnyone(ANYONE);
        info.setChangesIncomplete(false);
        info.setChangesOnType(List.of(
                BaseTypeId.CMIS_DOCUMENT, BaseTypeId.CMIS_FOLDER, BaseTypeId.CMIS_ITEM, BaseTypeId.CMIS_POLICY));
        info.setLatestChangeLogToken(Long.toString(call.view().latestChange()));
        info.setExtensionFeature(List.<ExtensionFeature>of(
                ExtensionFeatures.EXTENDED_DATETIME_FORMAT,
                ExtensionFeatures.CONTENT_STREAM_HASH,
                ExtensionFeatures.LATEST_ACCESSIBLE_STATE));
        return info;
    }

    private static String version() {
        return Objects.requireNonNullElse(
                RepositoryDescription.class.getPackage().getImplementationVersion(), "in development");
    }

    private static RepositoryCapabilitiesImpl capabilities() {
        RepositoryCapabilitiesImpl capabilities = new RepositoryCapabilitiesImpl();
        capabilities.setCapabilityContentStreamUpdates(CapabilityContentStreamUpdates.ANYTIME);
        capabilities.setCapabilityChanges(CapabilityChanges.OBJECTIDSONLY);
        capabilities.setCapabilityRendition(CapabilityRenditions.NONE);
        capabilities.setSupportsGetDescendants(true);
        capabilities.setSupportsGetFolderTree(true);
        capabilities.setSupportsMultifiling(true);
        capabilities.setSupportsUnfiling(true);
        capabilities.setSupportsVersionSpecificFiling(false);
        capabilities.setIsPwcSearchable(false);
        capabilities.setIsPwcUpdatable(true);
        capabilities.setAllVersionsSearchable(false);
        capabilities.setCapabilityOrderBy(CapabilityOrderBy.CUSTOM);
        capabilities.setCapabilityQuery(CapabilityQuery.BOTHCOMBINED);
        capabilities.setCapabilityJoin(CapabilityJoin.NONE);
        capabilities.setCapabilityAcl(CapabilityAcl.MANAGE);
        capabilities.setCreatablePropertyTypes(creatablePropertyTypes());
        capabilities.setNewTypeSettableAttributes(settableAttributes());
        return capabilities;
    }

    private static CreatablePropertyTypesImpl creatablePropertyTypes() {
        CreatablePropertyTypesImpl types = new CreatablePropertyTypesImpl();
        types.setCanCreate(Set.copyOf(TypeChanges.CREATABLE.keySet()));
        return types;
    }

    private static NewTypeSettableAttributesImpl settableAttributes() {
        NewTypeSettableAttributesImpl attributes = new NewTypeSettableAttributesImpl();
        attributes.setCanSetId(true);
        attributes.setCanSetLocalName(false);
        attributes.setCanSetLocalNamespace(true);
        attributes.setCanSetDisplayName(true);
        attributes.setCanSetDescription(true);
        attributes.setCanSetQueryName(false);
        attributes.setCanSetQueryable(false);
        attributes.setCanSetFulltextIndexed(false);
        attributes.setCanSetIncludedInSupertypeQuery(true);
        attributes.setCanSetControllableAcl(false);
        attributes.setCanSetControllablePolicy(false);
        attributes.setCanSetCreatable(false);
        attributes.setCanSetFileable(false);
        return attributes;
    }

    private static AclCapabilitiesDataImpl aclCapabilities() {
        AclCapabilitiesDataImpl capabilities = new AclCapabilitiesDataImpl();
        capabilities.setSupportedPermissions(SupportedPermissions.BOTH);
        capabilities.setAclPropagation(AclPropagation.PROPAGATE);
        capabilities.setPermissionDefinitionData(Permissions.definitions());
        Map<String, PermissionMapping> mapping = new HashMap<>();
        Permissions.mapping().forEach(entry -> mapping.put(entry.getKey(), entry));
        capabilities.setPermissionMappingData(mapping);
        return capabilities;
    }
}
