package gongwen.rules.notice;

import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told when a received document enters a state: of its return whoever sent it, of its assignment the units it is
 * assigned to (T24(3), T24(4)). A unit that may not read the document learns its number and no more.
 */
public final class StepNotices {

    private StepNotices() {}

    /** The notifications of a received document that has just entered its state; none for any other. */
    public static List<Amendment> entered(NodeState document, Office office, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        if (!Documents.isIncoming(document, read)) {
            return List.of();
        }
        List<Notice> notices =
                switch (Documents.status(document)) {
                    case "RETURNED" -> returned(document, office, read);
                    case "ASSIGNED" -> assigned(document, office, read);
                    default -> List.of();
                };
        return Notices.of(notices, document, circumstances);
    }

    private static List<Notice> returned(NodeState document, Office office, ReadPort read) {
        return Documents.source(document, read).stream()
                .map(sent -> Notice.of(Kind.RETURNED, Units.handler(sent, read), sent.id(), office.tables()))
                .toList();
    }

    private static List<Notice> assigned(NodeState document, Office office, ReadPort read) {
        return Stream.concat(
                        document.properties().text(Gw.LEAD_UNIT).stream(),
                        document.properties().texts(Gw.HANDLING_UNITS).stream())
                .distinct()
                .filter(unit -> read.unit(unit).isPresent())
                .map(unit -> Notice.of(Kind.ASSIGNED, unit, document.id(), office.tables()))
                .toList();
    }
}
