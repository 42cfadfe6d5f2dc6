package gongwen.rules.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind.Direction;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is whose superior, and whose clerks handle whose documents. */
public final class Units {

    private static final int DEEPEST = 20;

    private Units() {}

    /** The id of the unit in whose site a node lives, empty if it lives in none. */
    public static Optional<String> housing(NodeState node, ReadPort read) {
        NodeState at = node;
        for (int depth = 0; depth < DEEPEST; depth++) {
            NodeId parent = at.primaryParent();
            Optional<NodeState> above = parent == null ? Optional.empty() : read.node(parent);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            at = above.get();
            if (at.hasAspect(Org.UNIT)) {
                return at.properties().text(Org.UNIT_ID);
            }
        }
        return Optional.empty();
    }

    /** The unit whose clerks handle a document: where it lives, or for an incoming one what the delivery said. */
    public static String handler(NodeState document, ReadPort read) {
        return document.properties()
                .text(Gw.HANDLER)
                .or(() -> housing(document, read))
                .orElse("");
    }

    /** The unit that handles another's documents: itself, unless {@code org:handledBy} names one. */
    public static String handlerOf(String unit, ReadPort read) {
        return read.unit(unit)
                .flatMap(node -> node.properties().text(Org.HANDLED_BY))
                .orElse(unit);
    }

    /** Whether a unit was closed, by merger or without a successor (T ch.7). */
    public static boolean isClosed(NodeState unit) {
        return unit.properties().has(Org.CLOSED_ON);
    }

    /**
     * The unit that stands where this one stood: itself, or the one it was merged into, or the one that was merged into;
     * empty for a unit closed without a successor.
     */
    public static Optional<NodeState> current(NodeState unit, ReadPort read) {
        NodeState at = unit;
        for (int depth = 0; isClosed(at) && depth < DEEPEST; depth++) {
            Optional<NodeState> next = at.properties().text(Org.MERGED_INTO).flatMap(read::unit);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** The id of the unit that stands where this one stood; its own if it is not known. */
    public static String current(String unit, ReadPort read) {
        return read.unit(unit)
                .flatMap(node -> current(node, read))
                .flatMap(node -> node.properties().text(Org.UNIT_ID))
                .orElse(unit);
    }

    public static Optional<String> text(String unit, QualifiedName property, ReadPort read) {
        return read.unit(unit).flatMap(node -> node.properties().text(property));
    }

    /**
     * The ways a document may be said to go from one unit to another. A government's office stands for its government,
     * yet is no superior of its own (T8 函), so towards it a document goes up or level.
     */
    public static Set<Direction> directions(String issuer, String recipient, ReadPort read) {
        if (isAbove(recipient, issuer, read)) {
            return EnumSet.of(Direction.UP);
        }
        if (isAbove(issuer, recipient, read)) {
            return EnumSet.of(Direction.DOWN);
        }
        if (isOfficeAbove(recipient, issuer, read)) {
            return EnumSet.of(Direction.UP, Direction.LEVEL);
        }
        if (isOfficeAbove(issuer, recipient, read)) {
            return EnumSet.of(Direction.DOWN, Direction.LEVEL);
        }
        return EnumSet.of(Direction.LEVEL);
    }

    /** The bodies that stand between two, one above the other; none if neither does or nothing is between. */
    public static List<String> between(String one, String other, ReadPort read) {
        List<String> up = chain(one, other, read);
        return up.isEmpty() ? chain(other, one, read) : up;
    }

    private static List<String> chain(String lower, String upper, ReadPort read) {
        List<String> passed = new ArrayList<>();
        Optional<String> superior = text(lower, Org.SUPERIOR, read);
        for (int depth = 0; superior.isPresent() && depth < DEEPEST; depth++) {
            if (superior.get().equals(upper)) {
                return List.copyOf(passed);
            }
            passed.add(superior.get());
            superior = text(superior.get(), Org.SUPERIOR, read);
        }
        return List.of();
    }

    private static boolean isAbove(String upper, String lower, ReadPort read) {
        Optional<String> superior = text(lower, Org.SUPERIOR, read);
        for (int depth = 0; superior.isPresent() && depth < DEEPEST; depth++) {
            if (superior.get().equals(upper)) {
                return true;
            }
            superior = text(superior.get(), Org.SUPERIOR, read);
        }
        return false;
    }

    private static boolean isOfficeAbove(String office, String lower, ReadPort read) {
        boolean isOffice = text(office, Org.KIND, read).filter("OFFICE"::equals).isPresent();
        return isOffice
                && !office.equals(lower)
                && text(office, Org.SUPERIOR, read)
                        .filter(government -> isAbove(government, lower, read))
                        .isPresent();
    }
}
