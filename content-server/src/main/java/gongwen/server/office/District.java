package gongwen.server.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A district as data.
 *
 * @param levels the levels a group is made for in each unit, the lowest first
 */
record District(
        List<String> levels,
        List<Unit> units,
        @DefaultValue List<Title> titles,
        List<Person> people,
        List<Administrator> administrators,
        List<UnitSystem> systems) {

    /**
     * A unit.
     *
     * @param mark the issuer code (机关代字), null if it issues no documents
     * @param handledBy the unit whose clerks handle its documents, null if its own do
     * @param draftsHere whether its documents are drafted, signed and numbered on this platform
     * @param leader its responsible leader; only a unit with a leader and two clerks is enabled for exchange
     */
    record Unit(
            String id,
            String name,
            @Nullable String shortName,
            String kind,
            @Nullable String mark,
            @Nullable String fonds,
            @Nullable String superior,
            @Nullable String handledBy,
            @DefaultValue("false") boolean draftsHere,
            @Nullable String leader,
            @Nullable String clerkA,
            @Nullable String clerkB,
            @Nullable Steering steering) {

        boolean enabledForExchange() {
            return leader != null && clerkA != null && clerkB != null;
        }
    }

    /** A title of briefings that a unit has filed (S38). */
    record Title(String unit, String name) {}

    /**
     * Who leads a leading group (S60).
     *
     * @param head 组长
     * @param officeHead 主任 of its office
     * @param officeDeputy 副主任 of its office
     * @param members the units that are addressed by its name
     */
    record Steering(String head, String officeHead, String officeDeputy, List<String> members) {}

    /**
     * A person.
     *
     * @param roles roles in the own unit, or {@code UNIT:ROLE}
     * @param clearance the highest level the person may read in the own unit
     */
    record Person(
            String id, String family, String given, String unit, String post, List<String> roles, String clearance) {}

    /** One of the three administrators, who holds that role and nothing else. */
    record Administrator(String id, String family, String given, String unit, String post, List<String> groups) {}

    /** A unit's own system, which acts for the unit. */
    record UnitSystem(String id, String name, String unit, List<String> roles, String clearance) {}
}
