package gongwen.server.office;

import gongwen.models.district.District;
import gongwen.rules.unit.DistrictAccount;
import gongwen.server.access.Account;
import gongwen.server.access.Group;
import gongwen.server.access.Provisioning;
import org.jooq.DSLContext;

/** Gives a district its groups and accounts. An account that exists keeps what its administrators made of it. */
final class DemoAccounts {

    private final District district;
    private final Provisioning provisioning;

    DemoAccounts(District district, Provisioning provisioning) {
        this.district = district;
        this.provisioning = provisioning;
    }

    /** Makes the accounts that are missing; none of them opens yet. */
    void create(DSLContext transaction, String passwordHash) {
        DistrictAccount.of(district)
                .filter(holder -> provisioning.account(transaction, holder.id()).isEmpty())
                .forEach(holder -> provisioning.add(transaction, account(holder, passwordHash)));
    }

    /** Gives the accounts their clearances and roles, making the roles' groups; posts are filled by the units' sites. */
    void authorise(DSLContext transaction) {
        DistrictAccount.of(district)
                .forEach(holder -> holder.groups().forEach(group -> {
                    provisioning.ensureGroup(transaction, new Group(group, group.substring(6)));
                    provisioning.addMember(transaction, group, holder.id());
                }));
    }

    /** Whether the accounts were given their rights once; what became of them since is their administrators' business. */
    boolean areAuthorised(DSLContext transaction) {
        return district.administrators().stream().allMatch(admin -> provisioning.isAuthorised(transaction, admin.id()));
    }

    /** Gives every account of the district this password. */
    void setPassword(DSLContext transaction, String passwordHash) {
        DistrictAccount.of(district)
                .flatMap(holder -> provisioning.account(transaction, holder.id()).stream())
                .forEach(account -> provisioning.change(transaction, account.withPasswordHash(passwordHash)));
    }

    private static Account account(DistrictAccount holder, String passwordHash) {
        return new Account(
                holder.id(),
                holder.system() ? Account.Kind.SYSTEM : Account.Kind.PERSON,
                holder.given(),
                holder.family(),
                holder.family() + holder.given(),
                holder.post(),
                null,
                holder.unit(),
                passwordHash,
                true,
                true,
                false);
    }
}
