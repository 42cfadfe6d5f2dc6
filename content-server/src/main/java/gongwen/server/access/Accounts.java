package gongwen.server.access;

import static gongwen.rules.commit.Person.shownName;

import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Violations;
import gongwen.server.access.Duties.Duty;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.database.Database;
import gongwen.server.failure.Failure;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Creating and changing accounts. An account made here opens nothing until the security administrator gives it a right. */
final class Accounts {

    private final Database database;
    private final AccountTable accounts = new AccountTable();
    private final GroupTable groups = new GroupTable();
    private final Duties duties;
    private final AuditTrail audit;
    private final Keys keys;
    private final PersonalQueue queue;

    Accounts(Database database, Duties duties, AuditTrail audit, Keys keys, PersonalQueue queue) {
        this.database = database;
        this.duties = duties;
        this.audit = audit;
        this.keys = keys;
        this.queue = queue;
    }

    /** What decides whether a password opens an account. */
    record Keys(Passwords passwords, PasswordPolicy policy, Lockout lockout, Tickets tickets, Revision revision) {}

    /**
     * What is to become of an account; null leaves a value as it is.
     *
     * @param enabled false shuts the account; true opens it, and a lock after wrong passwords too
     * @param oldPassword the password so far, which an account's holder has to give to change it
     */
    record Wish(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String jobTitle,
            @Nullable String email,
            @Nullable String unit,
            @Nullable Boolean enabled,
            @Nullable String password,
            @Nullable String oldPassword) {

        /** Whether the account is so already, as far as it asks for anything; a password is always something new. */
        boolean changesNothingOf(Account account) {
            return password == null
                    && isSame(firstName, account.firstName())
                    && isSame(lastName, account.lastName())
                    && isSame(jobTitle, account.jobTitle())
                    && isSame(email, account.email())
                    && isSame(unit, account.unit())
                    && (enabled == null || enabled == account.enabled());
        }

        private static boolean isSame(@Nullable String wished, @Nullable String before) {
            return wished == null || wished.equals(before);
        }

        /** Whether it asks for nothing but another password. */
        boolean isPasswordOnly() {
            return password != null
                    && firstName == null
                    && lastName == null
                    && jobTitle == null
                    && email == null
                    && unit == null
                    && enabled == null;
        }
    }

    /** @throws Failure.NameTaken if the id is taken */
    Account create(Actor actor, Account wanted, String password) {
        duties.require(actor, Duty.ACCOUNTS, Act.CREATE_ACCOUNT, wanted.userId());
        keys.policy().check(wanted.userId(), password);
        Account account =
                givenByAnother(wanted.withPasswordHash(keys.passwords().hash(password)));
        return database.write(transaction -> {
            if (accounts.find(transaction.dsl(), account.userId()).isPresent()) {
                throw new Failure.NameTaken("There is an account " + account.userId() + " already");
            }
            accounts.add(transaction.dsl(), account);
            record(transaction.dsl(), actor, Act.CREATE_ACCOUNT, account.userId());
            return account;
        });
    }

    /** A refusal is audited. */
    private void requireNothingLeft(Actor actor, String userId) {
        Violations left = queue.left(userId);
        if (!left.isEmpty()) {
            CommitRefused refused = new CommitRefused(left);
            audit.recordAlone(
                    AuditEntry.refused(actor.userId(), Act.CHANGE_ACCOUNT, null, userId + " " + refused.getMessage()));
            throw refused;
        }
    }

