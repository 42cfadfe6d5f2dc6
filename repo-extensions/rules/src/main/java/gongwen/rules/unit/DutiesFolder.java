package gongwen.rules.unit;

import gongwen.models.names.Org;
import gongwen.rules.access.UnitGrants;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Boxes;
import java.util.List;

/** Gives every unit, also one whose documents another handles, the folder for its delegations and hand-overs. */
public final class DutiesFolder implements Editor {

    private final UnitGrants grants;

    public DutiesFolder(UnitGrants grants) {
        this.grants = grants;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState site = change.after();
        if (site == null
                || !site.hasAspect(Org.UNIT)
                || circumstances.read().child(site.id(), Boxes.DUTIES).isPresent()) {
            return List.of();
        }
        String unit = site.properties().text(Org.UNIT_ID).orElse("");
        return List.of(Boxes.newFolder(circumstances.read().newId(), Boxes.DUTIES, site.id(), grants.ofDuties(unit)));
    }
}
