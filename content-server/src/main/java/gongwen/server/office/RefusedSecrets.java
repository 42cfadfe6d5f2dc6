package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.SecrecyAlerts;
import gongwen.rules.office.Boxes;
import gongwen.server.node.Node;
import gongwen.server.node.RefusalObserver;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells the security administrator that somebody was refused a state secret (domain.md 4.3 H2): a notification of who
 * and when, that the rules fill in. A unit without boxes is told nothing; the audit trail knows of the refusal anyway.
 */
final class RefusedSecrets implements RefusalObserver {

    private final ObjectProvider<Repository> repository;
    private final String unit;

    RefusedSecrets(ObjectProvider<Repository> repository, String unit) {
        this.repository = repository;
        this.unit = unit;
    }

    @Override
    public void refused(Actor actor, CommitRefused refused) {
        if (!SecrecyAlerts.isDueTo(refused)) {
            return;
        }
        Repository open = repository.getObject();
        Optional<Node> box =
                open.view(Actor.SYSTEM).atPath("/Sites/" + unit + "/" + Boxes.LIBRARY + "/" + Boxes.NOTICES);
        box.ifPresent(folder -> open.change(Actor.SYSTEM, work -> work.create(alert(actor, folder.id()))));
    }

    private static Work.NewNode alert(Actor actor, NodeId folder) {
        Map<QualifiedName, Object> values = Map.of(
                Cm.NAME, UUID.randomUUID().toString(),
                Ex.NOTICE_KIND, Notices.Kind.SECRET_REFUSED.name(),
                Ex.NOTICE_ACTOR, actor.userId());
        return new Work.NewNode(
                Ex.NOTIFICATION,
                Set.of(),
                values,
                folder,
                Cm.CONTAINS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE);
    }
}
