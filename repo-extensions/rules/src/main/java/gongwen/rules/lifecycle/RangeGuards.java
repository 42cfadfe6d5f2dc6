package gongwen.rules.lifecycle;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Range;
import gongwen.rules.office.Recipients;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The conditions of what happens to a document after it is issued: how far it goes, and how it ends (T ch.7). */
final class RangeGuards {

    private static final Set<String> OVER = Set.of("RETURNED", "WITHDRAWN");

    private final Tables tables;

    RangeGuards(Tables tables) {
        this.tables = tables;
    }

    /** T ch.7: it goes to more units within the range its issuer set. */
    boolean withinRange(Attempt attempt) {
        NodeState document = attempt.after();
        ReadPort read = attempt.circumstances().read();
        return Documents.isInForce(document, attempt.circumstances().today())
                && Range.of(document, tables, read)
                        .containsAll(units(document.properties().texts(Gw.ALSO_TO), read));
    }

    /** T15(1), R1: an upward document reaches no subordinate of its issuer later either. */
    boolean keptFromSubordinates(Attempt attempt) {
        NodeState document = attempt.after();
        ReadPort read = attempt.circumstances().read();
        List<String> later = new ArrayList<>(document.properties().texts(Gw.ALSO_TO));
        later.addAll(document.properties().texts(Gw.RANGE));
        return !Range.goesBelow(document, units(later, read), tables, read);
    }

    /** Domain.md 6.2: it is recalled from units that have it, those that are through with it included. */
    boolean recallsRecipients(Attempt attempt) {
        NodeState document = attempt.after();
        ReadPort read = attempt.circumstances().read();
        Set<String> holders = new HashSet<>();
        for (NodeState delivery : read.children(document.id(), Ex.DELIVERIES)) {
            boolean over = delivery.properties()
                    .text(Ex.PUBLIC_STATUS)
                    .filter(OVER::contains)
                    .isPresent();
            if (!over) {
                holders.addAll(delivery.properties().texts(Ex.RECIPIENT));
            }
        }
        NodeState before = attempt.before();
        List<String> earlier = before == null ? List.of() : before.properties().texts(Gw.RECALL_FROM);
        List<String> now = document.properties().texts(Gw.RECALL_FROM).stream()
                .filter(name -> !earlier.contains(name))
                .toList();
        return Documents.isInForce(document, attempt.circumstances().today())
                && !now.isEmpty()
                && holders.containsAll(units(now, read));
    }

    /**
     * Domain.md 4.4, T15(1): what is in force goes to units that are registered on the platform, and to no other; what
     * went up to no subordinate of its issuer.
     */
    boolean mayBeForwarded(Attempt attempt) {
        ReadPort read = attempt.circumstances().read();
        Set<String> units = units(attempt.after().properties().texts(Gw.FORWARD_TO), read);
        boolean inForce = Documents.source(attempt.after(), read)
                .filter(source ->
                        Documents.isInForce(source, attempt.circumstances().today()))
                .filter(source -> !Range.goesBelow(source, units, tables, read))
                .isPresent();
        return inForce
                && units.stream()
                        .allMatch(unit -> read.unit(unit)
                                .filter(node -> node.properties().flag(Org.EXCHANGE_ENABLED))
                                .isPresent());
    }

    /** T ch.7: 废止 voids it from that day, not from a day gone by. */
    static boolean abolishedFromTodayOn(Attempt attempt) {
        return attempt.after()
                .properties()
                .date(Gw.EFFECTIVE_FROM)
                .filter(day -> !day.isBefore(attempt.circumstances().today()))
                .isPresent();
    }

    private Set<String> units(List<String> names, ReadPort read) {
        Set<String> units = new HashSet<>();
        names.forEach(name -> units.addAll(Recipients.named(name, tables, read)));
        return units;
    }
}
