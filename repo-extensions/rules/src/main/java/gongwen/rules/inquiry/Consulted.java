package gongwen.rules.inquiry;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Recipients;
import java.util.List;
import java.util.Set;

/** The units that take part in a document which another unit drafts. */
public final class Consulted {

    private static final String COUNTERSIGNING = "COUNTERSIGNING";
    private static final Set<String> BEFORE_SIGNING = Set.of("", "DRAFTING", COUNTERSIGNING, "REVIEWING");

    private Consulted() {}

    /** The ids of the units that have to countersign (T19(6)), the issuer left out. */
    public static List<String> countersigners(NodeState document, Tables tables, ReadPort read) {
        return named(Gw.INVOLVED_UNITS, document, tables, read);
    }

    /** The ids of the bodies that issue it together with the lead body, {@code gw:issuer} (T22). */
    public static List<String> jointIssuers(NodeState document, Tables tables, ReadPort read) {
        return named(Gw.JOINT_ISSUERS, document, tables, read);
    }

    private static List<String> named(QualifiedName property, NodeState document, Tables tables, ReadPort read) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        return document.properties().texts(property).stream()
                .flatMap(written -> Recipients.named(written, tables, read).stream())
                .filter(unit -> !unit.equals(issuer))
                .distinct()
                .toList();
    }

    /**
     * The ids of the units that may read the draft now: those that countersign, as long as they are asked; those that
     * sign jointly, from when it is put before them.
     */
    public static List<String> readers(NodeState document, Tables tables, ReadPort read) {
        if (isBeingCountersigned(document)) {
            return countersigners(document, tables, read);
        }
        return BEFORE_SIGNING.contains(Documents.status(document)) ? List.of() : jointIssuers(document, tables, read);
    }

    /** Whether other units may come to read this document before it is issued, so that its records need a lock. */
    public static boolean hasGuests(NodeState document) {
        return document.properties().has(Gw.INVOLVED_UNITS)
                || document.properties().has(Gw.JOINT_ISSUERS);
    }

    static boolean isBeingCountersigned(NodeState document) {
        return Documents.status(document).equals(COUNTERSIGNING);
    }
}
