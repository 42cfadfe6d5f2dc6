package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.NoticeRetention;
import gongwen.rules.notice.SecrecyAlerts;
import gongwen.rules.office.Office;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * LC10: deliveries, events, notices and inquiries are what the process leaves behind; no client writes or removes one
 * (domain.md 3.3), except that they go with a draft that is deleted whole, what is added to them below, and the
 * repository's own word of what was refused.
 */
public final class Traces implements Validator {

    private static final List<QualifiedName> TYPES = List.of(
            Ex.DELIVERY,
            Ex.STATUS_EVENT,
            Ex.PROCESS_EVENT,
            Ex.REFUSAL_NOTICE,
            Ex.READING,
            Gw.INQUIRY,
            Ex.NOTIFICATION,
            Gw.FIXED_LAYOUT);

    /** What a person adds to what the process left behind; rules of their own say who and when. */
    private static final Map<QualifiedName, Set<QualifiedName>> ADDED = Map.of(
            Ex.REFUSAL_NOTICE, Set.of(Ex.OVERRIDE_REASON),
            Ex.NOTIFICATION, Set.of(Ex.ACKNOWLEDGED),
            Ex.READING, Set.of(Ex.READING_STATE, Ex.DELEGATE),
            Ex.INSTRUCTION, Set.of(Ex.DECLINE_REASON),
            Gw.INQUIRY, Set.of(Gw.ANSWER, Gw.ANSWER_OPINION));

    private final NoticeRetention notices;

    public Traces(Office office) {
        this.notices = new NoticeRetention(office);
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState node = change.either();
        boolean trace = TYPES.stream().anyMatch(type -> circumstances.read().isA(node.type(), type));
        return Violations.when(trace && !isAllowed(change, circumstances), RuleCode.LC10.on(node.id()));
    }

    private boolean isAllowed(Change change, Circumstances circumstances) {
        if (change.isDeletion()) {
            return isDeletable(change.either(), circumstances);
        }
        if (change.isCreation()) {
            return SecrecyAlerts.isAlert(change.either(), circumstances);
        }
        return change.isUpdate()
                && !change.changesContent()
                && added(change.either(), circumstances.read()).containsAll(Steps.changed(change));
    }

    /** With the document it belongs to, or a notification that is of no more use. */
    private boolean isDeletable(NodeState trace, Circumstances circumstances) {
        NodeId parent = trace.primaryParent();
        boolean orphaned = parent != null && circumstances.read().node(parent).isEmpty();
        return orphaned
                || trace.type().equals(Ex.NOTIFICATION)
                        && notices.isSpent(
                                trace,
                                trace.properties().node(Ex.NOTICE_ABOUT).flatMap(circumstances.read()::node),
                                circumstances.at());
    }

    private static Set<QualifiedName> added(NodeState trace, ReadPort read) {
        return ADDED.entrySet().stream()
                .filter(entry -> read.isA(trace.type(), entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }
}
