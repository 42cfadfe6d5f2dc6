package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.district.District;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.node.Node;
import gongwen.server.node.Repository;
import gongwen.server.node.Role;
import gongwen.server.node.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a site for each unit; a rule then gives it its document library, outbox and inbox. */
final class UnitSites {

    private final Repository repository;

    UnitSites(Repository repository) {
        this.repository = repository;
    }

    /** Makes those that are missing, each in a commit of its own. */
    void make(List<District.Unit> units) {
        for (District.Unit unit : units) {
            repository.change(
                    Actor.SYSTEM,
                    work -> work.atPath("/Sites/" + unit.id())
                            .map(Node::id)
                            .orElseGet(() -> work.create(site(work, unit))));
        }
    }

    private static Work.NewNode site(Work work, District.Unit unit) {
        NodeId sites = work.atPath("/Sites").orElseThrow().id();
        AccessList ownPeople = new AccessList(
                false,
                Set.of(new AccessList.Entry(
                        Actor.clearanceGroup(unit.id(), "PUBLIC"), Role.SITE_CONSUMER.alfrescoName())));
        return new Work.NewNode(
                St.SITE,
                Set.of(Org.UNIT, Cm.TITLED),
                properties(unit),
                sites,
                Cm.CONTAINS,
                null,
                null,
                ownPeople,
                Work.Initial.NONE);
    }

    private static Map<QualifiedName, @Nullable Object> properties(District.Unit unit) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>(unit.properties());
        values.put(Cm.NAME, unit.id());
        values.put(Cm.TITLE, unit.name());
        values.put(St.SITE_PRESET, "site-dashboard");
        values.put(St.SITE_VISIBILITY, "PRIVATE");
        return values;
    }
}
