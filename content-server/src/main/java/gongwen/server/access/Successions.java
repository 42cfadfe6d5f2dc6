package gongwen.server.access;

import static gongwen.server.schema.Tables.SUCCESSION;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** Which unit was merged into which, and what follows for people: a role in the successor is one in what it took in. */
final class Successions {

    private static final Pattern UNIT_GROUP = Pattern.compile("GROUP_unit_([A-Z0-9]+)_(.+)");

    /** Keeps that a unit was merged into another. */
    void put(DSLContext dsl, String unit, String successor) {
        dsl.deleteFrom(SUCCESSION).where(SUCCESSION.UNIT.eq(unit)).execute();
        dsl.insertInto(SUCCESSION)
                .set(SUCCESSION.UNIT, unit)
                .set(SUCCESSION.SUCCESSOR, successor)
                .execute();
    }

    /** These groups, and the groups of the units that theirs took in, directly and through others. */
    Set<String> withInherited(DSLContext dsl, Set<String> groups) {
        Set<String> all = new LinkedHashSet<>(groups);
        Set<String> units = new HashSet<>();
        for (String group : groups) {
            Matcher of = UNIT_GROUP.matcher(group);
            if (of.matches()) {
                units.add(of.group(1));
            }
        }
        for (String unit : units) {
            for (String old : takenIn(dsl, unit)) {
                String prefix = "GROUP_unit_" + unit + "_";
                groups.stream()
                        .filter(group -> group.startsWith(prefix))
                        .forEach(group -> all.add("GROUP_unit_" + old + "_" + group.substring(prefix.length())));
            }
        }
        return all;
    }

    private Set<String> takenIn(DSLContext dsl, String unit) {
        Set<String> found = new LinkedHashSet<>();
        List<String> frontier = List.of(unit);
        while (!frontier.isEmpty()) {
            frontier = dsl
                    .select(SUCCESSION.UNIT)
                    .from(SUCCESSION)
                    .where(SUCCESSION.SUCCESSOR.in(frontier))
                    .fetch(SUCCESSION.UNIT)
                    .stream()
                    .filter(found::add)
                    .toList();
        }
        return found;
    }
}
