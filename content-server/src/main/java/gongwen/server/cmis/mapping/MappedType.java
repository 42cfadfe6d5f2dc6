package gongwen.server.cmis.mapping;

import gongwen.models.QualifiedName;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.jspecify.annotations.Nullable;

/**
 * A type as CMIS shows it.
 *
 * @param name the type, aspect or peer association of the content model; null for {@code cmis:relationship} and
 *     {@code cmis:secondary}, which stand for no single one
 * @param definition the CMIS definition with its properties
 * @param outline the same definition without properties
 * @param properties its properties by id, in a fixed order
 */
public record MappedType(
        @Nullable QualifiedName name,
        TypeDefinition definition,
        TypeDefinition outline,
        Map<String, MappedProperty> properties) {

    public String id() {
        return definition.getId();
    }

    public String baseId() {
        return definition.getBaseTypeId().value();
    }

    public boolean isBase(BaseTypeId base) {
        return definition.getBaseTypeId() == base;
    }

    List<MappedProperty> propertyList() {
        return List.copyOf(properties.values());
    }
}
