package gongwen.rules.lifecycle;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.tables.Deadlines;
import gongwen.rules.node.NodeState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** Guards of giving more time (domain.md 6.3, extend). */
final class ExtensionGuards {

    private static final String REQUEST = "requestExtension";

    private ExtensionGuards() {}

    /** An extension is asked for and approved while there still is time, and gives more of it. */
    static boolean extendedBeforeDue(Attempt attempt) {
        NodeState before = attempt.before();
        ZoneId zone = attempt.circumstances().zone();
        Optional<LocalDate> extended = attempt.after().properties().date(Gw.EXTENSION_TO);
        if (before == null || extended.isEmpty()) {
            return false;
        }
        Instant now = attempt.circumstances().at();
        Optional<Instant> limit = before.properties()
                .date(Gw.DUE_ON)
                .map(day -> Deadlines.endOf(day, zone))
                .or(() -> before.properties().time(Ex.DUE_AT));
        return limit.filter(due -> !now.isBefore(due)).isEmpty()
                && Deadlines.endOf(extended.get(), zone).isAfter(limit.orElse(now));
    }

    /** Nobody gives himself more time, nor for a reason given in the same breath. */
    static boolean extensionAskedByAnother(Attempt attempt) {
        NodeState before = attempt.before();
        NodeState after = attempt.after();
        return before != null
                && before.properties()
                        .text(Gw.EXTENSION_REASON)
                        .equals(after.properties().text(Gw.EXTENSION_REASON))
                && attempt.circumstances().read().children(after.id(), Ex.PROCESS_EVENTS).stream()
                        .filter(ExtensionGuards::isRequest)
                        .max(Comparator.comparing(
                                event -> event.properties().time(Ex.AT).orElse(Instant.MIN)))
                        .flatMap(event -> event.properties().text(Ex.ACTOR))
                        .filter(asker ->
                                !asker.equals(attempt.circumstances().actor().userId()))
                        .isPresent();
    }

    private static boolean isRequest(NodeState event) {
        return event.properties().text(Ex.EVENT).filter(REQUEST::equals).isPresent();
    }
}
