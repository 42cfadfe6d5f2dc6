package gongwen.rules.unit;

import gongwen.models.district.District;
import gongwen.rules.commit.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account as a district's data describe it.
 *
 * @param system whether it is a unit's system and no person; then the family name is empty
 * @param groups the groups it begins in, but for its post's, which its unit's site says
 */
public record DistrictAccount(
        String id, boolean system, String family, String given, String unit, String post, List<String> groups) {

    public DistrictAccount {
        groups = List.copyOf(groups);
    }

    /** Every account of a district. */
    public static Stream<DistrictAccount> of(District district) {
        Stream<DistrictAccount> people = district.people().stream()
                .map(person -> new DistrictAccount(
                        person.id(),
                        false,
                        person.family(),
                        person.given(),
                        person.unit(),
                        person.post(),
                        groups(person.unit(), person.clearance(), person.roles())));
        Stream<DistrictAccount> administrators = district.administrators().stream()
                .map(admin -> new DistrictAccount(
                        admin.id(), false, admin.family(), admin.given(), admin.unit(), admin.post(), admin.groups()));
        Stream<DistrictAccount> systems = district.systems().stream()
                .map(system -> new DistrictAccount(
                        system.id(),
                        true,
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
