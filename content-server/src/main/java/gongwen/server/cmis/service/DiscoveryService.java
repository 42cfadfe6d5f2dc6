package gongwen.server.cmis.service;

import gongwen.server.failure.Failure;
import java.math.BigInteger;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.ExtensionsData;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.data.RepositoryInfo;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinitionContainer;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinitionList;
import org.apache.chemistry.opencmis.commons.enums.IncludeRelationships;
import org.apache.chemistry.opencmis.commons.impl.server.AbstractCmisService;
import org.apache.chemistry.opencmis.commons.spi.Holder;
import org.jspecify.annotations.Nullable;

/** What a client can find out about the repository, its types and what is in it: queries and the change log. */
abstract class DiscoveryService extends AbstractCmisService {

    private final Call call;

    DiscoveryService(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    @Override
    public List<RepositoryInfo> getRepositoryInfos(@Nullable ExtensionsData extension) {
        return List.of(RepositoryDescription.of(call));
    }

    @Override
    public RepositoryInfo getRepositoryInfo(String repositoryId, @Nullable ExtensionsData extension) {
        if (!repositoryId.equals(RepositoryDescription.ID)) {
            throw new Failure.NotFound("There is no repository of this id");
        }
        return RepositoryDescription.of(call);
    }

    @Override
    public TypeDefinition getTypeDefinition(
            String repositoryId, @Nullable String typeId, @Nullable ExtensionsData extension) {
        return new TypeService(call).get(typeId);
    }

    @Override
    public TypeDefinitionList getTypeChildren(
            String repositoryId,
            @Nullable String typeId,
            @Nullable Boolean withProperties,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount,
            @Nullable ExtensionsData extension) {
        return new TypeService(call).children(typeId, isTrue(withProperties), maxItems, skipCount);
    }

    @Override
    public List<TypeDefinitionContainer> getTypeDescendants(
            String repositoryId,
            @Nullable String typeId,
            @Nullable BigInteger depth,
            @Nullable Boolean withProperties,
            @Nullable ExtensionsData extension) {
        return new TypeService(call).descendants(typeId, depth, isTrue(withProperties));
    }

    @Override
    public ObjectList getContentChanges(
            String repositoryId,
            @Nullable Holder<String> token,
            @Nullable Boolean withProperties,
            @Nullable String filter,
            @Nullable Boolean withPolicyIds,
            @Nullable Boolean withAcl,
            @Nullable BigInteger maxItems,
            @Nullable ExtensionsData extension) {
        return new ChangeLog(call).from(token, maxItems);
    }

    @Override
    public ObjectList query(
            String repositoryId,
            @Nullable String statement,
            @Nullable Boolean allVersions,
            @Nullable Boolean withActions,
            @Nullable IncludeRelationships relationships,
            @Nullable String renditionFilter,
            @Nullable BigInteger maxItems,
            @Nullable BigInteger skipCount,
            @Nullable ExtensionsData extension) {
        return new Discovery(call).query(statement, isTrue(withActions), maxItems, skipCount);
    }
}
