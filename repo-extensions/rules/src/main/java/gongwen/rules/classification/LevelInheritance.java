package gongwen.rules.classification;

import gongwen.models.names.Gw;
import gongwen.models.names.Sec;
import gongwen.models.tables.Level;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * H7: an attachment takes its document's level and never stands above it; what replies or passes on takes the
 * highest level of its sources (domain.md 4.4). Lower ones are raised, higher ones refused.
 */
public final class LevelInheritance implements Editor, Validator {

    private final Office office;

    public LevelInheritance(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !Documents.isOutgoing(after, circumstances.read())) {
            return List.of();
        }
        List<Amendment> raised = new ArrayList<>();
        Level level = office.level(after);
        for (NodeState answered : circumstances.read().targets(after.id(), Gw.REPLIES_TO)) {
            level = office.level(answered).rank() > level.rank() ? office.level(answered) : level;
        }
        for (NodeId passed : after.properties().nodes(Gw.PASSES_ON)) {
            level = higher(level, circumstances.read().node(passed));
        }
        raise(after, level, raised);
        for (NodeState attachment : circumstances.read().targets(after.id(), Gw.ATTACHMENTS)) {
            raise(attachment, level, raised);
        }
        return raised;
    }

    private Level higher(Level level, Optional<NodeState> source) {
        return source.map(office::level)
                .filter(other -> other.rank() > level.rank())
                .orElse(level);
    }

    private void raise(NodeState node, Level level, List<Amendment> raised) {
        if (office.level(node).rank() < level.rank()) {
            raised.add(new Amendment.AddAspects(node.id(), Set.of(Sec.CLASSIFIED)));
            raised.add(new Amendment.SetProperties(node.id(), Map.of(Sec.LEVEL, level.id())));
        }
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null) {
            return Violations.NONE;
        }
        Violations above = Violations.NONE;
        if (Documents.isOutgoing(after, circumstances.read())) {
            for (NodeState attachment : circumstances.read().targets(after.id(), Gw.ATTACHMENTS)) {
                above = above.and(compare(attachment, after));
            }
        } else if (Documents.isAttachment(after, circumstances.read())) {
            for (NodeState document : circumstances.read().sources(after.id(), Gw.ATTACHMENTS)) {
                above = above.and(compare(after, document));
            }
        }
        return above;
    }

    private Violations compare(NodeState attachment, NodeState document) {
        return Violations.when(
                office.level(attachment).rank() > office.level(document).rank(),
                RuleCode.H7.on(attachment.id(), document.id().toString()));
    }
}
