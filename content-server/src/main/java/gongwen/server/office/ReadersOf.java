package gongwen.server.office;

import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.audit.AuditEntry;
import gongwen.server.audit.AuditReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who has read nodes or their content, or saw them in a list, from the audit trail. */
final class ReadersOf {

    private static final int PAGE = 500;
    private static final int MOST = 2000;
    /** What a line calls it when somebody saw a node in a list or in the answer of a query. */
    private static final String LISTED = "LISTED";

    private final AuditReader audit;

    ReadersOf(AuditReader audit) {
        this.audit = audit;
    }

    /** Who did the same to the same node, from where, and when first and last. */
    private record Reading(String user, String unit, String act, String node, String address) {}

    /** How often, and when first and last. */
    private record Times(Instant first, Instant last, int count) {

        static Times add(@Nullable Times earlier, Instant at) {
            return earlier == null ? new Times(at, at, 1) : new Times(earlier.first, at, earlier.count + 1);
        }
    }

    /**
     * One line a person, act and node: {@code account unit act node address first last count}, in the order of the first
     * reading, who saw it in a list last; at most 2000.
     *
     * @param since when the first of the nodes came
     */
    List<String> of(List<NodeId> nodes, Instant since) {
        audit.catchUp();
        Map<Reading, Times> readings = new LinkedHashMap<>();
        for (NodeId node : nodes) {
            for (AuditEntry.Act act : List.of(AuditEntry.Act.READ_CONTENT, AuditEntry.Act.READ)) {
                gather(node, act, readings);
            }
        }
        Set<String> wanted = nodes.stream().map(NodeId::toString).collect(Collectors.toSet());
        audit.forEachShowing(
                since,
                entry -> entry.hits().stream()
                        .filter(wanted::contains)
                        .forEach(node -> add(readings, entry, LISTED, node)));
        List<String> lines = new ArrayList<>();
        readings.forEach((reading, times) -> lines.add(String.join(
                " ",
                reading.user(),
                reading.unit().isEmpty() ? "-" : reading.unit(),
                reading.act(),
                reading.node(),
                reading.address().isEmpty() ? "-" : reading.address(),
                times.first().toString(),
                times.last().toString(),
                Integer.toString(times.count()))));
        return lines.subList(0, Math.min(lines.size(), MOST));
    }

    private void gather(NodeId node, AuditEntry.Act act, Map<Reading, Times> readings) {
        AuditReader.Filter filter = new AuditReader.Filter(
                Map.of(AuditReader.Part.ACT, act.name(), AuditReader.Part.NODE, node.toString()), null, null);
        List<AuditReader.Kept> page = audit.find(filter, true, 0, PAGE);
        for (int skip = 0; !page.isEmpty(); page = audit.find(filter, true, skip, PAGE)) {
            for (AuditReader.Kept entry : page) {
                add(readings, entry, entry.act(), entry.node());
            }
            skip += PAGE;
        }
    }

    private static void add(Map<Reading, Times> readings, AuditReader.Kept entry, String act, String node) {
        if (!entry.user().equals(Actor.SYSTEM.userId())) {
            readings.compute(
                    new Reading(entry.user(), entry.unit(), act, node, entry.address()),
                    (key, times) -> Times.add(times, entry.at()));
        }
    }
}
