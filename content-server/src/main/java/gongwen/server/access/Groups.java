package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.access.Duties.Duty;
import gongwen.server.access.MembershipRules.Candidate;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditEntry.Act;
import gongwen.server.audit.AuditTrail;
import gongwen.server.database.Database;
import gongwen.server.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Granting and revoking rights: who is in which group. Nobody grants to himself. */
final class Groups {

    private final Database database;
    private final AccountTable accounts = new AccountTable();
    private final GroupTable groups = new GroupTable();
    private final Revision revision;
    private final Duties duties;
    private final AuditTrail audit;
    private final Appointments appointments;

    Groups(Database database, Revision revision, Duties duties, AuditTrail audit, Appointments appointments) {
        this.database = database;
        this.revision = revision;
        this.duties = duties;
        this.audit = audit;
        this.appointments = appointments;
    }

    /** @throws Failure.NameTaken if the id is taken */
    Group create(Actor actor, Group group) {
        duties.require(actor, Duty.RIGHTS, Act.CREATE_GROUP, group.id());
        return database.write(transaction -> {
            if (groups.find(transaction.dsl(), group.id()).isPresent()) {
                throw new Failure.NameTaken("There is a group " + group.id() + " already");
            }
            groups.add(transaction.dsl(), group);
            record(transaction.dsl(), actor, Act.CREATE_GROUP, group.id());
            return group;
        });
    }

    /**
     * Puts an account or a group into a group. Into a post that one person holds, it puts the successor, by the unit's
     * site.
     *
     * @throws Failure.NotFound if there is no such group or member
     * @throws Failure.Conflict if it must not be a member, or is one already
     * @throws gongwen.rules.commit.CommitRefused if it must not hold the post
     */
    void addMember(Actor actor, String group, String member) {
        String detail = group + " + " + member;
        checkMayGrant(actor, member, detail);
        if (Appointments.isPost(group)) {
            database.read(reading -> {
                requireGroup(reading.dsl(), group);
                checkNew(reading.dsl(), group, candidate(reading.dsl(), member));
                return group;
            });
            appointments.appoint(actor, group, member);
            return;
        }
        database.write(transaction -> {
            DSLContext dsl = transaction.dsl();
            revision.raise(dsl); // first, because it lets one change of rights in at a time
            requireGroup(dsl, group);
            Candidate candidate = candidate(dsl, member);
            checkNew(dsl, group, candidate);
            MembershipRules.checkJoin(group, candidate);
            groups.addMember(dsl, group, member);
            record(dsl, actor, Act.CHANGE_MEMBERS, detail);
            return detail;
        });
    }

    /**
     * Takes an account or a group out of a group.
     *
     * @throws Failure.NotFound if it is no member
     * @throws gongwen.rules.commit.CommitRefused if the group is a post's, which is never vacant
     */
    void removeMember(Actor actor, String group, String member) {
        checkMayGrant(actor, member, group + " - " + member);
        if (Appointments.isPost(group)) {
            database.read(reading -> membersWith(reading.dsl(), group, member));
            appointments.appoint(actor, group, null);
            return;
        }
        database.write(transaction -> {
            DSLContext dsl = transaction.dsl();
            revision.raise(dsl);
            List<String> members = membersWith(dsl, group, member);
            MembershipRules.checkLeave(group, members);
            remove(dsl, actor, group, member);
            return member;
        });
    }

    private void checkMayGrant(Actor actor, String member, String detail) {
        duties.require(actor, Duty.RIGHTS, Act.CHANGE_MEMBERS, detail);
        if (actor.holds(member)) {
            throw duties.refusal(actor, Act.CHANGE_MEMBERS, detail, "Nobody changes the own rights / 不得为自己授权");
        }
    }

    private List<String> membersWith(DSLContext dsl, String group, String member) {
        List<String> members = groups.members(dsl, group);
        if (!members.contains(member)) {
            throw new Failure.NotFound(member + " is not a member of " + group);
        }
        return members;
    }

    private void requireGroup(DSLContext dsl, String group) {
        if (groups.find(dsl, group).isEmpty()) {
            throw new Failure.NotFound("There is no group " + group);
        }
    }

    private Candidate candidate(DSLContext dsl, String member) {
        Optional<Account> account = accounts.find(dsl, member);
        if (account.isEmpty()) {
            requireGroup(dsl, member);
        }
        return new Candidate(member, account, groups.groupsOf(dsl, member));
    }

    private void checkNew(DSLContext dsl, String group, Candidate candidate) {
        if (groups.members(dsl, group).contains(candidate.id())) {
            throw new Failure.Conflict(candidate.id() + " is a member of " + group + " already");
        }
        if (group.equals(candidate.id()) || groups.groupsOf(dsl, group).contains(candidate.id())) {
            throw new Failure.Conflict(group + " is in " + candidate.id() + "; groups must not form a circle");
        }
    }

    private void remove(DSLContext dsl, Actor actor, String group, String member) {
        groups.removeMember(dsl, group, member);
        record(dsl, actor, Act.CHANGE_MEMBERS, group + " - " + member);
    }

    private void record(DSLContext transaction, Actor actor, Act act, String detail) {
        audit.record(transaction, AuditEntry.done(actor.userId(), act, null, detail));
    }
}
