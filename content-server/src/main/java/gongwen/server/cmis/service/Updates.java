package gongwen.server.cmis.service;

import gongwen.rules.commit.CommitRefused;
import gongwen.rules.node.NodeId;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.data.BulkUpdateObjectIdAndChangeToken;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.BulkUpdateObjectIdAndChangeTokenImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertiesImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyIdImpl;
import org.jspecify.annotations.Nullable;

/** Changing, moving and filing objects (CMIS 1.1, 2.2.4.12–15 and 2.2.5). */
final class Updates {

    private final Call call;

    Updates(Call call) {
        this.call = call;
    }

    /**
     * Changes properties.
     *
     * @return the object as it is now
     */
    Node properties(@Nullable String objectId, @Nullable String changeToken, @Nullable Properties properties) {
        Node before = call.node(objectId);
        Versioning.requireLive(before);
        Work.Patch patch = Incoming.read(call, properties).patch(before);
        Long token = changeToken(changeToken, properties);
        call.change(work -> {
            work.update(before.id(), token, patch);
            return before;
        });
        return call.node(before.id().toString());
    }

    /**
     * Reads a change token.
     *
     * @throws Failure.Conflict if it is none, because then it is not the object's current one
     */
    static @Nullable Long changeToken(@Nullable String argument, @Nullable Properties properties) {
        String token = argument;
        if (token == null && properties != null) {
            PropertyData<?> data = properties.getProperties().get(PropertyIds.CHANGE_TOKEN);
            token = data != null && data.getFirstValue() instanceof String text ? text : null;
        }
        if (token == null || token.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(token);
        } catch (NumberFormatException e) {
            throw new Failure.Conflict("The change token is not that of the object; read the object again");
        }
    }

    /** Changes many objects alike, each for itself, and answers those that could be changed. */
    List<BulkUpdateObjectIdAndChangeToken> bulk(
            List<BulkUpdateObjectIdAndChangeToken> wanted,
            @Nullable Properties properties,
            @Nullable List<String> addTypes,
            @Nullable List<String> removeTypes) {
        List<BulkUpdateObjectIdAndChangeToken> done = new ArrayList<>();
        for (BulkUpdateObjectIdAndChangeToken one : wanted) {
            try {
                Node before = call.node(one.getId());
                Node after = properties(
                        one.getId(), one.getChangeToken(), withTypes(before, properties, addTypes, removeTypes));
                done.add(new BulkUpdateObjectIdAndChangeTokenImpl(
                        one.getId(),
                        call.idOf(after),
                        Long.toString(after.state().changeToken())));
            } catch (Failure.NotFound | Failure.Forbidden | Failure.Conflict | CommitRefused e) {
                // CMIS 1.1, 2.2.4.14: what cannot be changed is left out of the answer
                continue;
            }
        }
        return done;
    }

    private Properties withTypes(
            Node before,
            @Nullable Properties properties,
            @Nullable List<String> addTypes,
            @Nullable List<String> removeTypes) {
        PropertiesImpl all = properties == null ? new PropertiesImpl() : new PropertiesImpl(properties);
        boolean changesTypes = addTypes != null && !addTypes.isEmpty() || removeTypes != null && !removeTypes.isEmpty();
        if (changesTypes) {
            Set<String> ids = new LinkedHashSet<>();
            before.state()
                    .aspects()
                    .forEach(aspect ->
                            call.types().ofAspect(aspect).map(MappedType::id).ifPresent(ids::add));
            ids.addAll(addTypes == null ? List.of() : addTypes);
            ids.removeAll(removeTypes == null ? List.of() : removeTypes);
            all.replaceProperty(new PropertyIdImpl(PropertyIds.SECONDARY_OBJECT_TYPE_IDS, List.copyOf(ids)));
        }
        return all;
    }

    /**
     * Moves an object and answers its id.
     *
     * @throws Failure.InvalidArgument if the source folder does not hold it
     */
    String move(@Nullable String objectId, @Nullable String targetFolderId, @Nullable String sourceFolderId) {
        Node node = call.node(objectId);
        Versioning.requireLive(node);
        NodeId target = call.folder(targetFolderId).id();
        NodeId source = call.folder(sourceFolderId).id();
        if (call.view().parents(node.id()).stream()
                .noneMatch(parent -> parent.id().equals(source))) {
            throw new Failure.InvalidArgument("The folder " + source + " does not hold the object " + objectId);
        }
        call.change(work -> {
            work.move(node.id(), source, target);
            return target;
        });
        return call.idOf(call.node(node.id().toString()));
    }

    void addToFolder(@Nullable String objectId, @Nullable String folderId) {
        Node node = fileable(objectId);
        NodeId folder = call.folder(folderId).id();
        call.change(work -> {
            work.addParent(node.id(), folder);
            return folder;
        });
    }

    /** Takes an object out of a folder, or out of all if none is named. */
    void removeFromFolder(@Nullable String objectId, @Nullable String folderId) {
        Node node = fileable(objectId);
        NodeId folder = folderId == null || folderId.isEmpty()
                ? null
                : call.folder(folderId).id();
        call.change(work -> {
            if (folder == null) {
                work.unfile(node.id());
            } else {
                work.removeParent(node.id(), folder);
            }
            return node;
        });
    }

    private Node fileable(@Nullable String objectId) {
        Node node = call.node(objectId);
        if (call.typeOf(node).isBase(BaseTypeId.CMIS_FOLDER)) {
            throw new Failure.InvalidArgument("A folder lies in one folder; move it instead");
        }
        return node;
    }

    /** Deletes an object, a version, a working copy or a relationship. */
    void delete(@Nullable String objectId, boolean allVersions) {
        String id = Call.given(objectId, "objectId");
        if (ObjectId.parse(id) instanceof ObjectId.Relationship relationship) {
            long association = new Relationships(call).get(relationship).id();
            call.change(work -> {
                work.unrelate(association);
                return association;
            });
            return;
        }
        Node node = call.node(id);
        new Deletion(call).delete(node, allVersions);
    }
}
