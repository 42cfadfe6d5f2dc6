package gongwen.rules.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.models.tables.Collective;
import gongwen.models.tables.Kind.Direction;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The units a document is addressed to. A recipient is written as a unit id, a unit's full or short name, a name for every
 * unit of a kind (同类型机关统称, T9(8), S01), or a list the issuing unit keeps. A unit that was merged is the one it was
 * merged into (T ch.7).
 *
 * @param main ids of the main recipients (主送)
 * @param copied ids of those who get a copy (抄送) and are not main recipients
 * @param unknown what names no unit
 */
public record Recipients(List<String> main, List<String> copied, List<String> unknown) {

    public static Recipients of(NodeState document, Tables tables, ReadPort read) {
        List<String> unknown = new ArrayList<>();
        Set<String> main = resolve(document, Gw.MAIN_TO, tables, read, unknown);
        Set<String> copied = resolve(document, Gw.CC_TO, tables, read, unknown);
        copied.removeAll(main);
        return new Recipients(List.copyOf(main), List.copyOf(copied), List.copyOf(unknown));
    }

    private static Set<String> resolve(
            NodeState document, QualifiedName property, Tables tables, ReadPort read, List<String> unknown) {
        Set<String> ids = new LinkedHashSet<>();
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        for (String written : document.properties().texts(property)) {
            List<String> found = named(written, tables, read);
            if (found.isEmpty()) {
                found = listed(written, document, tables, read);
            }
            if (found.isEmpty()) {
                unknown.add(written);
            }
            found.stream().filter(id -> !id.equals(issuer)).forEach(ids::add);
        }
        return ids;
    }

    /** The members of an addressee list of the unit that handles the document; none if one of them names no unit. */
    private static List<String> listed(String name, NodeState document, Tables tables, ReadPort read) {
        String handler = Units.handler(document, read);
        List<List<String>> members = read.find(Org.ADDRESSEE_LIST, Org.LIST_NAME, name.strip()).stream()
                .filter(list ->
                        Units.housing(list, read).filter(handler::equals).isPresent())
                .limit(1)
                .flatMap(list -> list.properties().texts(Org.MEMBERS).stream())
                .map(member -> named(member, tables, read))
                .toList();
        return members.stream().anyMatch(List::isEmpty)
                ? List.of()
                : members.stream().flatMap(List::stream).distinct().toList();
    }

    /** Whether a main recipient stands above the issuer. */
    public boolean isUpward(String issuer, ReadPort read) {
        return main.stream().anyMatch(to -> Units.directions(issuer, to, read).contains(Direction.UP));
    }

    /** The ids of the units that a name stands for, empty if it stands for none. */
    public static List<String> named(String name, Tables tables, ReadPort read) {
        String written = name.strip();
        Optional<NodeState> unit = read.unit(written);
        if (unit.isPresent()) {
            return ids(List.of(unit.get()), read);
        }
        Collective collective = tables.collectives().get(written);
        if (collective != null) {
            return collective.kinds().stream()
                    .flatMap(kind -> ids(
                            read.find(St.SITE, Org.KIND, kind).stream()
                                    .filter(each -> !Units.isClosed(each))
                                    .toList(),
                            read)
                            .stream())
                    .toList();
        }
        List<String> byName = ids(read.find(St.SITE, Org.NAME, written), read);
        return byName.isEmpty() ? ids(read.find(St.SITE, Org.SHORT_NAME, written), read) : byName;
    }

    /** A closed unit's name means its successor; a leading group with member units is the range they are (S60). */
    private static List<String> ids(List<NodeState> units, ReadPort read) {
        return units.stream()
                .flatMap(unit -> Units.current(unit, read).stream())
                .flatMap(Recipients::members)
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<String> members(NodeState unit) {
        List<String> members = unit.properties().texts(Org.MEMBER_UNITS);
        return members.isEmpty() ? unit.properties().text(Org.UNIT_ID).stream() : members.stream();
    }
}
