package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Accounts and groups that the server itself makes at its start, for which no administrator's duty is asked. Each step
 * is audited in the transaction it is made in; what is there already stays as the administrators left it.
 */
public final class Provisioning {

    private final AccountTable accounts = new AccountTable();
    private final GroupTable groups = new GroupTable();
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Tickets tickets;
    private final Revision revision;
    private final AuditTrail audit;

    Provisioning(Passwords passwords, PasswordPolicy policy, Tickets tickets, Revision revision, AuditTrail audit) {
        this.passwords = passwords;
        this.policy = policy;
        this.tickets = tickets;
        this.revision = revision;
        this.audit = audit;
    }

    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Whether a password is an account's. */
    public boolean isPassword(Account account, String password) {
        return passwords.matches(password, account.passwordHash());
    }

    /** @throws gongwen.server.failure.Failure.ModelViolated if the password is too weak */
    public void checkPassword(String userId, String password) {
        policy.check(userId, password);
    }

    public Optional<Account> account(DSLContext transaction, String userId) {
        return accounts.find(transaction, userId);
    }

    /**
     * Makes a group unless there is one of that id.
     *
     * @return whether it was made
     */
    public boolean ensureGroup(DSLContext transaction, Group group) {
        if (groups.find(transaction, group.id()).isPresent()) {
            return false;
        }
        groups.add(transaction, group);
        record(transaction, Act.CREATE_GROUP, group.id());
        return true;
    }

    /** Adds an account. It opens nothing until it is put into a group, which is a step of its own (domain.md 4.7). */
    public void add(DSLContext transaction, Account account) {
        accounts.add(transaction, account);
        record(transaction, Act.CREATE_ACCOUNT, account.userId());
    }

    /** Whether an account or group is in any group. */
    public boolean isAuthorised(DSLContext transaction, String member) {
        return !groups.groupsOf(transaction, member).isEmpty();
    }

    /** The direct members of each of these groups; one that has none or does not exist is left out. */
    public Map<String, List<String>> members(DSLContext transaction, Collection<String> wanted) {
        return groups.members(transaction, wanted);
    }

    /** Puts an account or a group into a group, unless it is in it. */
    public void addMember(DSLContext transaction, String group, String member) {
        if (groups.members(transaction, group).contains(member)) {
            return;
        }
        groups.addMember(transaction, group, member);
        revision.raise(transaction);
        record(transaction, Act.CHANGE_MEMBERS, group + " + " + member);
    }

    /** Gives an account another password, or opens or shuts it; its sessions end. */
    public void change(DSLContext transaction, Account account) {
        accounts.change(transaction, account);
        tickets.end(transaction, account.userId());
        revision.raise(transaction);
        record(transaction, Act.CHANGE_ACCOUNT, account.userId() + (account.enabled() ? " open" : " shut"));
    }

    private void record(DSLContext transaction, Act act, String detail) {
        audit.record(transaction, AuditEntry.done(Actor.SYSTEM.userId(), act, null, detail));
    }
}
