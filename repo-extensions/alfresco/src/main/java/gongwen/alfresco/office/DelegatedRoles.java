package gongwen.alfresco.office;

import gongwen.alfresco.read.NodeIndex;
import gongwen.alfresco.read.People;
import gongwen.alfresco.state.States;
import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Person;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Has roles held for who is away as delegations say (S62): each in force is a group of its own in the role's group, with
 * its one holder in it and the name of whose role it is. Followed in the transaction of the change, and every minute, as
 * days begin and end by themselves.
 */
public final class DelegatedRoles implements Runnable {

    private final AuthorityService authorities;
    private final UnitGroups groups;
    private final People people;
    private final NodeIndex index;
    private final States states;
    private final RetryingTransactionHelper transactions;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    public DelegatedRoles(
            AuthorityService authorities,
            UnitGroups groups,
            People people,
            NodeIndex index,
            States states,
            RetryingTransactionHelper transactions,
            ZoneId zone) {
        this.authorities = authorities;
        this.groups = groups;
        this.people = people;
        this.index = index;
        this.states = states;
        this.transactions = transactions;
        this.zone = zone;
    }

    /** Gives or takes what a decided change of a delegation says. */
    public void follow(Change change) {
        NodeState delegation = change.either();
        if (delegation.type().equals(Org.DELEGATION)) {
            settle(delegation, !change.isDeletion());
        }
    }

    /** Gives and takes what time has brought. */
    @Override
    public void run() {
        AuthenticationUtil.runAsSystem(() -> {
            List<NodeId> all = transactions.doInTransaction(() -> index.having(Org.DELEGATE), true);
            all.forEach(id -> transactions.doInTransaction(() -> {
                states.of(id).ifPresent(delegation -> settle(delegation, true));
                return id;
            }));
            return all;
        });
    }

    private void settle(NodeState delegation, boolean exists) {
        String group = People.DELEGATIONS + delegation.id();
        boolean given = authorities.authorityExists(group);
        boolean wanted = exists && isInForce(delegation.properties());
        if (wanted && !given) {
            give(group, delegation.properties());
        } else if (given && !wanted) {
            authorities.deleteAuthority(group);
        }
    }

    private void give(String group, Properties delegation) {
        authorities.createAuthority(
                AuthorityType.GROUP,
                group.substring(PermissionService.GROUP_PREFIX.length()),
                text(delegation, Org.DELEGATOR),
                authorities.getDefaultZones());
        groups.ensure(roleGroup(delegation));
        groups.join(group, roleGroup(delegation));
        groups.join(text(delegation, Org.DELEGATE), group);
    }

    /** Whether its days are running and who is away still holds the role. */
    private boolean isInForce(Properties delegation) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        boolean running = delegation
                        .date(Org.VALID_FROM)
                        .filter(first -> !first.isAfter(today))
                        .isPresent()
                && delegation
                        .date(Org.VALID_UNTIL)
                        .filter(last -> !last.isBefore(today))
                        .isPresent();
        return running
                && !delegation.flag(Org.REVOKED)
                && people.person(text(delegation, Org.DELEGATOR))
                        .filter(Person::enabled)
                        .filter(delegator -> delegator.groups().contains(roleGroup(delegation)))
                        .isPresent();
    }

    private static String roleGroup(Properties delegation) {
        return Actor.roleGroup(text(delegation, Org.DELEGATION_UNIT), text(delegation, Org.DELEGATED_ROLE));
    }

    private static String text(Properties delegation, QualifiedName name) {
        return delegation.text(name).orElse("");
    }
}
