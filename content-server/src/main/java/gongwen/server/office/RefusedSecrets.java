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
import gongwen.server.audit.UnitDirectory;
import gongwen.server.node.Node;
import gongwen.server.node.RefusalObserver;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells the security administrator that somebody was refused a state secret (domain.md 4.3 H2): a notification of who,
 * from which unit, about which node and when, that the rules fill in. A unit without boxes is told nothing; the audit trail knows of the refusal anyway.
 */
final class RefusedSecrets implements RefusalObserver {

    private final ObjectProvider<Repository> repository;
    private final String unit;
    private final UnitDirectory units;

    RefusedSecrets(ObjectProvider<Repository> repository, String unit, UnitDirectory units) {
        this.repository = repository;
        this.unit = unit;
        this.units = units;
    }

    @Override
    public void refused(Actor actor, CommitRefused refused) {
        if (!SecrecyAlerts.isDueTo(refused)) {
            return;
        }
        Repository open = repository.getObject();
        Optional<Node> box =
                open.view(Actor.SYSTEM).atPath("/Sites/" + unit + "/" + Boxes.LIBRARY + "/" + Boxes.NOTICES);
        box.ifPresent(folder -> open.change(Actor.SYSTEM, work -> work.create(alert(actor, refused, folder.id()))));
    }

    private Work.NewNode alert(Actor actor, CommitRefused refused, NodeId folder) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Cm.NAME, UUID.randomUUID().toString());
        values.put(Ex.NOTICE_KIND, Notices.Kind.SECRET_REFUSED.name());
        values.put(Ex.NOTICE_ACTOR, actor.userId());
        values.put(Ex.NOTICE_UNIT, units.unitOf(actor.userId()));
        refused.violations().list().stream()
                .flatMap(violation -> Stream.ofNullable(violation.node()))
                .findFirst()
                .ifPresent(node -> values.put(Ex.NOTICE_NODE, node.toString()));
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
