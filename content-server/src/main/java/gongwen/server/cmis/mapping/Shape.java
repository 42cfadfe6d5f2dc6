package gongwen.server.cmis.mapping;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.data.CmisExtensionElement;

/**
 * What nodes of one type with the same aspects have in common over CMIS, worked out once.
 *
 * @param type the type
 * @param secondaryTypeIds the ids of the aspects that CMIS shows
 * @param properties every property of such a node, the type's first, each once
 * @param extensions Alfresco's extension that repeats the aspects
 */
record Shape(
        MappedType type,
        List<String> secondaryTypeIds,
        List<MappedProperty> properties,
        List<CmisExtensionElement> extensions) {

    /** What a shape is found by. */
    record Key(QualifiedName type, Set<QualifiedName> aspects) {}
}
