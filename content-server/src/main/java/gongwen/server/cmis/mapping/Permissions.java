package gongwen.server.cmis.mapping;

import gongwen.models.names.Cm;
import gongwen.models.names.St;
import gongwen.server.failure.Failure;
import gongwen.server.node.Permission;
import gongwen.server.node.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.chemistry.opencmis.commons.BasicPermissions;
import org.apache.chemistry.opencmis.commons.data.PermissionMapping;
import org.apache.chemistry.opencmis.commons.definitions.PermissionDefinition;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PermissionDefinitionDataImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PermissionMappingDataImpl;

/**
 * The permissions of CMIS 1.1 (2.1.12.1) and Alfresco's roles under Alfresco's names, such as
 * {@code {http://www.alfresco.org/model/content/1.0}cmobject.Consumer}.
 */
public final class Permissions {

    private static final String CONTENT_ROLE = "{http://www.alfresco.org/model/content/1.0}" + Cm.CMOBJECT.localName();
    private static final String SITE_ROLE = "{http://www.alfresco.org/model/site/1.0}" + St.SITE.localName();

    private static final List<String> READING = List.of(
            PermissionMapping.CAN_GET_PROPERTIES_OBJECT,
            PermissionMapping.CAN_VIEW_CONTENT_OBJECT,
            PermissionMapping.CAN_GET_CHILDREN_FOLDER,
            PermissionMapping.CAN_GET_DESCENDENTS_FOLDER,
            PermissionMapping.CAN_GET_FOLDER_PARENT_OBJECT,
            PermissionMapping.CAN_GET_PARENTS_FOLDER,
            PermissionMapping.CAN_GET_ALL_VERSIONS_VERSION_SERIES,
            PermissionMapping.CAN_GET_OBJECT_RELATIONSHIPS_OBJECT,
            PermissionMapping.CAN_GET_ACL_OBJECT,
            PermissionMapping.CAN_CREATE_RELATIONSHIP_TARGET);
    private static final List<String> WRITING = List.of(
            PermissionMapping.CAN_UPDATE_PROPERTIES_OBJECT,
            PermissionMapping.CAN_SET_CONTENT_DOCUMENT,
            PermissionMapping.CAN_DELETE_CONTENT_DOCUMENT,
            PermissionMapping.CAN_CREATE_DOCUMENT_FOLDER,
            PermissionMapping.CAN_CREATE_FOLDER_FOLDER,
            PermissionMapping.CAN_CREATE_RELATIONSHIP_SOURCE,
            PermissionMapping.CAN_MOVE_TARGET,
            PermissionMapping.CAN_ADD_TO_FOLDER_OBJECT,
            PermissionMapping.CAN_ADD_TO_FOLDER_FOLDER,
            PermissionMapping.CAN_CHECKOUT_DOCUMENT,
            PermissionMapping.CAN_CANCEL_CHECKOUT_DOCUMENT,
            PermissionMapping.CAN_CHECKIN_DOCUMENT);
    private static final List<String> EVERYTHING = List.of(
            PermissionMapping.CAN_DELETE_OBJECT,
            PermissionMapping.CAN_DELETE_TREE_FOLDER,
            PermissionMapping.CAN_MOVE_OBJECT,
            PermissionMapping.CAN_MOVE_SOURCE,
            PermissionMapping.CAN_REMOVE_FROM_FOLDER_OBJECT,
            PermissionMapping.CAN_REMOVE_FROM_FOLDER_FOLDER,
            PermissionMapping.CAN_APPLY_ACL_OBJECT);

    private Permissions() {}

    /**
     * The role a permission of CMIS or of Alfresco grants; a bare role name is understood too.
     *
     * @throws Failure.InvalidArgument if there is no such permission
     */
    public static Role role(String permission) {
        return switch (permission) {
            case BasicPermissions.READ -> Role.CONSUMER;
            case BasicPermissions.WRITE -> Role.COLLABORATOR;
            case BasicPermissions.ALL -> Role.ALL;
            default ->
                Role.named(permission.substring(permission.lastIndexOf('.') + 1))
                        .orElseThrow(() -> new Failure.InvalidArgument("There is no permission '" + permission + "'"));
        };
    }

    /** The permission of CMIS that comes nearest to a role without granting more. */
    public static String basic(Role role) {
        Set<Permission> granted = role.permissions();
        if (granted.containsAll(Arrays.asList(Permission.values()))) {
            return BasicPermissions.ALL;
        }
        return granted.contains(Permission.WRITE) ? BasicPermissions.WRITE : BasicPermissions.READ;
    }

    /** Alfresco's name of a role. */
    public static String alfresco(Role role) {
        if (role == Role.ALL) {
            return BasicPermissions.ALL;
        }
        String name = role.alfrescoName();
        return (name.startsWith("Site") ? SITE_ROLE : CONTENT_ROLE) + "." + name;
    }

    /** Every permission, for the description of the repository. */
    public static List<PermissionDefinition> definitions() {
        List<PermissionDefinition> definitions = new ArrayList<>();
        definitions.add(definition(BasicPermissions.READ, "Read"));
        definitions.add(definition(BasicPermissions.WRITE, "Write"));
        definitions.add(definition(BasicPermissions.ALL, "All"));
        Stream.of(Role.values())
                .filter(role -> role != Role.ALL)
                .forEach(role -> definitions.add(definition(alfresco(role), role.alfrescoName())));
        return definitions;
    }

    private static PermissionDefinition definition(String id, String description) {
        PermissionDefinitionDataImpl definition = new PermissionDefinitionDataImpl();
        definition.setId(id);
        definition.setDescription(description);
        return definition;
    }

    /** Which permission each action needs, for the description of the repository. */
    public static List<PermissionMapping> mapping() {
        List<PermissionMapping> mapping = new ArrayList<>();
        READING.forEach(key -> mapping.add(mapping(key, BasicPermissions.READ)));
        WRITING.forEach(key -> mapping.add(mapping(key, BasicPermissions.WRITE)));
        EVERYTHING.forEach(key -> mapping.add(mapping(key, BasicPermissions.ALL)));
        return mapping;
    }

    private static PermissionMapping mapping(String key, String permission) {
        PermissionMappingDataImpl mapping = new PermissionMappingDataImpl();
        mapping.setKey(key);
        mapping.setPermissions(List.of(permission));
        return mapping;
    }
}
