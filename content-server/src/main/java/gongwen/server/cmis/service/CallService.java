package gongwen.server.cmis.service;

import gongwen.server.node.Node;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.Acl;
import org.apache.chemistry.opencmis.commons.data.BulkUpdateObjectIdAndChangeToken;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.data.ExtensionsData;
import org.apache.chemistry.opencmis.commons.data.FailedToDeleteData;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.enums.AclPropagation;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.UnfileObject;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.apache.chemistry.opencmis.commons.spi.Holder;
import org.jspecify.annotations.Nullable;

/** Everything a client can change besides. One object a request. */
public final class CallService extends ReadingService {

    public CallService(Call call) {
        super(call);
    }

    @Override
    public TypeDefinition createType(
            String repositoryId, @Nullable TypeDefinition type, @Nullable ExtensionsData extension) {
        return new TypeChanges(call()).create(type);
    }

    @Override
    public TypeDefinition updateType(
            String repositoryId, @Nullable TypeDefinition type, @Nullable ExtensionsData extension) {
        return new TypeChanges(call()).update(type);
    }

    @Override
    public void deleteType(String repositoryId, @Nullable String typeId, @Nullable ExtensionsData extension) {
        new TypeChanges(call()).delete(typeId);
    }

    /** AtomPub alone: the type tells what is created. */
    @Override
    public String create(
            String repositoryId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable ContentStream content,
            @Nullable VersioningState versioning,
            @Nullable List<String> policies,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).any(properties, folderId, content, versioning);
    }

    @Override
    public String createDocument(
            String repositoryId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable ContentStream content,
            @Nullable VersioningState versioning,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).document(properties, folderId, content, versioning, addAces);
    }

    @Override
    public String createDocumentFromSource(
            String repositoryId,
            @Nullable String sourceId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable VersioningState versioning,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).copy(sourceId, properties, folderId, versioning, addAces);
    }

    @Override
    public String createFolder(
            String repositoryId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).withoutContent(BaseTypeId.CMIS_FOLDER, properties, folderId, addAces);
    }

    @Override
    public String createItem(
            String repositoryId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).withoutContent(BaseTypeId.CMIS_ITEM, properties, folderId, addAces);
    }

    @Override
    public String createPolicy(
            String repositoryId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).withoutContent(BaseTypeId.CMIS_POLICY, properties, folderId, addAces);
    }

    @Override
    public String createRelationship(
            String repositoryId,
            @Nullable Properties properties,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        return new Creation(call()).relationship(properties);
    }

    @Override
    public void updateProperties(
            String repositoryId,
            Holder<String> objectId,
            @Nullable Holder<String> changeToken,
            @Nullable Properties properties,
            @Nullable ExtensionsData extension) {
        answer(
                new Updates(call()).properties(objectId.getValue(), value(changeToken), properties),
                objectId,
                changeToken);
    }

    private static @Nullable String value(@Nullable Holder<String> holder) {
        return holder == null ? null : holder.getValue();
    }

    private void answer(Node node, Holder<String> objectId, @Nullable Holder<String> changeToken) {
        objectId.setValue(call().idOf(node));
        if (changeToken != null) {
            changeToken.setValue(Long.toString(node.state().changeToken()));
        }
    }

    @Override
    public List<BulkUpdateObjectIdAndChangeToken> bulkUpdateProperties(
            String repositoryId,
            List<BulkUpdateObjectIdAndChangeToken> objects,
            @Nullable Properties properties,
            @Nullable List<String> addSecondaryTypeIds,
            @Nullable List<String> removeSecondaryTypeIds,
            @Nullable ExtensionsData extension) {
        return new Updates(call()).bulk(objects, properties, addSecondaryTypeIds, removeSecondaryTypeIds);
    }

    @Override
    public void moveObject(
            String repositoryId,
            Holder<String> objectId,
            @Nullable String targetFolderId,
            @Nullable String sourceFolderId,
            @Nullable ExtensionsData extension) {
        objectId.setValue(new Updates(call()).move(objectId.getValue(), targetFolderId, sourceFolderId));
    }

    @Override
    public void deleteObjectOrCancelCheckOut(
            String repositoryId,
            @Nullable String objectId,
            @Nullable Boolean allVersions,
            @Nullable ExtensionsData extension) {
        new Updates(call()).delete(objectId, !Boolean.FALSE.equals(allVersions));
    }

    @Override
    public FailedToDeleteData deleteTree(
            String repositoryId,
            @Nullable String folderId,
            @Nullable Boolean allVersions,
            @Nullable UnfileObject unfiling,
            @Nullable Boolean continueOnFailure,
            @Nullable ExtensionsData extension) {
        return new Deletion(call()).tree(folderId, unfiling, Boolean.TRUE.equals(continueOnFailure));
    }

    @Override
    public void setContentStream(
            String repositoryId,
            Holder<String> objectId,
            @Nullable Boolean overwrite,
            @Nullable Holder<String> changeToken,
            @Nullable ContentStream content,
            @Nullable ExtensionsData extension) {
        Node node = new Contents(call())
                .set(objectId.getValue(), !Boolean.FALSE.equals(overwrite), value(changeToken), content);
        answer(node, objectId, changeToken);
    }

    @Override
    public void appendContentStream(
            String repositoryId,
            Holder<String> objectId,
            @Nullable Holder<String> changeToken,
            @Nullable ContentStream content,
            boolean lastChunk,
            @Nullable ExtensionsData extension) {
        answer(new Contents(call()).append(objectId.getValue(), value(changeToken), content), objectId, changeToken);
    }

    @Override
    public void deleteContentStream(
            String repositoryId,
            Holder<String> objectId,
            @Nullable Holder<String> changeToken,
            @Nullable ExtensionsData extension) {
        answer(new Contents(call()).remove(objectId.getValue(), value(changeToken)), objectId, changeToken);
    }

    @Override
    public void checkOut(
            String repositoryId,
            Holder<String> objectId,
            @Nullable ExtensionsData extension,
            @Nullable Holder<Boolean> contentCopied) {
        objectId.setValue(new Versioning(call()).checkOut(objectId.getValue()));
        if (contentCopied != null) {
            contentCopied.setValue(true);
        }
    }

    @Override
    public void cancelCheckOut(String repositoryId, @Nullable String objectId, @Nullable ExtensionsData extension) {
        new Versioning(call()).cancelCheckOut(objectId);
    }

    @Override
    public void checkIn(
            String repositoryId,
            Holder<String> objectId,
            @Nullable Boolean major,
            @Nullable Properties properties,
            @Nullable ContentStream content,
            @Nullable String comment,
            @Nullable List<String> policies,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable ExtensionsData extension) {
        objectId.setValue(new Versioning(call())
                .checkIn(objectId.getValue(), !Boolean.FALSE.equals(major), properties, content, comment));
    }

    @Override
    public void addObjectToFolder(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String folderId,
            @Nullable Boolean allVersions,
            @Nullable ExtensionsData extension) {
        new Updates(call()).addToFolder(objectId, folderId);
    }

    @Override
    public void removeObjectFromFolder(
            String repositoryId,
            @Nullable String objectId,
            @Nullable String folderId,
            @Nullable ExtensionsData extension) {
        new Updates(call()).removeFromFolder(objectId, folderId);
    }

    @Override
    public Acl applyAcl(
            String repositoryId,
            @Nullable String objectId,
            @Nullable Acl addAces,
            @Nullable Acl removeAces,
            @Nullable AclPropagation propagation,
            @Nullable ExtensionsData extension) {
        return new AclService(call()).change(objectId, addAces, removeAces, propagation);
    }

    @Override
    public Acl applyAcl(
            String repositoryId, @Nullable String objectId, @Nullable Acl aces, @Nullable AclPropagation propagation) {
        return new AclService(call()).replace(objectId, aces, propagation);
    }
}
