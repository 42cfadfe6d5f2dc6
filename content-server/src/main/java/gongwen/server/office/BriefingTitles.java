package gongwen.server.office;

import gongwen.models.district.District;
import gongwen.models.names.Bf;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.office.Boxes;
import gongwen.server.node.Node;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files the titles of briefings that the district begins with (S38). */
final class BriefingTitles {

    private final Repository repository;

    BriefingTitles(Repository repository) {
        this.repository = repository;
    }

    /** Files those that were never there, each in a commit of its own. */
    void make(List<District.Title> titles) {
        for (District.Title title : titles) {
            String outbox = "/Sites/" + title.unit() + "/" + Boxes.LIBRARY + "/" + Boxes.OUTBOX;
            repository.change(
                    Actor.SYSTEM,
                    work -> work.atPath(outbox + "/" + title.name())
                            .map(Node::id)
                            .orElseGet(() -> work.create(filed(work, outbox, title))));
        }
    }

    private static Work.NewNode filed(Work work, String outbox, District.Title title) {
        return new Work.NewNode(
                Bf.TITLE,
                Set.of(),
                Map.of(Cm.NAME, title.name(), Bf.NAME, title.name(), Bf.TITLE_STATE, "FILED"),
                work.atPath(outbox).orElseThrow().id(),
                Cm.CONTAINS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);
    }
}
