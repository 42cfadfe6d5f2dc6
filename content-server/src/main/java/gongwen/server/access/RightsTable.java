package gongwen.server.access;

import gongwen.rules.commit.Actor;
import gongwen.server.database.Database;
import gongwen.server.failure.Failure;
import gongwen.server.sheet.SheetRow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Who holds which role or clearance in which unit, one in a row. A row grants, or for a post appoints; nothing is taken
 * away by leaving a row out.
 */
final class RightsTable implements OrganisationTable {

    private static final List<Column> COLUMNS = List.of(
            new Column("userId", "账号", true), new Column("unit", "单位代码", true), new Column("right", "岗位角色或密级权限", true));
    private static final Pattern RIGHT = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern GROUP = Pattern.compile("GROUP_unit_([A-Z0-9]+)_(?:role_)?([A-Z_]+)");

    private final Database database;
    private final Groups groups;
    private final List<String> levels;
    private final GroupTable table = new GroupTable();

    /** @param levels the levels people are cleared for */
    RightsTable(Database database, Groups groups, List<String> levels) {
        this.database = database;
        this.groups = groups;
        this.levels = List.copyOf(levels);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Duties.Duty> duties() {
        return List.of(Duties.Duty.RIGHTS);
    }

    @Override
    public Outcome take(Actor actor, SheetRow row) {
        String user = row.cell("userId").orElseThrow();
        String unit = row.cell("unit").orElseThrow();
        String right = row.cell("right").orElseThrow();
        if (!RIGHT.matcher(right).matches()) {
            throw new BadRow("right", "A role such as CLERK_A, or a level such as INTERNAL / 角色或密级代码");
        }
        requireUnit(unit);
        String group = levels.contains(right) ? Actor.clearanceGroup(unit, right) : Actor.roleGroup(unit, right);
        if (isMember(group, user)) {
            return Outcome.SAME;
        }
        ensure(actor, group);
        groups.addMember(actor, group, user);
        return Outcome.MADE;
    }

    /** Every unit has a group for each level; what has none is no unit. */
    private void requireUnit(String unit) {
        String lowest = Actor.clearanceGroup(unit, levels.get(0));
        if (database.read(reading -> table.find(reading.dsl(), lowest)).isEmpty()) {
            throw new BadRow("unit", "There is no such unit / 没有该单位");
        }
    }

    private boolean isMember(String group, String user) {
        return database.read(reading -> table.members(reading.dsl(), group)).contains(user);
    }

    private void ensure(Actor actor, String group) {
        if (database.read(reading -> table.find(reading.dsl(), group)).isEmpty()) {
            try {
                groups.create(actor, new Group(group, group.substring(Group.PREFIX.length())));
            } catch (Failure.NameTaken e) {
                // somebody else made it meanwhile, which serves as well
            }
        }
    }

    @Override
    public List<List<String>> rows() {
        return database.read(reading -> table.list(reading.dsl(), 0, Integer.MAX_VALUE).stream()
                .flatMap(group -> rows(reading.dsl(), group.id()))
                .sorted((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)))
                .toList());
    }

    private Stream<List<String>> rows(DSLContext dsl, String group) {
        Matcher right = GROUP.matcher(group);
        return right.matches()
                ? table.members(dsl, group).stream()
                        .filter(member -> !member.startsWith(Group.PREFIX))
                        .map(member -> List.of(member, right.group(1), right.group(2)))
                : Stream.empty();
    }
}
