package gongwen.rules.status;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pushes a public status to the source unit: one event node under its document (S23), readable as the document is. */
public final class StatusEvents {

    private static final Set<QualifiedName> SHOWN = Set.of(Ex.PUBLIC_STATUS, Ex.PUBLIC_STATUS_AT, Ex.REASON_CODES);

    private StatusEvents() {}

    /**
     * @param view the status and what is shown with it; of other properties nothing is taken
     * @param recipient {@code ex:recipient} and {@code ex:recipientRole}, empty where the platform itself speaks
     */
    public static Amendment under(
            NodeState document,
            Map<QualifiedName, ? extends @Nullable Object> view,
            Map<QualifiedName, Object> recipient,
            Circumstances circumstances) {
        NodeId id = circumstances.read().newId();
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(recipient);
        view.forEach((name, value) -> {
            if (SHOWN.contains(name) || name.localName().startsWith("shown")) {
                values.put(name, value);
            }
        });
        values.put(Cm.NAME, view.get(Ex.PUBLIC_STATUS) + " " + id);
        return new Amendment.Create(
                id,
                Ex.STATUS_EVENT,
                Set.of(Ex.PUBLIC_VIEW, Ex.ADDRESSED),
                values,
                document.id(),
                Ex.STATUS_EVENTS,
                null,
                AccessList.INHERITED);
    }
}
