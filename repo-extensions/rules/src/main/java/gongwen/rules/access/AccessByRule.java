package gongwen.rules.access;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.inquiry.Consulted;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import java.util.ArrayList;
import java.util.List;

/** Sets the access of every node of the office, and refuses a client that sets it by hand (RT03, domain.md 4.4). */
public final class AccessByRule implements Editor, Validator {

    private final Grants grants;

    public AccessByRule(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null) {
            return List.of();
        }
        ReadPort read = circumstances.read();
        List<Amendment> amendments = new ArrayList<>(settled(after, read));
        boolean follow = change.isUpdate() && change.changes(Gw.CIRCULATE_TO)
                || !amendments.isEmpty() && Documents.isOutgoing(after, read) && Consulted.hasGuests(after);
        if (follow) {
            read.targets(after.id(), Gw.ATTACHMENTS)
                    .forEach(attachment -> amendments.addAll(settled(attachment, read)));
        }
        boolean resealed = isResealed(change, after);
        if (resealed || follow && Documents.isOutgoing(after, read)) {
            read.children(after.id(), Ex.PROCESS_EVENTS).forEach(event -> amendments.addAll(settled(event, read)));
        }
        if (resealed) {
            read.children(after.id(), Ex.READINGS).forEach(reading -> amendments.addAll(settled(reading, read)));
        }
        return amendments;
    }

    /** Whether it was locked as classified in this commit, or given back; what its process left behind goes with it. */
    private static boolean isResealed(Change change, NodeState after) {
        NodeState before = change.before();
        return before != null && Documents.isSealed(before) != Documents.isSealed(after);
    }

    private List<Amendment> settled(NodeState node, ReadPort read) {
        return grants.of(node, read)
                .filter(access -> !access.equals(node.access()))
                .<List<Amendment>>map(access -> List.of(new Amendment.SetAccess(node.id(), access)))
                .orElse(List.of());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState before = change.before();
        NodeState after = change.after();
        boolean byHand = before != null && after != null && !before.access().equals(after.access());
        return Violations.when(
                after != null
                        && byHand
                        && grants.of(after, circumstances.read()).isPresent(),
                RuleCode.RT03.on(change.id()));
    }
}
