package gongwen.server.cmis.service;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Copies;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.data.Acl;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.jspecify.annotations.Nullable;

/** Creating objects (CMIS 1.1, 2.2.4.1–6). Each method answers the id of the new object. */
final class Creation {

    private final Call call;

    Creation(Call call) {
        this.call = call;
    }

    String document(
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable ContentStream content,
            @Nullable VersioningState versioning,
            @Nullable Acl aces) {
        Incoming incoming = Incoming.read(call, properties);
        MappedType type = incoming.type(BaseTypeId.CMIS_DOCUMENT);
        NodeId parent = parent(folderId);
        AccessList access = new AccessLists(call).ofNew(aces);
        NodeId id = Received.with(
                call.parts().contents(),
                content,
                incoming.name(),
                received -> call.change(work -> work.create(new Work.NewNode(
                        Objects.requireNonNull(type.name()),
                        incoming.newAspects(),
                        incoming.values(),
                        parent,
                        Cm.CONTAINS,
                        received,
                        null,
                        access,
                        initial(versioning)))));
        return currentId(id);
    }

    /**
     * An object of whatever kind its type is.
     *
     * @throws Failure.InvalidArgument if it has content though its type takes none
     */
    String any(
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable ContentStream content,
            @Nullable VersioningState versioning) {
        BaseTypeId base = Incoming.read(call, properties).anyType().definition().getBaseTypeId();
        if (base == BaseTypeId.CMIS_DOCUMENT) {
            return document(properties, folderId, content, versioning, null);
        }
        if (content != null) {
            throw new Failure.InvalidArgument("Only a document has a content stream");
        }
        return withoutContent(base, properties, folderId, null);
    }

    String withoutContent(
            BaseTypeId base, @Nullable Properties properties, @Nullable String folderId, @Nullable Acl aces) {
        Incoming incoming = Incoming.read(call, properties);
        MappedType type = incoming.type(base);
        incoming.name();
        NodeId parent = base == BaseTypeId.CMIS_FOLDER ? call.folder(folderId).id() : parent(folderId);
        AccessList access = new AccessLists(call).ofNew(aces);
        NodeId id = call.change(work -> work.create(new Work.NewNode(
                Objects.requireNonNull(type.name()),
                incoming.newAspects(),
                incoming.values(),
                parent,
                Cm.CONTAINS,
                null,
                null,
                access,
                Work.Initial.NONE)));
        return id.toString();
    }

    String copy(
            @Nullable String sourceId,
            @Nullable Properties properties,
            @Nullable String folderId,
            @Nullable VersioningState versioning,
            @Nullable Acl aces) {
        Node source = call.document(sourceId);
        Incoming incoming = Incoming.read(call, properties);
        NodeId folder = call.folder(folderId).id();
        AccessList access = new AccessLists(call).ofNew(aces);
        Work.NewNode copy = copyOf(source, incoming, folder, access, initial(versioning));
        return currentId(call.change(work -> work.create(copy)));
    }

    /** What a copy takes over, aspects and the shared content of any version; not its history. */
    private Work.NewNode copyOf(
            Node source, Incoming incoming, NodeId folder, AccessList access, Work.Initial initial) {
        Work.Patch patch = incoming.patch(source);
        return new Copies(call.parts().copies(), call.types().dictionary())
                .of(source.state(), patch, folder, access, initial);
    }

    /** A document may lie in no folder. */
    private @Nullable NodeId parent(@Nullable String folderId) {
        return folderId == null ? null : call.folder(folderId).id();
    }

    private String currentId(NodeId id) {
        Node created = call.node(id.toString());
        return call.idOf(created);
    }

    private static Work.Initial initial(@Nullable VersioningState state) {
        if (state == null) {
            return Work.Initial.MAJOR;
        }
        return switch (state) {
            case NONE -> Work.Initial.NONE;
            case MINOR -> Work.Initial.MINOR;
            case MAJOR -> Work.Initial.MAJOR;
            case CHECKEDOUT -> Work.Initial.CHECKED_OUT;
        };
    }

    /**
     * A relationship between two nodes.
     *
     * @throws Failure.InvalidArgument if source, target or type are missing or unknown
     */
    String relationship(@Nullable Properties properties) {
        Incoming incoming = Incoming.read(call, properties);
        MappedType type = incoming.type(BaseTypeId.CMIS_RELATIONSHIP);
        Node source = call.node(Relationships.end(properties, true));
        NodeId target = call.node(Relationships.end(properties, false)).id();
        QualifiedName name = Objects.requireNonNull(type.name());
        Set<QualifiedName> missing = missingAspect(source, name);
        long association = call.change(work -> {
            if (!missing.isEmpty()) {
                work.update(source.id(), null, new Work.Patch(Map.of(), missing, Set.of(), null));
            }
            return work.relate(source.id(), name, target);
        });
        return ObjectId.ofAssociation(association);
    }

    /** As on Alfresco, a node gets the aspect that an association from it belongs to. */
    private Set<QualifiedName> missingAspect(Node source, QualifiedName association) {
        return call.types()
                .dictionary()
                .association(association)
                .map(definition -> definition.source().classOrAspect())
                .filter(owner -> call.types().dictionary().aspect(owner).isPresent()
                        && !source.state().hasAspect(owner))
                .map(Set::of)
                .orElse(Set.of());
    }
}
