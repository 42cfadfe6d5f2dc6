package gongwen.rules.handling;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S15: a unit learns by a work note of what it is to handle. The note names the received document in {@code gw:about};
 * its recipients are filled in from the assignment and it takes the document's level. NT01: it is about a document of
 * the unit that issues it, and it is a work note.
 */
public final class WorkNotes implements Editor, Validator {

    private final Office office;

    public WorkNotes(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isConcerned(change, after, circumstances.read())) {
            return List.of();
        }
        Map<QualifiedName, Object> filled = new HashMap<>();
        about(after, circumstances.read()).ifPresent(document -> {
            if (!after.properties().has(Gw.MAIN_TO) && document.properties().has(Gw.LEAD_UNIT)) {
                filled.put(Gw.MAIN_TO, assigned(document));
            }
            if (office.level(document).rank() > office.level(after).rank()) {
                filled.put(Sec.LEVEL, office.level(document).id());
            }
        });
        return filled.isEmpty() ? List.of() : List.of(new Amendment.SetProperties(after.id(), filled));
    }

    private static boolean isConcerned(Change change, NodeState after, ReadPort read) {
        return change.changes(Gw.ABOUT) && after.properties().has(Gw.ABOUT) && Documents.isOutgoing(after, read);
    }

    private static Optional<NodeState> about(NodeState note, ReadPort read) {
        return note.properties()
                .node(Gw.ABOUT)
                .flatMap(read::node)
                .filter(document -> Documents.isIncoming(document, read));
    }

    private static List<String> assigned(NodeState document) {
        List<String> units = new ArrayList<>();
        document.properties().text(Gw.LEAD_UNIT).ifPresent(units::add);
        document.properties().texts(Gw.HANDLING_UNITS).stream()
                .filter(unit -> !units.contains(unit))
                .forEach(units::add);
        return units;
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        ReadPort read = circumstances.read();
        if (after == null || !isConcerned(change, after, read)) {
            return Violations.NONE;
        }
        boolean note = office.kind(after).filter(kind -> kind.workNote()).isPresent();
        boolean own = about(after, read)
                .filter(document -> Units.handler(document, read).equals(Units.handler(after, read)))
                .isPresent();
        return Violations.when(!note || !own, RuleCode.NT01.on(after.id()));
    }
}
