package gongwen.server.cmis.query;

import gongwen.server.cmis.mapping.MappedType;
import gongwen.server.cmis.mapping.Types;
import java.util.Collection;
import java.util.List;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinitionContainer;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.SecondaryTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.TypeDefinitionContainerImpl;
import org.apache.chemistry.opencmis.server.support.TypeManager;
import org.apache.chemistry.opencmis.server.support.query.QueryObject;
import org.jspecify.annotations.Nullable;

/** Tells OpenCMIS's query walker what types there are. */
final class QueryTypes implements TypeManager {

    private final Types types;
    private @Nullable QueryObject query;

    QueryTypes(Types types) {
        this.types = types;
    }

    /** Looks into the query to see whether it joins: if not, a secondary type has its objects' ids itself. */
    void follow(QueryObject walked) {
        query = walked;
    }

    @Override
    public @Nullable TypeDefinition getTypeByQueryName(String queryName) {
        return types.named(queryName)
                .filter(type -> Boolean.TRUE.equals(type.definition().isQueryable()))
                .map(this::definition)
                .orElse(null);
    }

    private TypeDefinition definition(MappedType type) {
        boolean alone = query != null && query.getTypes().size() == 1;
        if (!alone || !type.isBase(BaseTypeId.CMIS_SECONDARY)) {
            return type.definition();
        }
        SecondaryTypeDefinitionImpl withId = new SecondaryTypeDefinitionImpl();
        withId.initialize(type.definition());
        withId.addPropertyDefinition(
                types.property(PropertyIds.OBJECT_ID).orElseThrow().definition());
        type.definition().getPropertyDefinitions().values().forEach(withId::addPropertyDefinition);
        return withId;
    }

    @Override
    public @Nullable TypeDefinitionContainer getTypeById(String typeId) {
        return types.find(typeId)
                .map(type -> new TypeDefinitionContainerImpl(type.definition()))
                .orElse(null);
    }

    @Override
    public @Nullable String getPropertyIdForQueryName(TypeDefinition type, String queryName) {
        for (PropertyDefinition<?> property : type.getPropertyDefinitions().values()) {
            if (property.getQueryName().equals(queryName)) {
                return property.getId();
            }
        }
        return queryName.equals(PropertyIds.OBJECT_ID) ? queryName : null;
    }

    @Override
    public Collection<TypeDefinitionContainer> getTypeDefinitionList() {
        throw new UnsupportedOperationException("The query walker looks types up by name");
    }

    @Override
    public List<TypeDefinitionContainer> getRootTypes() {
        throw new UnsupportedOperationException("The query walker looks types up by name");
    }

    @Override
    public void addTypeDefinition(TypeDefinition type, boolean withInheritedProperties) {
        throw new UnsupportedOperationException("A query changes no types");
    }

    @Override
    public void updateTypeDefinition(TypeDefinition type) {
        throw new UnsupportedOperationException("A query changes no types");
    }

    @Override
    public void deleteTypeDefinition(String typeId) {
        throw new UnsupportedOperationException("A query changes no types");
    }
}
