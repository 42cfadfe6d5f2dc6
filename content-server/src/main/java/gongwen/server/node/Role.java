package gongwen.server.node;

import static gongwen.server.node.Permission.ADD_CHILDREN;
import static gongwen.server.node.Permission.CHANGE_PERMISSIONS;
import static gongwen.server.node.Permission.DELETE;
import static gongwen.server.node.Permission.READ;
import static gongwen.server.node.Permission.WRITE;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Alfresco's permission roles, under Alfresco's names ({@code permissionDefinitions.xml}). */
public enum Role {
    CONSUMER("Consumer", Set.of(READ)),
    EDITOR("Editor", Set.of(READ, WRITE)),
    CONTRIBUTOR("Contributor", Set.of(READ, ADD_CHILDREN)),
    COLLABORATOR("Collaborator", Set.of(READ, WRITE, ADD_CHILDREN)),
    COORDINATOR("Coordinator", Set.of(Permission.values())),
    ALL("All", Set.of(Permission.values())),
    SITE_CONSUMER("SiteConsumer", Set.of(READ)),
    SITE_CONTRIBUTOR("SiteContributor", Set.of(READ, ADD_CHILDREN)),
    SITE_COLLABORATOR("SiteCollaborator", Set.of(READ, WRITE, ADD_CHILDREN)),
    SITE_MANAGER("SiteManager", Set.of(READ, WRITE, ADD_CHILDREN, DELETE, CHANGE_PERMISSIONS));

    private final String alfrescoName;
    private final Set<Permission> permissions;

    Role(String alfrescoName, Set<Permission> permissions) {
        this.alfrescoName = alfrescoName;
        this.permissions = permissions;
    }

    public String alfrescoName() {
        return alfrescoName;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<Role> named(String alfrescoName) {
        return Arrays.stream(values())
                .filter(role -> role.alfrescoName.equals(alfrescoName))
                .findFirst();
    }
}
