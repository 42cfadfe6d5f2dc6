package gongwen.server.cmis.service;

import gongwen.rules.node.ContentInfo;
import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.ObjectId;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.node.Node;
import gongwen.server.node.View;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.impl.server.ObjectInfoImpl;
import org.apache.chemistry.opencmis.commons.server.ObjectInfo;

/** What the AtomPub binding needs to know of an object for its links, without asking the repository again. */
final class ObjectInfos {

    private static final Detail WHOLE = Detail.of(null, true);

    private final Call call;

    ObjectInfos(Call call) {
        this.call = call;
    }

    ObjectInfo of(String objectId, ReadingService service) {
        if (ObjectId.parse(objectId) instanceof ObjectId.Relationship relationship) {
            return ofRelationship(new Relationships(call).get(relationship), service.object(objectId, WHOLE));
        }
        Node node = call.node(objectId);
        MappedType type = call.typeOf(node);
        LazyInfo info = new LazyInfo(node);
        info.setId(call.idOf(node));
        info.setName(node.name());
        info.setCreatedBy(node.state().audit().creator());
        info.setCreationDate(PropertyValues.calendar(node.state().audit().created()));
        info.setLastModificationDate(
                PropertyValues.calendar(node.state().audit().modified()));
        info.setTypeId(type.id());
        info.setBaseType(type.definition().getBaseTypeId());
        info.setHasParent(node.state().primaryParent() != null);
        info.setHasAcl(true);
        info.setSupportsRelationships(true);
        info.setSupportsPolicies(true);
        boolean folder = type.isBase(BaseTypeId.CMIS_FOLDER);
        info.setSupportsDescendants(folder);
        info.setSupportsFolderTree(folder);
        if (type.isBase(BaseTypeId.CMIS_DOCUMENT)) {
            addVersion(info, node);
            addContent(info, node);
        }
        return info;
    }

    private void addVersion(ObjectInfoImpl info, Node node) {
        Node.Version version = node.version();
        info.setVersionSeriesId(version.series().toString());
        info.setIsCurrentVersion(version.kind() == Node.Kind.LIVE);
        if (version.kind() == Node.Kind.WORKING_COPY) {
            info.setWorkingCopyOriginalId(version.series().toString());
        } else if (version.workingCopy() != null) {
            info.setWorkingCopyId(version.series() + ";" + ObjectId.WORKING_COPY_LABEL);
        }
    }

    private static void addContent(ObjectInfoImpl info, Node node) {
        ContentInfo content = node.state().content();
        if (content != null) {
            info.setHasContent(true);
            info.setContentType(content.mimeType());
            info.setFileName(content.fileName() == null ? node.name() : content.fileName());
        }
    }

    private ObjectInfo ofRelationship(View.PeerAssociation association, ObjectData relationship) {
        ObjectInfoImpl info = new ObjectInfoImpl();
        info.setObject(relationship);
        info.setId(relationship.getId());
        info.setName(relationship.getId());
        info.setTypeId(call.types()
                .ofAssociation(association.type())
                .map(MappedType::id)
                .orElse(BaseTypeId.CMIS_RELATIONSHIP.value()));
        info.setBaseType(BaseTypeId.CMIS_RELATIONSHIP);
        info.setSupportsPolicies(true);
        return info;
    }

    /** Puts the object together only if the binding asks for it: after a change, not in a list. */
    private final class LazyInfo extends ObjectInfoImpl {

        private final Node node;

        LazyInfo(Node node) {
            this.node = node;
        }

        @Override
        public ObjectData getObject() {
            return new Objects(call).of(node, WHOLE);
        }
    }
}
