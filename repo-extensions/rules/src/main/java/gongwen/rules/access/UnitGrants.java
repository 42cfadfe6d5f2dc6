package gongwen.rules.access;

import gongwen.models.tables.AccessPolicy;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.AccessList.Entry;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Office;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may see and work on a unit itself: its site, its boxes and what lies between them (domain.md 4.4, 4.7). */
public final class UnitGrants {

    private final Office office;

    public UnitGrants(Office office) {
        this.office = office;
    }

    /** The access of a unit's folder of duties: its people put something in. */
    public AccessList ofDuties(String unit) {
        Set<Entry> entries = new HashSet<>();
        ofPeople(unit).entries().forEach(entry -> entries.add(new Entry(entry.authority(), "Contributor")));
        return new AccessList(false, entries);
    }

    /** The access of a unit's box: its cleared people may look in, but for the stubs; some roles may put something in. */
    public AccessList ofBox(String unit, String box) {
        Set<Entry> entries = new HashSet<>();
        if (!box.equals(Boxes.STUBS)) {
            entries.addAll(ofPeople(unit).entries());
        }
        for (String role : office.tables().access().contributors(box)) {
            entries.add(new Entry(Actor.roleGroup(unit, role), "Contributor"));
        }
        return new AccessList(false, entries);
    }

    /** The access of a unit's site: its people look at it; the administrators of units and posts keep what it says. */
    public AccessList ofSite(String unit) {
        Set<Entry> entries = new HashSet<>(ofPeople(unit).entries());
        AccessPolicy policy = office.tables().access();
        Stream.concat(policy.stewards().stream(), policy.appointers().stream())
                .forEach(group -> entries.add(new Entry(group, Grants.WORK)));
        return new AccessList(false, entries);
    }

    /** The access of what is in a unit's site: whoever of its people is cleared for what is inside the office. */
    public AccessList ofPeople(String unit) {
        Set<Entry> entries = new HashSet<>();
        office.tables()
                .levels()
                .level("INTERNAL")
                .map(office.tables().levels()::clearedFor)
                .orElse(List.of())
                .forEach(cleared -> entries.add(new Entry(Actor.clearanceGroup(unit, cleared), Grants.READ)));
        return new AccessList(false, entries);
    }
}
