package gongwen.rules.inquiry;

import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Recipients;
import java.util.List;

/** The units that take part in a document which another unit drafts. */
public final class Consulted {

    private static final String COUNTERSIGNING = "COUNTERSIGNING";

    private Consulted() {}

    /** The ids of the units that have to countersign (T19(6)), the issuer left out. */
    public static List<String> countersigners(NodeState document, Tables tables, ReadPort read) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return document.properties().texts(Gw.INVOLVED_UNITS).stream()
                .flatMap(written -> Recipients.named(written, tables, read).stream())
                .filter(unit -> !unit.equals(issuer))
                .distinct()
                .toList();
    }

    /** The ids of the units that may read the draft now: those that countersign, as long as they are asked. */
    public static List<String> readers(NodeState document, Tables tables, ReadPort read) {
        return isBeingCountersigned(document) ? countersigners(document, tables, read) : List.of();
    }

    /** Whether other units may come to read this document before it is issued, so that its records need a lock. */
    public static boolean hasGuests(NodeState document) {
        return document.properties().has(Gw.INVOLVED_UNITS);
    }

    static boolean isBeingCountersigned(NodeState document) {
        return Documents.status(document).equals(COUNTERSIGNING);
    }
}
