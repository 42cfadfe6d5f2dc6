package gongwen.rules.handling;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Flags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Domain.md 6.3: an approved extension moves the due date and keeps the old one. Runs before the step is recorded, so
 * that the new date is shown.
 */
public final class Extension implements Editor {

    private static final String FLAG = "EXTENDED";

    /** What ends a request once its decision is recorded, so that another can be made. */
    public static Editor settled() {
        return new ExtensionSettled();
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isUpdate()
                || !after.properties().has(Gw.EXTENSION_APPROVAL)
                || !isToBeMoved(after)
                || !Documents.isIncoming(after, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Gw.DUE_ON, after.properties().date(Gw.EXTENSION_TO).orElse(null));
        values.put(Gw.FORMER_DUE_ON, former(after));
        values.put(Ex.FLAGS, Flags.with(after, FLAG, true));
        return List.of(new Amendment.SetProperties(after.id(), values));
    }

    private static boolean isToBeMoved(NodeState document) {
        Optional<LocalDate> asked = document.properties().date(Gw.EXTENSION_TO);
        return asked.isPresent() && !document.properties().date(Gw.DUE_ON).equals(asked);
    }

    private static List<Object> former(NodeState document) {
        List<Object> dates = new ArrayList<>();
        document.properties().value(Gw.FORMER_DUE_ON).ifPresent(earlier -> dates.addAll((List<?>) earlier));
        document.properties().date(Gw.DUE_ON).ifPresent(dates::add);
        return dates;
    }

    private static final class ExtensionSettled implements Editor {

        @Override
        public List<Amendment> edit(Change change, Circumstances circumstances) {
            NodeState after = change.after();
            boolean decided = after != null
                    && (after.properties().has(Gw.EXTENSION_APPROVAL)
                            || after.properties().has(Gw.EXTENSION_REFUSAL));
            if (after == null || !decided || !Documents.isIncoming(after, circumstances.read())) {
                return List.of();
            }
            Map<QualifiedName, @Nullable Object> over = new HashMap<>();
            for (QualifiedName name :
                    List.of(Gw.EXTENSION_APPROVAL, Gw.EXTENSION_REFUSAL, Gw.EXTENSION_REASON, Gw.EXTENSION_TO)) {
                over.put(name, null);
            }
            return List.of(new Amendment.SetProperties(after.id(), over));
        }
    }
}
