package gongwen.server.cmis.mapping;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Cmis;
import java.util.Arrays;
import java.util.Optional;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;

/** The base types of CMIS 1.1, with the prefix Alfresco gives the ids of the types derived from them. */
enum BaseType {
    DOCUMENT(BaseTypeId.CMIS_DOCUMENT, "D", "document", "Document"),
    FOLDER(BaseTypeId.CMIS_FOLDER, "F", "folder", "Folder"),
    RELATIONSHIP(BaseTypeId.CMIS_RELATIONSHIP, "R", "relationship", "Relationship"),
    POLICY(BaseTypeId.CMIS_POLICY, "L", "policy", "Policy"),
    ITEM(BaseTypeId.CMIS_ITEM, "I", "item", "Item"),
    SECONDARY(BaseTypeId.CMIS_SECONDARY, "P", "secondary", "Secondary Type");

    /** The namespace of the base types and their properties, as Alfresco writes it. */
    static final String NAMESPACE = "http://www.alfresco.org/model/cmis/1.0/cs01";

    private final BaseTypeId cmisId;
    private final String prefix;
    private final String localName;
    private final String title;

    BaseType(BaseTypeId cmisId, String prefix, String localName, String title) {
        this.cmisId = cmisId;
        this.prefix = prefix;
        this.localName = localName;
        this.title = title;
    }

    /** The base type whose content-model type has this name, such as {@code cm:content}. */
    static Optional<BaseType> standingFor(QualifiedName type) {
        if (type.equals(Cm.CONTENT)) {
            return Optional.of(DOCUMENT);
        } else if (type.equals(Cm.FOLDER)) {
            return Optional.of(FOLDER);
        } else if (type.equals(Cm.CMOBJECT)) {
            return Optional.of(ITEM);
        } else if (type.equals(Cmis.POLICY)) {
            return Optional.of(POLICY);
        }
        return Optional.empty();
    }

    static Optional<BaseType> of(BaseTypeId id) {
        return Arrays.stream(values()).filter(base -> base.cmisId == id).findFirst();
    }

    BaseTypeId cmisId() {
        return cmisId;
    }

    String id() {
        return cmisId.value();
    }

    String localName() {
        return localName;
    }

    String title() {
        return title;
    }

    /** The id of a type derived from this, such as {@code D:gw:outgoingDocument}. */
    String idOf(QualifiedName name) {
        return prefix + ":" + name;
    }

    /** The model name in the id of a type derived from this; empty for another form of id. */
    Optional<QualifiedName> nameIn(String typeId) {
        return typeId.startsWith(prefix + ":") && typeId.indexOf(':', 2) > 2 && !typeId.endsWith(":")
                ? Optional.of(QualifiedName.parse(typeId.substring(2)))
                : Optional.empty();
    }
}
