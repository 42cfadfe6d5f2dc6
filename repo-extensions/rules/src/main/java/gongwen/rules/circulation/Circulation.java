package gongwen.rules.circulation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one reading for each person on a document's circulation list (S07): made when he is put on it, withdrawn and not
 * erased when he is taken off before he read it, so that the document's whereabouts are known at any time (T24(5)).
 */
public final class Circulation implements Editor {

    private static final String CIRCULATING = "CIRCULATING";

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isConcerned(change, after, circumstances)) {
            return List.of();
        }
        List<NodeState> readings = circumstances.read().children(after.id(), Ex.READINGS).stream()
                .filter(reading -> !Readings.isWithdrawn(reading))
                .toList();
        Set<String> wanted = new LinkedHashSet<>(after.properties().texts(Gw.CIRCULATE_TO));
        List<Amendment> amendments = new ArrayList<>();
        for (NodeState reading : readings) {
            String reader = Readings.reader(reading);
            if (!wanted.remove(reader) && !Readings.isRead(reading)) {
                amendments.add(withdrawn(reading, circumstances));
            }
        }
        wanted.forEach(reader -> amendments.add(sent(after, reader, circumstances)));
        List<String> readBy = Readings.readers(after, readings);
        if (!readBy.equals(after.properties().texts(Gw.READ_BY))) {
            amendments.add(new Amendment.SetProperties(after.id(), Map.of(Gw.READ_BY, readBy)));
        }
        return amendments;
    }

    /** Also takes up a list made before there were readings. */
    private static boolean isConcerned(Change change, NodeState after, Circumstances circumstances) {
        return (change.changes(Gw.CIRCULATE_TO)
                        || Documents.status(after).equals(CIRCULATING)
                                && after.properties().has(Gw.CIRCULATE_TO))
                && Documents.isIncoming(after, circumstances.read())
                && !Documents.isWorkingCopy(after);
    }

    private static Amendment sent(NodeState document, String reader, Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "reading " + id);
        values.put(Ex.DOCUMENT, document.id());
        values.put(Ex.READER, reader);
        values.put(Ex.READING_STATE, Readings.UNREAD);
        values.put(Ex.SENT_BY, circumstances.actor().userId());
        values.put(Ex.SENT_AT, circumstances.at());
        return new Amendment.Create(
                id, Ex.READING, Set.of(Ex.ON_DOCUMENT), values, document.id(), Ex.READINGS, null, AccessList.INHERITED);
    }

    private static Amendment withdrawn(NodeState reading, Circumstances circumstances) {
        return new Amendment.SetProperties(
                reading.id(),
                Map.<QualifiedName, Object>of(
                        Ex.READING_STATE,
                        Readings.WITHDRAWN,
                        Ex.WITHDRAWN_BY,
                        circumstances.actor().userId(),
                        Ex.WITHDRAWN_AT,
                        circumstances.at()));
    }
}
