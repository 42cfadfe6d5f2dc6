package gongwen.server.cmis.mapping;

import gongwen.models.names.Cm;
import gongwen.models.names.Cmis;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.node.Node;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;
import org.apache.chemistry.opencmis.commons.enums.Updatability;
import org.jspecify.annotations.Nullable;

/** The properties CMIS 1.1 (2.1.4.3, 2.1.5.4) and Alfresco give every object of a base type, and how a node tells them. */
enum BuiltinProperty {
    NODE_REF(
            "alfcmis:nodeRef",
            PropertyType.ID,
            Uses.NODES,
            s -> ObjectId.STORE + s.node().id()),
    NAME(PropertyIds.NAME, PropertyType.STRING, Uses.ALL, s -> s.node().name()),
    DESCRIPTION(PropertyIds.DESCRIPTION, PropertyType.STRING, Uses.ALL, s -> s.text(Cm.DESCRIPTION)),
    OBJECT_ID(PropertyIds.OBJECT_ID, PropertyType.ID, Uses.ALL, NodeProperties::objectId),
    BASE_TYPE_ID(
            PropertyIds.BASE_TYPE_ID, PropertyType.ID, Uses.ALL, s -> s.type().baseId()),
    OBJECT_TYPE_ID(
            PropertyIds.OBJECT_TYPE_ID, PropertyType.ID, Uses.ALL, s -> s.type().id()),
    SECONDARY_OBJECT_TYPE_IDS(
            PropertyIds.SECONDARY_OBJECT_TYPE_IDS, PropertyType.ID, Uses.ALL, NodeProperties::secondaryTypeIds),
    CREATED_BY(
            PropertyIds.CREATED_BY,
            PropertyType.STRING,
            Uses.ALL,
            s -> s.audit().creator()),
    CREATION_DATE(
            PropertyIds.CREATION_DATE,
            PropertyType.DATETIME,
            Uses.ALL,
            s -> s.audit().created()),
    LAST_MODIFIED_BY(
            PropertyIds.LAST_MODIFIED_BY,
            PropertyType.STRING,
            Uses.ALL,
            s -> s.audit().modifier()),
    LAST_MODIFICATION_DATE(
            PropertyIds.LAST_MODIFICATION_DATE,
            PropertyType.DATETIME,
            Uses.ALL,
            s -> s.audit().modified()),
    CHANGE_TOKEN(
            PropertyIds.CHANGE_TOKEN,
            PropertyType.STRING,
            Uses.ALL,
            s -> Long.toString(s.node().state().changeToken())),

    IS_IMMUTABLE(PropertyIds.IS_IMMUTABLE, PropertyType.BOOLEAN, Uses.DOCUMENTS, NodeProperties::isImmutable),
    IS_LATEST_VERSION(
            PropertyIds.IS_LATEST_VERSION, PropertyType.BOOLEAN, Uses.DOCUMENTS, s -> s.isKind(Node.Kind.LIVE)),
    IS_MAJOR_VERSION(
            PropertyIds.IS_MAJOR_VERSION,
            PropertyType.BOOLEAN,
            Uses.DOCUMENTS,
            s -> s.version().major() && !s.isKind(Node.Kind.WORKING_COPY)),
    IS_LATEST_MAJOR_VERSION(
            PropertyIds.IS_LATEST_MAJOR_VERSION,
            PropertyType.BOOLEAN,
            Uses.DOCUMENTS,
            s -> s.version().latestMajor() && !s.isKind(Node.Kind.WORKING_COPY)),
    IS_PRIVATE_WORKING_COPY(
            PropertyIds.IS_PRIVATE_WORKING_COPY,
            PropertyType.BOOLEAN,
            Uses.DOCUMENTS,
            s -> s.isKind(Node.Kind.WORKING_COPY)),
    VERSION_LABEL(
            PropertyIds.VERSION_LABEL,
            PropertyType.STRING,
            Uses.DOCUMENTS,
            s -> s.version().label()),
    VERSION_SERIES_ID(
            PropertyIds.VERSION_SERIES_ID,
            PropertyType.ID,
            Uses.DOCUMENTS,
            s -> s.version().series().toString()),
    IS_VERSION_SERIES_CHECKED_OUT(
            PropertyIds.IS_VERSION_SERIES_CHECKED_OUT,
            PropertyType.BOOLEAN,
            Uses.DOCUMENTS,
            s -> s.version().checkedOutBy() != null),
    VERSION_SERIES_CHECKED_OUT_BY(
            PropertyIds.VERSION_SERIES_CHECKED_OUT_BY,
            PropertyType.STRING,
            Uses.DOCUMENTS,
            s -> s.version().checkedOutBy()),
    VERSION_SERIES_CHECKED_OUT_ID(
            PropertyIds.VERSION_SERIES_CHECKED_OUT_ID,
            PropertyType.ID,
            Uses.DOCUMENTS,
            s -> s.version().checkedOutBy() == null ? null : s.version().series() + ";" + ObjectId.WORKING_COPY_LABEL),
    CHECKIN_COMMENT(
            PropertyIds.CHECKIN_COMMENT,
            PropertyType.STRING,
            Uses.DOCUMENTS,
            s -> s.version().comment()),
    CONTENT_STREAM_LENGTH(
            PropertyIds.CONTENT_STREAM_LENGTH,
            PropertyType.INTEGER,
            Uses.DOCUMENTS,
            s -> s.ofContent(content -> BigInteger.valueOf(content.size()))),
    CONTENT_STREAM_MIME_TYPE(
            PropertyIds.CONTENT_STREAM_MIME_TYPE,
            PropertyType.STRING,
            Uses.DOCUMENTS,
            s -> s.ofContent(ContentInfo::mimeType)),
    CONTENT_STREAM_FILE_NAME(
            PropertyIds.CONTENT_STREAM_FILE_NAME,
            PropertyType.STRING,
            Uses.DOCUMENTS,
            s -> s.ofContent(content -> content.fileName() == null ? s.node().name() : content.fileName())),
    CONTENT_STREAM_ID(
            PropertyIds.CONTENT_STREAM_ID,
            PropertyType.ID,
            Uses.DOCUMENTS,
            s -> s.ofContent(content -> "sha256:" + content.sha256())),
    CONTENT_STREAM_HASH(
            PropertyIds.CONTENT_STREAM_HASH,
            PropertyType.STRING,
            Uses.DOCUMENTS,
            s -> s.ofContent(content -> List.of("{sha-256}" + content.sha256(), "{sm3}" + content.sm3()))),
    LATEST_ACCESSIBLE_STATE_ID(
            PropertyIds.LATEST_ACCESSIBLE_STATE_ID,
            PropertyType.ID,
            Uses.DOCUMENTS,
            s -> s.version().series().toString()),

