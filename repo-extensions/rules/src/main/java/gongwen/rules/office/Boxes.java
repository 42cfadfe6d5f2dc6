package gongwen.rules.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folders of a unit's site: {@code documentLibrary/<box>/YYYY/MM}. */
public final class Boxes {

    public static final String LIBRARY = "documentLibrary";
    public static final String OUTBOX = "outbox";
    public static final String INBOX = "inbox";
    /** Where stubs of classified paper are registered. */
    public static final String STUBS = "stubs";

    /** Where a unit's people put delegations and hand-overs, beside its boxes and in units without boxes too. */
    public static final String DUTIES = "duties";

    /** Where notifications to the unit's people lie. */
    public static final String NOTICES = "notices";

    /** What every unit that handles documents has. */
    public static final List<String> ALL = List.of(OUTBOX, INBOX, NOTICES, STUBS);

    private static final int DATED_DEPTH = 3;

    private Boxes() {}

    /** A folder, with the amendments that make what of it is missing. */
    public record Place(NodeId folder, List<Amendment> missing) {}

    public static Optional<NodeState> box(String unit, String box, ReadPort read) {
        return read.unit(unit)
                .flatMap(site -> read.child(site.id(), LIBRARY))
                .flatMap(library -> read.child(library.id(), box));
    }

    /** The folder of a day's month in a box, so that no folder grows without bound; empty if there is no box. */
    public static Optional<Place> dated(String unit, String box, LocalDate day, ReadPort read) {
        return box(unit, box, read).map(folder -> {
            List<Amendment> missing = new ArrayList<>();
            NodeId year = folder(folder.id(), Integer.toString(day.getYear()), read, missing);
            String month = String.format(Locale.ROOT, "%02d", day.getMonthValue());
            return new Place(folder(year, month, read, missing), List.copyOf(missing));
        });
    }

    private static NodeId folder(NodeId parent, String name, ReadPort read, List<Amendment> missing) {
        Optional<NodeState> there = missing.isEmpty() ? read.child(parent, name) : Optional.empty();
        if (there.isPresent()) {
            return there.get().id();
        }
        NodeId id = read.newId();
        missing.add(newFolder(id, name, parent, AccessList.INHERITED));
        return id;
    }

    public static Amendment.Create newFolder(NodeId id, String name, NodeId parent, AccessList access) {
        return new Amendment.Create(
                id,
                Cm.FOLDER,
                Set.of(),
                Map.<QualifiedName, Object>of(Cm.NAME, name),
                parent,
                Cm.CONTAINS,
                null,
                access);
    }

    /** Whether a node lies in a box of a unit, directly or in its dated folders. */
    public static boolean isIn(String box, NodeState node, ReadPort read) {
        Optional<NodeState> at = parent(node, read);
        for (int depth = 0; at.isPresent() && depth < DATED_DEPTH; depth++) {
            if (isBox(box, at.get(), read)) {
                return true;
            }
            at = parent(at.get(), read);
        }
        return false;
    }

    /** The unit in whose folder of duties a node lies, empty if it lies elsewhere. */
    public static Optional<NodeState> unitOfDuties(NodeState node, ReadPort read) {
        return parent(node, read)
                .filter(folder -> isNamed(DUTIES, folder))
                .flatMap(folder -> parent(folder, read))
                .filter(site -> site.hasAspect(Org.UNIT));
    }

    /** Whether a node lies directly in a box, where a client puts it. */
    public static boolean isAtTopOf(String box, NodeState node, ReadPort read) {
        return parent(node, read).filter(folder -> isBox(box, folder, read)).isPresent();
    }

    private static boolean isBox(String box, NodeState folder, ReadPort read) {
        return isNamed(box, folder)
                && parent(folder, read)
                        .filter(library -> isNamed(LIBRARY, library))
                        .flatMap(library -> parent(library, read))
                        .filter(site -> site.hasAspect(Org.UNIT))
                        .isPresent();
    }

    private static boolean isNamed(String name, NodeState folder) {
        return folder.properties().text(Cm.NAME).filter(name::equals).isPresent();
    }

    private static Optional<NodeState> parent(NodeState node, ReadPort read) {
        NodeId parent = node.primaryParent();
        return parent == null ? Optional.empty() : read.node(parent);
    }

    /** A name that is free in a folder: the wanted one, or with a number before its ending. */
    public static String freeName(NodeId folder, String wanted, NodeId self, ReadPort read) {
        int dot = wanted.lastIndexOf('.');
        String stem = dot > 0 ? wanted.substring(0, dot) : wanted;
        String ending = dot > 0 ? wanted.substring(dot) : "";
        String name = wanted;
        for (int number = 1; isTaken(folder, name, self, read); number++) {
            name = stem + "-" + number + ending;
        }
        return name;
    }

    private static boolean isTaken(NodeId folder, String name, NodeId self, ReadPort read) {
        return read.child(folder, name)
                .filter(other -> !other.id().equals(self))
                .isPresent();
    }
}
