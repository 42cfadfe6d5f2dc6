package gongwen.rules.office;

import gongwen.models.names.Gw;
import gongwen.models.tables.Kind.Direction;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How far an issued document may go: main recipients, copies and 印发传达范围 together (T ch.7, domain.md 4.4). Whoever
 * joined one of the names since is in it too.
 */
public final class Range {

    private Range() {}

    /** T15(1), R1: whether one of these units stands below the issuer of a document that goes up. */
    public static boolean goesBelow(NodeState document, Collection<String> units, Tables tables, ReadPort read) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return !units.isEmpty()
                && Recipients.of(document, tables, read).isUpward(issuer, read)
                && units.stream()
                        .anyMatch(unit -> Units.directions(issuer, unit, read).equals(Set.of(Direction.DOWN)));
    }

    public static Set<String> of(NodeState document, Tables tables, ReadPort read) {
        Recipients recipients = Recipients.of(document, tables, read);
        Set<String> units = new HashSet<>(document.properties().texts(Gw.ADDRESSEES));
        units.addAll(recipients.main());
        units.addAll(recipients.copied());
        document.properties().texts(Gw.RANGE).forEach(name -> units.addAll(Recipients.named(name, tables, read)));
        return units;
    }
}
