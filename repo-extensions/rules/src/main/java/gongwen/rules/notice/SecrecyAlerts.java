package gongwen.rules.notice;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Ex;
import gongwen.models.tables.AccessPolicy;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Editor;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.office.Boxes;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * H2: whoever is refused a state secret, the security administrator learns of it. A refusal leaves nothing behind; so the
 * repository itself puts a notification into the box of his unit, in a commit of its own, and here it is filled in.
 */
public final class SecrecyAlerts implements Editor {

    private static final Set<RuleCode> SECRETS = Set.of(RuleCode.H1, RuleCode.H2);

    private final Office office;

    public SecrecyAlerts(Office office) {
        this.office = office;
    }

    /** Whether a commit was refused for a state secret. */
    public static boolean isDueTo(CommitRefused refused) {
        return refused.violations().list().stream()
                .anyMatch(violation -> SECRETS.stream().map(RuleCode::name).anyMatch(violation.code()::equals));
    }

    /** Whether a new node is the repository's own word of a refusal. */
    public static boolean isAlert(NodeState node, Circumstances circumstances) {
        return circumstances.actor().equals(Actor.SYSTEM)
                && node.properties()
                        .text(Ex.NOTICE_KIND)
                        .filter(Kind.SECRET_REFUSED.name()::equals)
                        .isPresent()
                && circumstances.read().isA(node.type(), Ex.NOTIFICATION);
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !change.isCreation()
                || after.properties().has(Ex.RECIPIENT)
                || !isAlert(after, circumstances)) {
            return List.of();
        }
        AccessPolicy.SecrecyAlerts told = office.tables().access().secrecyAlerts();
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.AddAspects(after.id(), Set.of(Ex.ADDRESSED)));
        amendments.add(new Amendment.SetProperties(
                after.id(),
                Map.<QualifiedName, Object>of(
                        Cm.NAME,
                        Kind.SECRET_REFUSED + " " + after.id(),
                        Ex.RECIPIENT,
                        told.unit(),
                        Ex.NOTICE_ROLES,
                        told.roles(),
                        Ex.ACKNOWLEDGED,
                        false)));
        Boxes.dated(told.unit(), Boxes.NOTICES, circumstances.today(), circumstances.read())
                .ifPresent(place -> {
                    amendments.addAll(place.missing());
                    amendments.add(new Amendment.Move(after.id(), place.folder()));
                });
        return amendments;
    }
}
