package gongwen.server.node;

/** What can be granted on a node; the roles ({@link Role}) are sets of these. */
public enum Permission {
    READ,
    WRITE,
    ADD_CHILDREN,
    DELETE,
    CHANGE_PERMISSIONS
}
