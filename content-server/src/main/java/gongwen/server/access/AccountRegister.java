package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.Person;
import gongwen.server.database.Transaction;
import gongwen.server.node.PeopleRegister;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The accounts and groups of this server, as the store and the rules see them. */
final class AccountRegister implements PeopleRegister {

    private final AccountTable accounts = new AccountTable();
    private final GroupTable groups = new GroupTable();
    private final UnitGroups unitGroups;
    private final DelegationRows delegations;

    AccountRegister(UnitGroups unitGroups, DelegationRows delegations) {
        this.unitGroups = unitGroups;
        this.delegations = delegations;
    }

    @Override
    public Optional<Person> person(Transaction transaction, String userId) {
        DSLContext dsl = transaction.dsl();
        return accounts.find(dsl, userId).map(account -> person(account, groups.groupsOf(dsl, userId)));
    }

    private static Person person(Account account, Set<String> groups) {
        return new Person(
                account.userId(),
                account.displayName(),
                account.kind() == Account.Kind.SYSTEM,
                account.enabled(),
                groups.stream().anyMatch(MembershipRules::isAdministration),
                groups);
    }

    @Override
    public void follow(Transaction transaction, Actor actor, Draft decided) {
        for (Change change : decided.changes()) {
            unitGroups.follow(transaction.dsl(), actor, change);
            delegations.follow(transaction.dsl(), actor, change);
        }
    }
}