    /**
     * Changes an account: the system administrator anything of anybody's, the holder the own password. A password that
     * another than the holder set opens nothing until the account is released, and then nothing but its change.
     *
     * @throws Failure.NotFound if there is no such account
     * @throws CommitRefused if it is to be shut while something waits for its holder
     */
    Account change(Actor actor, String userId, Wish wish) {
        Account before = database.read(reading -> accounts.find(reading.dsl(), userId))
                .orElseThrow(() -> new Failure.NotFound("There is no account " + userId));
        boolean own = actor.userId().equals(userId);
        if (own && wish.isPasswordOnly()) {
            proveOldPassword(actor, before, wish.oldPassword());
            if (Objects.equals(wish.password(), wish.oldPassword())) {
                throw new Failure.ModelViolated("The new password is the old one / 新密码与原密码相同");
            }
        } else {
            duties.require(actor, Duty.ACCOUNTS, Act.CHANGE_ACCOUNT, userId);
            refuseTakeover(actor, userId, wish);
        }
        if (Boolean.FALSE.equals(wish.enabled()) && before.enabled()) {
            requireNothingLeft(actor, userId);
        }
        Account changed = changed(before, wish);
        Account after = wish.password() == null
                ? changed
                : own ? changed.withChangeDue(false) : givenByAnother(changed.withReleased(false));
        return database.write(transaction -> {
            DSLContext dsl = transaction.dsl();
            accounts.change(dsl, after);
            keys.revision().raise(dsl);
            if (wish.password() != null || !after.enabled()) {
                keys.tickets().end(dsl, userId);
            }
            if (Boolean.TRUE.equals(wish.enabled())) {
                keys.lockout().clear(dsl, userId);
            }
            record(dsl, actor, Act.CHANGE_ACCOUNT, userId + (wish.password() == null ? "" : " password"));
            return after;
        });
    }

    /**
     * Opens an account whose password somebody else set, so that no administrator alone can act as another person
     * (domain.md 4.7).
     *
     * @throws Failure.NotFound if there is no such account
     */
    Account release(Actor actor, String userId) {
        duties.require(actor, Duty.RIGHTS, Act.CHANGE_ACCOUNT, userId + " release");
        return database.write(transaction -> {
            DSLContext dsl = transaction.dsl();
            Account released = accounts.find(dsl, userId)
                    .orElseThrow(() -> new Failure.NotFound("There is no account " + userId))
                    .withReleased(true);
            accounts.change(dsl, released);
            keys.revision().raise(dsl);
            record(dsl, actor, Act.CHANGE_ACCOUNT, userId + " released");
            return released;
        });
    }

    /** Nobody but its holder knows a person's password; a system's stands in its configuration. */
    private static Account givenByAnother(Account account) {
        return account.withChangeDue(account.kind() == Account.Kind.PERSON);
    }

    private void proveOldPassword(Actor actor, Account account, @Nullable String oldPassword) {
        if (oldPassword == null || !keys.passwords().matches(oldPassword, account.passwordHash())) {
            throw duties.refusal(
                    actor,
                    Act.CHANGE_ACCOUNT,
                    account.userId() + " password",
                    "The old password is not right / 原密码不正确");
        }
    }

    /** Who sets another administrator's password can act as that administrator, and the duties are one again. */
    private void refuseTakeover(Actor actor, String userId, Wish wish) {
        boolean administrator = database.read(reading -> groups.groupsOf(reading.dsl(), userId)).stream()
                .anyMatch(MembershipRules::isAdministration);
        if (administrator && wish.password() != null && !actor.holds(Group.ALFRESCO_ADMINISTRATORS)) {
            throw duties.refusal(
                    actor,
                    Act.CHANGE_ACCOUNT,
                    userId + " password",
                    "An administrator's password is changed by its holder only / 管理员密码只能由本人修改");
        }
    }

    private Account changed(Account before, Wish wish) {
        String first = or(wish.firstName(), before.firstName());
        String last = or(wish.lastName(), before.lastName());
        boolean renamed = wish.firstName() != null || wish.lastName() != null;
        return new Account(
                before.userId(),
                before.kind(),
                first,
                last,
                renamed ? shownName(first, last) : before.displayName(),
                wish.jobTitle() == null ? before.jobTitle() : wish.jobTitle(),
                wish.email() == null ? before.email() : wish.email(),
                wish.unit() == null ? before.unit() : wish.unit(),
                newHash(before, wish.password()),
                Optional.ofNullable(wish.enabled()).orElse(before.enabled()),
                before.released(),
                before.changeDue());
    }

    private String newHash(Account before, @Nullable String password) {
        if (password == null) {
            return before.passwordHash();
        }
        keys.policy().check(before.userId(), password);
        return keys.passwords().hash(password);
    }

    private static String or(@Nullable String wished, String before) {
        return wished == null ? before : wished;
    }

    private void record(DSLContext transaction, Actor actor, Act act, String detail) {
        audit.record(transaction, AuditEntry.done(actor.userId(), act, null, detail));
    }
}
