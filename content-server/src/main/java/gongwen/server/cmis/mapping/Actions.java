package gongwen.server.cmis.mapping;

import gongwen.server.node.Node;
import gongwen.server.node.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.data.AllowableActions;
import org.apache.chemistry.opencmis.commons.enums.Action;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AllowableActionsImpl;

/** What somebody with certain permissions may do with an object (CMIS 1.1, 2.2.1.2.6). */
public final class Actions {

    private Actions() {}

    /**
     * The actions on a node.
     *
     * @param root whether it is the root folder
     */
    public static AllowableActions of(Node node, MappedType type, Set<Permission> granted, boolean root) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (granted.contains(Permission.READ)) {
            actions.addAll(List.of(
                    Action.CAN_GET_PROPERTIES,
                    Action.CAN_GET_OBJECT_RELATIONSHIPS,
                    Action.CAN_CREATE_RELATIONSHIP,
                    Action.CAN_GET_ACL));
            switch (type.definition().getBaseTypeId()) {
                case CMIS_FOLDER -> addFolderActions(actions, granted, root);
                case CMIS_DOCUMENT -> addDocumentActions(actions, node, granted);
                default -> addFilingActions(actions, granted);
            }
            addCommonActions(actions, node, granted, root, type.isBase(BaseTypeId.CMIS_FOLDER));
        }
        return allowing(actions);
    }

    /** The actions on a peer association. */
    public static AllowableActions ofRelationship(boolean mayRemove) {
        Set<Action> actions = EnumSet.of(Action.CAN_GET_PROPERTIES);
        if (mayRemove) {
            actions.add(Action.CAN_DELETE_OBJECT);
        }
        return allowing(actions);
    }

    private static AllowableActions allowing(Set<Action> actions) {
        AllowableActionsImpl allowable = new AllowableActionsImpl();
        allowable.setAllowableActions(actions);
        return allowable;
    }

    private static void addCommonActions(
            Set<Action> actions, Node node, Set<Permission> granted, boolean root, boolean folder) {
        boolean closed = isClosed(node);
        if (granted.contains(Permission.WRITE) && !closed) {
            actions.add(Action.CAN_UPDATE_PROPERTIES);
        }
        if (granted.contains(Permission.DELETE) && !closed && !root) {
            actions.add(Action.CAN_DELETE_OBJECT);
            if (node.version().kind() == Node.Kind.LIVE) {
                actions.add(Action.CAN_MOVE_OBJECT);
            }
        }
        if (granted.contains(Permission.CHANGE_PERMISSIONS)) {
            actions.add(Action.CAN_APPLY_ACL);
        }
        if (!folder) {
            actions.add(Action.CAN_GET_OBJECT_PARENTS);
        }
    }

    /** What an old version and the original of a working copy have in common: nothing of it changes. */
    private static boolean isClosed(Node node) {
        Node.Version version = node.version();
        return version.kind() == Node.Kind.OLD_VERSION
                || version.kind() == Node.Kind.LIVE && version.checkedOutBy() != null;
    }

    private static void addFolderActions(Set<Action> actions, Set<Permission> granted, boolean root) {
        actions.addAll(List.of(Action.CAN_GET_CHILDREN, Action.CAN_GET_DESCENDANTS, Action.CAN_GET_FOLDER_TREE));
        if (!root) {
            actions.add(Action.CAN_GET_FOLDER_PARENT);
            if (granted.contains(Permission.DELETE)) {
                actions.add(Action.CAN_DELETE_TREE);
            }
        }
        if (granted.contains(Permission.ADD_CHILDREN)) {
            actions.addAll(List.of(Action.CAN_CREATE_DOCUMENT, Action.CAN_CREATE_FOLDER, Action.CAN_CREATE_ITEM));
        }
    }

    private static void addFilingActions(Set<Action> actions, Set<Permission> granted) {
        actions.add(Action.CAN_ADD_OBJECT_TO_FOLDER);
        if (granted.contains(Permission.DELETE)) {
            actions.add(Action.CAN_REMOVE_OBJECT_FROM_FOLDER);
        }
    }

    private static void addDocumentActions(Set<Action> actions, Node node, Set<Permission> granted) {
        actions.add(Action.CAN_GET_ALL_VERSIONS);
        if (node.state().content() != null) {
            actions.add(Action.CAN_GET_CONTENT_STREAM);
        }
        boolean mayWrite = granted.contains(Permission.WRITE) && !isClosed(node);
        if (mayWrite) {
            actions.add(Action.CAN_SET_CONTENT_STREAM);
            if (node.state().content() != null) {
                actions.add(Action.CAN_DELETE_CONTENT_STREAM);
            }
        }
        if (node.version().kind() == Node.Kind.LIVE) {
            addFilingActions(actions, granted);
            if (mayWrite) {
                actions.add(Action.CAN_CHECK_OUT);
            }
        } else if (node.version().kind() == Node.Kind.WORKING_COPY && mayWrite) {
            actions.add(Action.CAN_CHECK_IN);
            actions.add(Action.CAN_CANCEL_CHECK_OUT);
        }
    }
}
