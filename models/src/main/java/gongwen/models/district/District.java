package gongwen.models.district;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import gongwen.models.tables.TableEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A district as data.
 *
 * @param levels the levels a group is made for in each unit, the lowest first
 */
public record District(
        List<String> levels,
        List<Unit> units,
        List<Title> titles,
        List<Person> people,
        List<Administrator> administrators,
        List<UnitSystem> systems) {

    /** The fictional district of domain.md 7.1 and 7.2. */
    public static District demo() {
        return read(TableEntry.ofResource("/gongwen/models/district/demo.yaml"));
    }

    /**
     * Reads a district.
     *
     * @throws gongwen.models.tables.BrokenTable naming file, line and reason, for a word that means nothing too
     */
    static District read(TableEntry file) {
        return DistrictReader.read(file);
    }

    /**
     * A unit.
     *
     * @param mark the issuer code (机关代字), null if it issues no documents
     * @param handledBy the unit whose clerks handle its documents, null if its own do
     * @param draftsHere whether its documents are drafted, signed and numbered on this platform
     * @param leader its responsible leader; only a unit with a leader and two clerks is enabled for exchange
     */
    public record Unit(
            String id,
            String name,
            @Nullable String shortName,
            String kind,
            @Nullable String mark,
            @Nullable String fonds,
            @Nullable String superior,
            @Nullable String handledBy,
            boolean draftsHere,
            @Nullable String leader,
            @Nullable String clerkA,
            @Nullable String clerkB,
            @Nullable Steering steering) {

        /** What the node of its site says of it; null for what it has not. */
        public Map<QualifiedName, @Nullable Object> properties() {
            Map<QualifiedName, @Nullable Object> values = new HashMap<>();
            values.put(Org.UNIT_ID, id);
            values.put(Org.NAME, name);
            values.put(Org.SHORT_NAME, shortName);
            values.put(Org.KIND, kind);
            values.put(Org.SUPERIOR, superior);
            values.put(Org.HANDLED_BY, handledBy);
            values.put(Org.ISSUER_CODE, mark);
            values.put(Org.FONDS, fonds);
            values.put(Org.REGISTERED_ISSUER, mark != null);
            values.put(Org.DRAFTS_HERE, draftsHere);
            values.put(Org.EXCHANGE_ENABLED, enabledForExchange());
            values.put(Org.LEADER, leader);
            values.put(Org.CLERK_A, clerkA);
            values.put(Org.CLERK_B, clerkB);
            if (steering != null) {
                values.put(Org.GROUP_HEAD, steering.head());
                values.put(Org.OFFICE_HEAD, steering.officeHead());
                values.put(Org.OFFICE_DEPUTY, steering.officeDeputy());
                values.put(Org.MEMBER_UNITS, steering.members());
            }
            return values;
        }

        /** Whether it has everybody it needs for the exchange. */
        public boolean enabledForExchange() {
            return leader != null && clerkA != null && clerkB != null;
        }
    }

    /** A title of briefings that a unit has filed (S38). */
    public record Title(String unit, String name) {}

    /**
     * Who leads a leading group (S60).
     *
     * @param head 组长
     * @param officeHead 主任 of its office
     * @param officeDeputy 副主任 of its office
     * @param members the units that are addressed by its name
     */
    public record Steering(String head, String officeHead, String officeDeputy, List<String> members) {}

    /**
     * A person.
     *
     * @param roles roles in the own unit, or {@code UNIT:ROLE}
     * @param clearance the highest level the person may read in the own unit
     */
    public record Person(
            String id, String family, String given, String unit, String post, List<String> roles, String clearance) {}

    /** One of the three administrators, who holds that role and nothing else. */
    public record Administrator(
            String id, String family, String given, String unit, String post, List<String> groups) {}

    /** A unit's own system, which acts for the unit. */
    public record UnitSystem(String id, String name, String unit, List<String> roles, String clearance) {}
}