    PARENT_ID(PropertyIds.PARENT_ID, PropertyType.ID, Uses.FOLDERS, s -> {
        NodeId parent = s.node().state().primaryParent();
        return parent == null ? null : parent.toString();
    }),
    PATH(PropertyIds.PATH, PropertyType.STRING, Uses.FOLDERS, NodeProperties::path),
    ALLOWED_CHILD_OBJECT_TYPE_IDS(PropertyIds.ALLOWED_CHILD_OBJECT_TYPE_IDS, PropertyType.ID, Uses.FOLDERS, s -> null),

    POLICY_TEXT(PropertyIds.POLICY_TEXT, PropertyType.STRING, Uses.POLICIES, s -> s.text(Cmis.POLICY_TEXT)),

    SOURCE_ID(PropertyIds.SOURCE_ID, PropertyType.ID, Uses.RELATIONSHIPS, s -> null),
    TARGET_ID(PropertyIds.TARGET_ID, PropertyType.ID, Uses.RELATIONSHIPS, s -> null);

    private static final Set<BuiltinProperty> MULTI =
            EnumSet.of(SECONDARY_OBJECT_TYPE_IDS, ALLOWED_CHILD_OBJECT_TYPE_IDS, CONTENT_STREAM_HASH);
    private static final Set<BuiltinProperty> WRITABLE =
            EnumSet.of(NAME, DESCRIPTION, SECONDARY_OBJECT_TYPE_IDS, POLICY_TEXT);
    private static final Set<BuiltinProperty> ON_CREATE = EnumSet.of(OBJECT_TYPE_ID, SOURCE_ID, TARGET_ID);
    private static final Set<BuiltinProperty> REQUIRED = EnumSet.of(NAME, OBJECT_TYPE_ID, SOURCE_ID, TARGET_ID);
    private static final Set<BuiltinProperty> NOT_QUERYABLE = EnumSet.of(
            NODE_REF, PATH, ALLOWED_CHILD_OBJECT_TYPE_IDS, IS_IMMUTABLE, CONTENT_STREAM_ID, CONTENT_STREAM_HASH);

    private final String id;
    private final PropertyType type;
    private final Set<BaseType> bases;
    private final Function<NodeProperties, @Nullable Object> value;

    BuiltinProperty(
            String id, PropertyType type, Set<BaseType> bases, Function<NodeProperties, @Nullable Object> value) {
        this.id = id;
        this.type = type;
        this.bases = bases;
        this.value = value;
    }

    /** Which base types have a property. */
    private static final class Uses {
        private static final Set<BaseType> ALL = EnumSet.complementOf(EnumSet.of(BaseType.SECONDARY));
        private static final Set<BaseType> NODES =
                EnumSet.of(BaseType.DOCUMENT, BaseType.FOLDER, BaseType.ITEM, BaseType.POLICY);
        private static final Set<BaseType> DOCUMENTS = EnumSet.of(BaseType.DOCUMENT);
        private static final Set<BaseType> FOLDERS = EnumSet.of(BaseType.FOLDER);
        private static final Set<BaseType> POLICIES = EnumSet.of(BaseType.POLICY);
        private static final Set<BaseType> RELATIONSHIPS = EnumSet.of(BaseType.RELATIONSHIP);
    }

    String id() {
        return id;
    }

    PropertyType type() {
        return type;
    }

    boolean isOf(BaseType base) {
        return bases.contains(base);
    }

    Cardinality cardinality() {
        return MULTI.contains(this) ? Cardinality.MULTI : Cardinality.SINGLE;
    }

    Updatability updatability() {
        if (ON_CREATE.contains(this)) {
            return Updatability.ONCREATE;
        }
        return WRITABLE.contains(this) ? Updatability.READWRITE : Updatability.READONLY;
    }

    boolean isRequired() {
        return REQUIRED.contains(this);
    }

    boolean isQueryable() {
        return !NOT_QUERYABLE.contains(this);
    }

    /** Whether results can be sorted by it: what the store compares. */
    boolean isOrderable() {
        return isQueryable() && cardinality() == Cardinality.SINGLE && QueryFields.isSortable(this);
    }

    /** The value a node has: null, text, a number, an instant, a truth value, or a list of texts. */
    @Nullable
    Object of(NodeProperties node) {
        return value.apply(node);
    }
}
