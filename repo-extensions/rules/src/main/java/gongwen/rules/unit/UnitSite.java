package gongwen.rules.unit;

import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.access.UnitGrants;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the folders of a unit: {@code documentLibrary} with outbox, inbox and the register of stubs. A unit whose
 * documents another handles has none of its own.
 */
public final class UnitSite implements Editor {

    private final UnitGrants grants;

    public UnitSite(UnitGrants grants) {
        this.grants = grants;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState site = change.after();
        if (site == null || !site.hasAspect(Org.UNIT) || site.properties().has(Org.HANDLED_BY)) {
            return List.of();
        }
        return site.properties()
                .text(Org.UNIT_ID)
                .map(unit -> missing(site, unit, circumstances.read()))
                .orElse(List.of());
    }

    private List<Amendment> missing(NodeState site, String unit, ReadPort read) {
        List<Amendment> amendments = new ArrayList<>();
        AccessList access = grants.ofSite(unit);
        if (!access.equals(site.access())) {
            amendments.add(new Amendment.SetAccess(site.id(), access));
        }
        Optional<NodeState> library = read.child(site.id(), Boxes.LIBRARY);
        NodeId home = library.map(NodeState::id).orElseGet(read::newId);
        if (library.isEmpty()) {
            amendments.add(Boxes.newFolder(home, Boxes.LIBRARY, site.id(), grants.ofPeople(unit)));
            amendments.add(new Amendment.AddAspects(home, Set.of(St.SITE_CONTAINER)));
            amendments.add(new Amendment.SetProperties(home, Map.of(St.COMPONENT_ID, Boxes.LIBRARY)));
        } else if (!library.get().access().equals(grants.ofPeople(unit))) {
            amendments.add(new Amendment.SetAccess(home, grants.ofPeople(unit)));
        }
        for (String box : Boxes.ALL) {
            AccessList open = grants.ofBox(unit, box);
            Optional<NodeState> there = library.isEmpty() ? Optional.empty() : read.child(home, box);
            if (there.isEmpty()) {
                amendments.add(Boxes.newFolder(read.newId(), box, home, open));
            } else if (!there.get().access().equals(open)) {
                amendments.add(new Amendment.SetAccess(there.get().id(), open));
            }
        }
        return amendments;
    }
}
