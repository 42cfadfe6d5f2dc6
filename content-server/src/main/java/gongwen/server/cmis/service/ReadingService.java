package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import java.math.BigInteger;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.Acl;
import org.apache.chemistry.opencmis.commons.data.AllowableActions;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.data.ExtensionsData;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectInFolderContainer;
import org.apache.chemistry.opencmis.commons.data.ObjectInFolderList;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.data.ObjectParentData;
import org.apache.chemistry.opencmis.commons.data.RenditionData;
import org.apache.chemistry.opencmis.commons.enums.IncludeRelationships;
import org.apache.chemistry.opencmis.commons.enums.RelationshipDirection;
import org.apache.chemistry.opencmis.commons.server.ObjectInfo;
import org.jspecify.annotations.Nullable;

/** Every object a client can read, handed on by OpenCMIS's bindings to the class that does it. One object a request. */
class ReadingService extends DiscoveryService {

    private final Call call;

    ReadingService(Call call) {
        super(call);
        this.call = call;
    }

    @Override
    public ObjectInFolderList getChildren(
            String repositoryId,
            @Nullable String folderId,
            @Nullable String filter,
            @Nullable String orderBy,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPathSegment,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount,
            @Nullable ExtensionsData extension) {
        Detail detail = Detail.of(filter, withActions, relationships, false);
        return new Navigation(call).children(folderId, orderBy, detail, isTrue(withPathSegment), maxItems, skipCount);
    }

    @Override
    public List<ObjectInFolderContainer> getDescendants(
            String repositoryId,
            @Nullable String folderId,
            @Nullable BigInteger depth,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPathSegment,
            @Nullable ExtensionsData extension) {
        Detail detail = Detail.of(filter, withActions, relationships, false);
        return new Navigation(call).tree(folderId, Bounds.depth(depth), false, detail, isTrue(withPathSegment));
    }

    @Override
    public List<ObjectInFolderContainer> getFolderTree(
            String repositoryId,
            @Nullable String folderId,
            @Nullable BigInteger depth,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPathSegment,
            @Nullable ExtensionsData extension) {
        Detail detail = Detail.of(filter, withActions, relationships, false);
        return new Navigation(call).tree(folderId, Bounds.depth(depth), true, detail, isTrue(withPathSegment));
    }

    @Override
    public List<ObjectParentData> getObjectParents(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPathSegment,
            @Nullable ExtensionsData extension) {
        Detail detail = Detail.of(filter, withActions, relationships, false);
        return new Navigation(call).parents(objectId, detail, isTrue(withPathSegment));
    }

    @Override
    public ObjectData getFolderParent(
            String repositoryId,
            @Nullable String folderId,
            @Nullable String filter,
            @Nullable ExtensionsData extension) {
        return new Navigation(call).parentOfFolder(folderId, filter);
    }

    @Override
    public ObjectList getCheckedOutDocs(
            String repositoryId,
            @Nullable String folderId,
            @Nullable String filter,
            @Nullable String orderBy,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount,
            @Nullable ExtensionsData extension) {
        Detail detail = Detail.of(filter, withActions, relationships, false);
        return new Navigation(call).checkedOut(folderId, detail, maxItems, skipCount);
    }

    @Override
    public ObjectData getObject(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPolicyIds,
            @Nullable Boolean withAcl,
            @Nullable ExtensionsData extension) {
        return object(Call.given(objectId, "objectId"), Detail.of(filter, withActions, relationships, withAcl));
    }

    ObjectData object(String objectId, Detail detail) {
        Objects objects = new Objects(call);
        if (ObjectId.parse(objectId) instanceof ObjectId.Relationship relationship) {
            return objects.of(new Relationships(call).get(relationship), detail);
        }
        return objects.of(call.node(objectId), detail);
    }

    @Override
    public ObjectData getObjectByPath(
            String repositoryId,
            @Nullable String path,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPolicyIds,
            @Nullable Boolean withAcl,
            @Nullable ExtensionsData extension) {
        String given = Call.given(path, "path");
        if (!given.startsWith("/")) {
            throw new Failure.InvalidArgument("A path begins with a slash");
        }
        Node node = call.view()
                .atPath(given)
                .orElseThrow(() -> new Failure.NotFound("There is no object at the given path"));
        return new Objects(call).of(node, Detail.of(filter, withActions, relationships, withAcl));
    }

    @Override
    public AllowableActions getAllowableActions(
            String repositoryId, @Nullable String objectId, @Nullable ExtensionsData extension) {
        return object(Call.given(objectId, "objectId"), Detail.of("cmis:objectId", true))
                .getAllowableActions();
    }

    @Override
    public List<RenditionData> getRenditions(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String renditionFilter,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount,
            @Nullable ExtensionsData extension) {
        call.node(objectId);
        return List.of();
    }

    @Override
    public ContentStream getContentStream(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String streamId,
            @Nullable BigInteger offset,
            @Nullable BigInteger length,
            @Nullable ExtensionsData extension) {
        return new Contents(call).get(objectId, streamId, offset, length);
    }

    @Override
    public ObjectData getObjectOfLatestVersion(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String versionSeriesId,
            @Nullable Boolean major,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable Boolean withPolicyIds,
            @Nullable Boolean withAcl,
            @Nullable ExtensionsData extension) {
        Detail detail = Detail.of(filter, withActions, relationships, withAcl);
        return new Versioning(call).latest(objectId, versionSeriesId, isTrue(major), detail);
    }

    @Override
    public List<ObjectData> getAllVersions(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String versionSeriesId,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable ExtensionsData extension) {
        return new Versioning(call).all(objectId, versionSeriesId, Detail.of(filter, withActions));
    }

    @Override
    public ObjectList getObjectRelationships(
            String repositoryId,
            @Nullable String objectId,
            @Nullable Boolean withSubtypes,
            @Nullable RelationshipDirection direction,
            @Nullable String typeId,
            @Nullable String filter,
            @Nullable Boolean withActions,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount,
            @Nullable ExtensionsData extension) {
        return new Relationships(call)
                .of(objectId, withSubtypes, direction, typeId, Detail.of(filter, withActions), maxItems, skipCount);
    }

    @Override
    public Acl getAcl(
            String repositoryId,
            @Nullable String objectId,
            @Nullable Boolean onlyBasic,
            @Nullable ExtensionsData extension) {
        return new AclService(call).get(objectId, onlyBasic);
    }

    /** No type can be controlled by policies. */
    @Override
    public List<ObjectData> getAppliedPolicies(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String filter,
            @Nullable ExtensionsData extension) {
        object(Call.given(objectId, "objectId"), Detail.of("cmis:objectId", false));
        return List.of();
    }

    @Override
    public @Nullable ObjectInfo getObjectInfo(String repositoryId, String objectId) {
        return new ObjectInfos(call).of(objectId, this);
    }
}
