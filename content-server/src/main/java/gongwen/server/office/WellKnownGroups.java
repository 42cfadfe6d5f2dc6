package gongwen.server.office;

import gongwen.server.access.Group;
import gongwen.server.access.Provisioning;
import java.util.List;
import org.jooq.DSLContext;

/** The groups that the server itself knows by name. */
final class WellKnownGroups {

    private static final List<Group> GROUPS = List.of(
            new Group(Group.ALFRESCO_ADMINISTRATORS, "ALFRESCO_ADMINISTRATORS"),
            new Group(Group.SYSTEM_ADMINISTRATORS, "系统管理员"),
            new Group(Group.SECURITY_ADMINISTRATORS, "安全保密管理员"),
            new Group(Group.AUDITORS, "安全审计员"));

    private final Provisioning provisioning;

    WellKnownGroups(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    void make(DSLContext transaction) {
        GROUPS.forEach(group -> provisioning.ensureGroup(transaction, group));
    }
}
