package gongwen.rules.handling;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** S52: an urgent document is an alert to both clerks of its unit, A and B, in the commit that delivers it. */
public final class UrgentArrival implements Editor {

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null
                || !change.isCreation()
                || !after.properties().has(Gw.URGENCY)
                || !after.properties().has(Ex.SOURCE_DELIVERY)
                || !Documents.isIncoming(after, read)
                || isTold(after, read)) {
            return List.of();
        }
        return List.of(alert(after, circumstances));
    }

    private static boolean isTold(NodeState document, ReadPort read) {
        return read.children(document.id(), Ex.PROCESS_EVENTS).stream()
                .anyMatch(event -> read.isA(event.type(), Ex.ALERT));
    }

    private static Amendment alert(NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        NodeId id = read.newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Cm.NAME, "alert " + id);
        values.put(Ex.DOCUMENT, document.id());
        values.put(Ex.EVENT, "urgentArrival");
        values.put(Ex.AT, circumstances.at());
        values.put(Ex.ACTOR, circumstances.actor().userId());
        values.put(Ex.BASIS, "S52");
        values.put(Ex.NOTIFIED, clerks(Units.handler(document, read), read));
        return new Amendment.Create(
                id,
                Ex.ALERT,
                Set.of(Ex.ON_DOCUMENT),
                values,
                document.id(),
                Ex.PROCESS_EVENTS,
                null,
                AccessList.INHERITED);
    }

    private static List<String> clerks(String unit, ReadPort read) {
        List<String> clerks = new ArrayList<>();
        Units.text(unit, Org.CLERK_A, read).ifPresent(clerks::add);
        Units.text(unit, Org.CLERK_B, read).ifPresent(clerks::add);
        return clerks;
    }
}
