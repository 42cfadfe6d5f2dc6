package gongwen.server.office;

import gongwen.models.district.District;
import gongwen.rules.commit.Actor;
import gongwen.server.access.Account;
import gongwen.server.access.Group;
import gongwen.server.access.Provisioning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        roleHolders()
                .filter(holder -> provisioning.account(transaction, holder.id()).isEmpty())
                .forEach(holder -> provisioning.add(transaction, holder.account(passwordHash)));
    }

    /** Gives the accounts their clearances and roles, making the roles' groups; posts are filled by the units' sites. */
    void authorise(DSLContext transaction) {
        roleHolders()
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
        roleHolders()
                .flatMap(holder -> provisioning.account(transaction, holder.id()).stream())
                .forEach(account -> provisioning.change(transaction, account.withPasswordHash(passwordHash)));
    }

    /** An account as the district describes it, with the groups it begins in. */
    private record Holder(
            String id, Account.Kind kind, String family, String given, String unit, String post, List<String> groups) {

        Account account(String passwordHash) {
            return new Account(id, kind, given, family, family + given, post, null, unit, passwordHash, true, true);
        }
    }

    private Stream<Holder> roleHolders() {
        Stream<Holder> people = district.people().stream()
                .map(person -> new Holder(
                        person.id(),
                        Account.Kind.PERSON,
                        person.family(),
                        person.given(),
                        person.unit(),
                        person.post(),
                        groups(person.unit(), person.clearance(), person.roles())));
        Stream<Holder> administrators = district.administrators().stream()
                .map(admin -> new Holder(
                        admin.id(),
                        Account.Kind.PERSON,
                        admin.family(),
                        admin.given(),
                        admin.unit(),
                        admin.post(),
                        admin.groups()));
        Stream<Holder> systems = district.systems().stream()
                .map(system -> new Holder(
                        system.id(),
                        Account.Kind.SYSTEM,
                        "",
                        system.name(),
                        system.unit(),
                        "",
                        groups(system.unit(), system.clearance(), system.roles())));
        return Stream.of(people, administrators, systems).flatMap(each -> each);
    }

    private static List<String> groups(String unit, String clearance, List<String> roles) {
        List<String> groups = new ArrayList<>();
        groups.add(Actor.clearanceGroup(unit, clearance));
        for (String role : roles) {
            int colon = role.indexOf(':');
            groups.add(
                    colon < 0
                            ? Actor.roleGroup(unit, role)
                            : Actor.roleGroup(role.substring(0, colon), role.substring(colon + 1)));
        }
        return groups;
    }
}
