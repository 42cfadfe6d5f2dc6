package gongwen.server.access;

/**
 * A group of accounts and other groups, to which rights are granted.
 *
 * @param id begins with {@code GROUP_}
 */
public record Group(String id, String displayName) {

    public static final String PREFIX = "GROUP_";

    /** Creates and shuts accounts; sees no content and grants no rights. */
    public static final String SYSTEM_ADMINISTRATORS = "GROUP_SYS_ADMIN";

    /** Grants and revokes rights; creates no accounts. */
    public static final String SECURITY_ADMINISTRATORS = "GROUP_SEC_ADMIN";

    /** Reads the audit trail; changes nothing. */
    public static final String AUDITORS = "GROUP_AUDIT_ADMIN";

    /** The sealed all-powerful administrator of Alfresco; nobody is put here but the break-glass account. */
    public static final String ALFRESCO_ADMINISTRATORS = "GROUP_ALFRESCO_ADMINISTRATORS";

    /** Everybody who is logged in; it has no rows. */
    public static final String EVERYONE = "GROUP_EVERYONE";

    public Group {
        if (!id.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A group's id begins with " + PREFIX);
        }
    }
}
