package gongwen.rules.office;

import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.HashSet;
import java.util.Set;

/**
 * How far an issued document may go: main recipients, copies and 印发传达范围 together (T ch.7, domain.md 4.4). Whoever
 * joined one of the names since is in it too.
 */
public final class Range {

    private Range() {}

    public static Set<String> of(NodeState document, Tables tables, ReadPort read) {
        Recipients recipients = Recipients.of(document, tables, read);
        Set<String> units = new HashSet<>(document.properties().texts(Gw.ADDRESSEES));
        units.addAll(recipients.main());
        units.addAll(recipients.copied());
        document.properties().texts(Gw.RANGE).forEach(name -> units.addAll(Recipients.named(name, tables, read)));
        return units;
    }
}
