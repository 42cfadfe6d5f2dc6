package gongwen.rules.unit;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.Lifecycle;
import gongwen.models.lifecycle.State;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
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
import gongwen.rules.office.Post;
import gongwen.rules.office.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit is merged or closed (T ch.7). It leaves the exchange, issues and numbers nothing more, and its posts end; its
 * documents stay where they are, and who stands in for it by {@code org:mergedInto} sees them and acts on them. OR08: a
 * unit without a successor is closed only when nothing of it is open. OR09: a closure is for good, and its successor is
 * another unit that is open.
 */
public final class Closure implements Editor, Validator {

    private final Office office;

    public Closure(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState unit = change.after();
        if (unit == null || !isClosing(change, unit)) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Org.EXCHANGE_ENABLED, false);
        values.put(Org.REGISTERED_ISSUER, false);
        for (Post post : Post.values()) {
            values.put(post.property(), null);
        }
        return List.of(new Amendment.SetProperties(unit.id(), values));
    }

    private static boolean isClosing(Change change, NodeState unit) {
        return unit.hasAspect(Org.UNIT) && Units.isClosed(unit) && change.changes(Org.CLOSED_ON);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState unit = change.after();
        boolean concerned = unit != null
                && unit.hasAspect(Org.UNIT)
                && (change.changes(Org.CLOSED_ON) || change.changes(Org.MERGED_INTO));
        if (unit == null || !concerned) {
            return Violations.NONE;
        }
        String id = unit.properties().text(Org.UNIT_ID).orElse("");
        Optional<String> successor = unit.properties().text(Org.MERGED_INTO);
        boolean wasClosed = change.before() != null && Units.isClosed(change.before());
        boolean possible = successor
                .map(into -> !into.equals(id) && isOpen(into, circumstances.read()))
                .orElse(true);
        if (wasClosed || !Units.isClosed(unit) || !possible) {
            return Violations.of(RuleCode.OR09.on(unit.id(), id, successor.orElse("-")));
        }
        return successor.isPresent() ? Violations.NONE : finished(unit, id, circumstances.read());
    }

    private static boolean isOpen(String unit, ReadPort read) {
        return read.unit(unit).filter(node -> !Units.isClosed(node)).isPresent();
    }

    private Violations finished(NodeState unit, String id, ReadPort read) {
        long incoming = read.find(Gw.INCOMING_DOCUMENT, Gw.HANDLER, id).stream()
                .filter(document -> isOpen(document, office.incoming()))
                .count();
        long outgoing = read.find(Gw.OUTGOING_DOCUMENT, Gw.ISSUER, id).stream()
                .filter(document ->
                        !Documents.isAccepted(document) && isOpen(document, office.outgoing(document, read)))
                .count();
        return Violations.when(
                incoming + outgoing > 0,
                RuleCode.OR08.on(unit.id(), id, Long.toString(incoming), Long.toString(outgoing)));
    }

    private static boolean isOpen(NodeState document, Lifecycle lifecycle) {
        return !lifecycle
                .state(Documents.status(document))
                .filter(State::terminal)
                .isPresent();
    }
}
